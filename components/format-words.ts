import {
  answerLabels,
  changeLabels,
  checkLabels,
  claimLabels,
  originLabels,
  roleLabels,
  verdictLabels,
} from '@/components/labels';
import type { MessageKey, Say } from '@/components/strings';

/** The words that exported files are written with, in the reader's language: `FormatWords` of `formats/`. */
export function formatWords(say: Say, language: string) {
  const spoken = <K extends string>(keys: Record<K, MessageKey>): Record<K, string> => {
    const pairs = Object.entries<MessageKey>(keys).map(([key, message]) => [key, say(message)]);
    return Object.fromEntries(pairs) as Record<K, string>; // the same keys
  };
  // Of the words, not of the reader's language: where that is not among ours, the words are English.
  const direction: 'ltr' | 'rtl' = say('textDirection') === 'rtl' ? 'rtl' : 'ltr';
  return {
    language,
    direction,
    comma: say('joinComma', '', ''),
    labels: spoken(labelKeys),
    verdicts: spoken(verdictLabels),
    roles: spoken(roleLabels),
    origins: spoken(originLabels),
    kinds: spoken(kindKeys),
    claimKinds: spoken(claimLabels),
    checks: spoken(checkLabels),
    answers: spoken(answerLabels),
    changes: spoken(changeLabels),
    setBack: say('historyByChange'),
  };
}

const kindKeys = {
  quote: 'formatQuote',
  claim: 'formatClaim',
  selection: 'kindSelection',
  page: 'kindPage',
} satisfies Record<string, MessageKey>;

const labelKeys = {
  accessed: 'formatAccessed',
  address: 'formatAddress',
  author: 'formatAuthor',
  canonical: 'formatCanonical',
  changed: 'formatChanged',
  changes: 'rowChanges',
  checked: 'formatChecked',
  compared: 'formatCompared',
  created: 'formatCreated',
  exported: 'formatExported',
  hash: 'formatHash',
  history: 'formatHistory',
  kind: 'filterKind',
  language: 'formatLanguage',
  method: 'formatMethod',
  note: 'noteLabel',
  page: 'kindPage',
  published: 'formatPublished',
  publisher: 'formatPublisher',
  quote: 'formatQuote',
  reason: 'reasonLabel',
  role: 'formatRole',
  saved: 'formatSaved',
  snapshot: 'formatSnapshot',
  source: 'formatSource',
  sources: 'sourcesLabel',
  speaker: 'formatSpeaker',
  tags: 'tagsLabel',
  through: 'formatThrough',
  title: 'formatTitle',
  trigger: 'formatTrigger',
  verdict: 'verdictLabel',
  version: 'formatVersion',
  words: 'formatWords',
} satisfies Record<string, MessageKey>;
