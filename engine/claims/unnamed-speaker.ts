import { type NounPhrase, nounPhrase } from '@/engine/claims/noun-phrase';
import { findPredicate, type Predicate } from '@/engine/claims/predicate';
import { is, isCapital, isTitleCase, type Scan, wordAt } from '@/engine/claims/scan';
import * as wordClass from '@/engine/claims/word-class';
import type { Sentence } from '@/engine/sentences';

/** Somebody without a name who asserts something. */
export interface UnnamedSpeaker {
  phrase: NounPhrase;
  predicate: Predicate;
}

/** The unnamed speaker whose noun stands at `head`, or null where nobody asserts anything or a name stands by. */
export function findUnnamedSpeaker(
  scan: Scan,
  head: number,
  sentence: Sentence,
  plural: boolean,
): UnnamedSpeaker | null {
  const phrase = nounPhrase(scan, head, sentence);
  if (phrase.object || phrase.excluded || isProperNoun(scan, head, sentence)) return null;
  // "an app helps users": so much of it is a clause of its own.
  if (plural && phrase.indefinite && !phrase.quantified) return null;
  // Most assert nothing, so that their names need not be looked for.
  const predicate = findPredicate(scan, { first: phrase.first, head, plural }, sentence);
  return predicate && !isNamed(scan, phrase, sentence) ? { phrase, predicate } : null;
}

/** "official John Smith", "Smith, an official", "critics including Senator Smith": the exceptions that names make. */
function isNamed(scan: Scan, phrase: NounPhrase, sentence: Sentence): boolean {
  const { first, head } = phrase;
  if (isPersonName(scan, head + 1)) return true;
  if (joinsName(scan, phrase, sentence)) return true;
  if (isApposition(scan, first, sentence, phrase)) return true;
  return namesMembers(scan, head, sentence);
}

/** "the United Nations", but not "Republicans" or a noun that begins its sentence. */
function isProperNoun(scan: Scan, head: number, sentence: Sentence): boolean {
  const token = scan.tokens[head];
  if (!token?.capital || head === sentence.first || token.text === token.text.toUpperCase()) return false;
  if (!isCapital(scan, head - 1) || scan.tokens[head - 1]?.kind !== 'word') return false;
  return !partisans.test(token.lower) && !isTitleCase(scan, sentence);
}

const partisans =
  /^(?:republican|democrat|conservative|liberal|socialist|communist|tory|torie|islamist|labourite|nationalist|libertarian|unionist|green)s?$/;

/** "Mr. Smith and his aides", "he and other critics": at least one of them is known. */
function joinsName(scan: Scan, { first, possessed }: NounPhrase, sentence: Sentence): boolean {
  if (wordAt(scan, first - 1) !== 'and') return false;
  if (possessed || is(scan, first - 2, wordClass.pronoun)) return true;
  if (!isCapital(scan, first - 2) || !isPersonName(scan, first - 2)) return false;
  // "Trump and other critics", but not "Federal and other officials".
  return first - 2 > sentence.first || !/(?:al|an|ish|ese|ic|s)$/.test(wordAt(scan, first - 2));
}

function isPersonName(scan: Scan, at: number): boolean {
  const other =
    wordClass.day | wordClass.speak | wordClass.preposition | wordClass.auxiliary | wordClass.pronoun;
  return isCapital(scan, at) && !is(scan, at, other);
}

/** "One official, Jane Smith," and "another witness in the case, former adviser Jane Smith". */
function nameFollows(scan: Scan, head: number, sentence: Sentence): boolean {
  let comma = head + 1;
  while (comma < Math.min(head + 8, sentence.last) && scan.tokens[comma]?.kind === 'word') {
    if (is(scan, comma, wordClass.speak) && is(scan, comma, wordClass.pastForm | wordClass.sForm))
      return false;
    comma++;
  }
  if (wordAt(scan, comma) !== ',') return false;
  for (let i = comma + 1; i < Math.min(comma + 9, sentence.last); i++) {
    // "the parents, Jack and Ellie Reyes,"
    if (wordAt(scan, i) === 'and' && isPersonName(scan, i - 1) && isPersonName(scan, i + 1)) continue;
    if (
      scan.tokens[i]?.kind !== 'word' ||
      is(scan, i, wordClass.determiner | wordClass.boundary | wordClass.auxiliary)
    ) {
      return false;
    }
    const pair = isPersonName(scan, i) && isPersonName(scan, i + 1) && !isCapital(scan, i + 2);
    if (pair && (i > comma + 1 || scan.tokens[i + 2]?.kind !== 'word' || comma === head + 1)) return true;
  }
  return false;
}

/** "Jane Smith, a senior official," but not "In Washington, a senior official". */
function isApposition(scan: Scan, first: number, sentence: Sentence, phrase: NounPhrase): boolean {
  const single = !phrase.quantified || /^(?:one|another|two)$/.test(wordAt(scan, first));
  if (single && nameFollows(scan, phrase.head, sentence)) return true;
  if (wordAt(scan, first - 1) !== ',' || !(phrase.indefinite || phrase.definite || phrase.possessed))
    return false;
  let at = first - 2;
  if (!isCapital(scan, at)) return false;
  while (at > sentence.first && isCapital(scan, at - 1)) at--;
  return !is(scan, at - 1, wordClass.preposition) && !is(scan, at, wordClass.day);
}

/** "critics, including Senator Smith", "experts such as Mr. Jones", "Republicans like ...". */
function namesMembers(scan: Scan, head: number, sentence: Sentence): boolean {
  const limit = Math.min(sentence.last, head + 12);
  for (let i = head + 1; i < limit; i++) {
    const word = wordAt(scan, i);
    // The second of each pair is what paraphrasing tools make of the first.
    const opens =
      word === 'including' ||
      word === 'like' ||
      word === 'namely' ||
      word === 'identified' ||
      (word === 'together' && wordAt(scan, i + 1) === 'with') ||
      (word === 'such' && wordAt(scan, i + 1) === 'as') ||
      (word === 'comparable' && wordAt(scan, i + 1) === 'to');
    if (!opens) continue;
    if (/^(?:his|her|their|its|the|other|many|most|some)$/.test(wordAt(scan, i + 1)) && word === 'like')
      return false;
    for (let j = i + 1; j < i + 7 && j < sentence.last; j++) if (isCapital(scan, j)) return true;
    return false;
  }
  return false;
}
