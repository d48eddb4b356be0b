import { classesAt, isInName, isQuoted, type Reading, sentenceAt } from '@/engine/reading';
import { tokenAt } from '@/engine/tokens';
import * as word from '@/engine/word-classes';

const functional =
  word.conjunction |
  word.auxiliary |
  word.subjectPronoun |
  word.objectPronoun |
  word.relative |
  word.clauseOpener |
  word.preposition |
  word.determiner |
  word.adverb |
  word.negation |
  word.verb;

/** Whether a token can be a noun, name, adjective or number inside a noun phrase. */
export function isNominal(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  if (!token || isQuoted(reading, index)) return false;
  if (token.kind === 'punctuation') return token.text === '&' || isInName(reading, index);
  const flags = classesAt(reading, index);
  // "14:10 Police said"
  if (token.kind === 'number' && token.text.includes(':')) return false;
  if (token.capital) return (flags & functional) === 0 || isNameWord(reading, index, flags);
  if (flags & functional) return false;
  const { verb } = token.word;
  return (
    !verb ||
    verb.base ||
    verb.gerund ||
    verb.lemma === 'report' ||
    (verb.participle && afterDeterminer(reading, index))
  );
}

/** A capital in the middle of a sentence makes a name of "Will", "May", or "Down". */
function isNameWord(reading: Reading, index: number, flags: number): boolean {
  if (flags & (word.subjectPronoun | word.determiner | word.relative | word.conjunction | word.objectPronoun))
    return false;
  const sentence = sentenceAt(reading, index);
  return (
    sentence !== undefined && sentence.first !== index && !(flags & (word.preposition | word.clauseOpener))
  );
}

function afterDeterminer(reading: Reading, index: number): boolean {
  return (classesAt(reading, index - 1) & word.determiner) !== 0;
}

/** The 's, or the bare apostrophe, of an owner inside a phrase: "the bakers' union". */
export function isPossessiveMark(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  if (!token || isQuoted(reading, index)) return false;
  if (token.lower === "'s") return true;
  const before = tokenAt(reading.tokens, index - 1);
  const bare = token.kind === 'punctuation' && (token.text === "'" || token.text === '’');
  return bare && before?.end === token.start && /[sz]$/.test(before.lower) && isNominal(reading, index + 1);
}
