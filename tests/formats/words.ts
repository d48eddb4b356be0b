import { type FormatLabel, type FormatWords, formatLabels } from '@/formats/words';
import { linkRoles, pageOrigins, verdicts } from '@/model/annotation';
import { claimKinds } from '@/model/finding';
import { changeKinds } from '@/model/page-change';
import { checkAnswers, checkVerdicts } from '@/model/source-check';

function named<K extends string>(names: readonly K[], prefix: string): Record<K, string> {
  // Every name gets its entry, which `fromEntries` does not say.
  return Object.fromEntries(names.map((name) => [name, `${prefix} ${name}`])) as Record<K, string>;
}

/** Words that say which they are, so that a test sees whether the right one was taken. */
export const testWords: FormatWords = {
  language: 'en',
  direction: 'ltr',
  comma: ', ',
  labels: named<FormatLabel>(formatLabels, 'label'),
  verdicts: named(verdicts, 'verdict'),
  roles: named(linkRoles, 'role'),
  origins: named(pageOrigins, 'origin'),
  kinds: named(['quote', 'claim', 'selection', 'page'], 'kind'),
  claimKinds: named(claimKinds, 'claim'),
  checks: named(checkVerdicts, 'check'),
  answers: named(checkAnswers, 'answer'),
  changes: named(changeKinds, 'change'),
  setBack: 'set back',
};
