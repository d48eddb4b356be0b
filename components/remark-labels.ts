import type { MessageKey } from '@/components/strings';
import type { RemarkKind } from '@/model/remark';

export const remarkLabels: Record<RemarkKind, MessageKey> = {
  'no-page': 'remarkNoPage',
  'only-address': 'remarkOnlyAddress',
  'no-words': 'remarkNoWords',
  'many-words': 'remarkManyWords',
  targets: 'remarkTargets',
  reply: 'remarkReply',
  layout: 'remarkLayout',
  choice: 'remarkChoice',
  link: 'remarkLink',
  tag: 'remarkTag',
  record: 'remarkRecord',
};
