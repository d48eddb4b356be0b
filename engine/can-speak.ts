import type { Phrase } from '@/engine/noun-phrases';
import { classesAt, type Reading } from '@/engine/reading';
import * as word from '@/engine/word-classes';

/** Nouns that stand for somebody, or for what is cited, without an article. */
const massNouns =
  /^(?:police|media|television|data|research|evidence|management|staff|government|footage|video|people|folks|prosecution|parliament|congress|counsel|legislation|law|everyone|everybody|nobody|someone)$/;

/** Whether a phrase can name who speaks: a pronoun, a name, a plural, or a noun with an article; "ready" and "worth" cannot. */
export function canSpeak(reading: Reading, phrase: Phrase): boolean {
  const head = reading.tokens[phrase.head];
  const first = reading.tokens[phrase.first];
  if (!head || !first || phrase.last - phrase.first > 20) return false;
  // "12 May"
  if (head.kind === 'number' && reading.tokens[phrase.head + 1]?.capital) return false;
  const flags = classesAt(reading, phrase.head) | classesAt(reading, phrase.first);
  if (flags & (word.subjectPronoun | word.determiner | word.objectPronoun)) return true;
  if (head.capital || first.capital || first.kind === 'number')
    return head.capital || !first.lower.endsWith('ing');
  return (
    (head.lower.endsWith('s') && !head.lower.endsWith('ss')) ||
    /men$/.test(head.lower) ||
    massNouns.test(head.lower)
  );
}
