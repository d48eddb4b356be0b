import type { LinkRole, PageOrigin, SubjectKind, Verdict } from '@/model/annotation';
import type { ClaimKind } from '@/model/finding';
import type { ChangeKind } from '@/model/page-change';
import type { CheckAnswer, CheckVerdict } from '@/model/source-check';

export const formatLabels = [
  'accessed',
  'address',
  'author',
  'canonical',
  'changed',
  'changes',
  'checked',
  'compared',
  'created',
  'exported',
  'hash',
  'history',
  'kind',
  'language',
  'method',
  'note',
  'page',
  'published',
  'publisher',
  'quote',
  'reason',
  'role',
  'saved',
  'snapshot',
  'source',
  'sources',
  'speaker',
  'tags',
  'through',
  'title',
  'trigger',
  'verdict',
  'version',
  'words',
] as const;
export type FormatLabel = (typeof formatLabels)[number];

/** What the formats that people read say, in the reader's language. The caller takes them from the interface's own words. */
export interface FormatWords {
  /** BCP 47 tag of the language, and the direction that it is written in. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** Between the parts of an enumeration, with its space. */
  comma: string;
  labels: Record<FormatLabel, string>;
  verdicts: Record<Verdict, string>;
  roles: Record<LinkRole, string>;
  origins: Record<PageOrigin, string>;
  kinds: Record<SubjectKind, string>;
  claimKinds: Record<ClaimKind, string>;
  checks: Record<CheckVerdict, string>;
  answers: Record<CheckAnswer, string>;
  changes: Record<ChangeKind, string>;
  /** Said of a verdict that Whence set back since the page had changed. */
  setBack: string;
}
