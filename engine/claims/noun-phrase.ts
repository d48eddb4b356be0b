import { is, isCapital, isPunctuation, type Scan, wordAt } from '@/engine/claims/scan';
import * as wordClass from '@/engine/claims/word-class';
import type { Sentence } from '@/engine/sentences';
import { tokenAt } from '@/engine/tokens';
import { wordSet } from '@/engine/word-set';

/** A noun with what stands before it; `first` and `head` are token indexes. */
export interface NounPhrase {
  first: number;
  head: number;
  /** "some", "several", "a number of", "two". */
  quantified: boolean;
  /** "the", "these": somebody spoken of before. */
  definite: boolean;
  /** "a", "an", "one", "another". */
  indefinite: boolean;
  /** "his", "their". */
  possessed: boolean;
  /** "my", "our", and "no": the writer's own circle, or nobody. */
  excluded: boolean;
  /** A verb before it has it as its object: "they squeezed employees", "allows companies". */
  object: boolean;
}

const longest = 10;
const ends =
  wordClass.boundary | wordClass.preposition | wordClass.auxiliary | wordClass.pronoun | wordClass.day;
const verbs = wordClass.speak | wordClass.think | wordClass.judge;

/** The noun phrase that ends at `head`, read leftwards as far as its modifiers, determiner and quantity go. */
export function nounPhrase(scan: Scan, head: number, sentence: Sentence): NounPhrase {
  const phrase: NounPhrase = {
    first: head,
    head,
    quantified: is(scan, head, wordClass.quantity),
    definite: false,
    indefinite: false,
    possessed: false,
    excluded: false,
    object: false,
  };
  const limit = Math.max(sentence.first, head - longest);
  while (phrase.first > limit && take(scan, phrase, sentence)) {}
  phrase.object = isObject(scan, phrase, sentence);
  return phrase;
}

/** Whether the word before the phrase, or one taken into it, is rather a verb that has the phrase as its object. */
function isObject(scan: Scan, { first, head }: NounPhrase, sentence: Sentence): boolean {
  if (wordAt(scan, first - 2) === 'according') return false;
  if (is(scan, first - 1, verbs) && first > sentence.first) {
    return (
      is(scan, first - 1, wordClass.baseForm | wordClass.ingForm) && !is(scan, first - 1, wordClass.pastForm)
    );
  }
  if (governs(scan, first, head) && startsClause(scan, first, sentence)) return true;
  if (first === head || isCapital(scan, first)) return isVerbLike(scan, first - 1, sentence);
  const determined = is(scan, first, wordClass.determiner | wordClass.quantity | wordClass.measure);
  return isVerbLike(scan, determined ? first - 1 : first, sentence);
}

/** "Addressing attendees", "winning 14 delegates", but not "voting rights groups". */
function governs(scan: Scan, first: number, head: number): boolean {
  if (first === head || !wordAt(scan, first).endsWith('ing')) return false;
  return first + 1 === head || scan.tokens[first + 1]?.kind === 'number';
}

/** "Addressing attendees of the gala, he ...": a participle at the beginning governs the noun. */
function startsClause(scan: Scan, at: number, sentence: Sentence): boolean {
  return scan.classes[at] === 0 && (at === sentence.first || wordAt(scan, at - 1) === ',');
}

const subjects = wordSet('i you he she we they it who');

/** An unknown word in a verb's form with a subject, "to" or an auxiliary before it. */
function isVerbLike(scan: Scan, at: number, sentence: Sentence): boolean {
  if (at <= sentence.first || scan.classes[at] !== 0 || isCapital(scan, at)) return false;
  if (isPunctuation(scan, at)) return false;
  if (subjects.has(wordAt(scan, at - 1))) return true;
  if (!/(?:ed|ing|s|ft|ld|me)$/.test(wordAt(scan, at))) return wordAt(scan, at - 1) === 'to';
  if (is(scan, at - 1, wordClass.pronoun | wordClass.auxiliary) || wordAt(scan, at - 1) === 'to') return true;
  if (wordAt(scan, at).endsWith('ing')) return false;
  return (
    isCapital(scan, at - 1) ||
    is(scan, at - 1, wordClass.boundary) ||
    /^(?:this|that|you)$/.test(wordAt(scan, at - 1))
  );
}

/** Takes one more word into the phrase; false when the word before does not belong to it. */
function take(scan: Scan, phrase: NounPhrase, sentence: Sentence): boolean {
  const at = phrase.first - 1;
  const word = wordAt(scan, at);
  if (phrase.definite || phrase.indefinite || phrase.possessed)
    return takeBeforeDeterminer(scan, phrase, word);
  if (word === 'of') return takeMeasure(scan, phrase);
  if (word === 'and' || word === 'or') return takeConjunct(scan, phrase, sentence);
  if (isPunctuation(scan, at)) return false;
  // "the place experts say": so paraphrasing tools write "where".
  if (word === 'place' && wordAt(scan, at - 1) === 'the') return false;
  if (word === "'s") {
    phrase.first = at;
    return true;
  }
  if (is(scan, at, wordClass.determiner | wordClass.quantity)) return takeDeterminer(scan, phrase, word);
  if (is(scan, at, ends)) return false;
  if (is(scan, at, verbs) && is(scan, at, wordClass.pastForm | wordClass.sForm | wordClass.ingForm))
    return false;
  if (is(scan, at, wordClass.adverb) && !word.endsWith('ly')) return false;
  phrase.first = at;
  return true;
}

/** "all the experts", "one of the advisers". */
function takeBeforeDeterminer(scan: Scan, phrase: NounPhrase, word: string): boolean {
  if (word === 'of') return takeMeasure(scan, phrase);
  if (!/^(?:all|both|half|many|such|as)$/.test(word) || is(scan, phrase.first - 1, wordClass.preposition))
    return false;
  phrase.first--;
  if (word === 'such' || word === 'as') return true;
  phrase.quantified = true;
  phrase.definite = false;
  return true;
}

const definite = wordSet('the these those this that such');
const indefinite = wordSet('a an one another');
const possessive = wordSet('his her its their our my your');
const excluding = wordSet('our my your no');

function takeDeterminer(scan: Scan, phrase: NounPhrase, word: string): boolean {
  const at = phrase.first - 1;
  if (definite.has(word)) phrase.definite = true;
  else if (indefinite.has(word)) phrase.indefinite = true;
  else if (possessive.has(word)) phrase.possessed = true;
  if (excluding.has(word)) phrase.excluded = true;
  if (is(scan, at, wordClass.quantity)) phrase.quantified = true;
  phrase.first = at;
  return true;
}

/** "a number of officials", "one of the president's advisers". */
function takeMeasure(scan: Scan, phrase: NounPhrase): boolean {
  const measure = phrase.first - 2;
  if (!is(scan, measure, wordClass.measure)) return false;
  phrase.quantified = true;
  phrase.definite = false;
  phrase.indefinite = false;
  phrase.possessed = false;
  phrase.first = measure;
  return true;
}

/** "regulators and environmental groups". */
function takeConjunct(scan: Scan, phrase: NounPhrase, sentence: Sentence): boolean {
  const other = phrase.first - 2;
  const known = wordClass.insiders | wordClass.group;
  const loose = phrase.first > phrase.head - 3 && tokenAt(scan.tokens, other)?.kind === 'word';
  if (isOthersName(scan, other, sentence)) return false;
  if (!is(scan, other, known) && !(loose && is(scan, phrase.head, known) && isModifier(scan, other)))
    return false;
  phrase.first = other;
  return true;
}

/** "Mr. Smith and other critics" names one of them; "U.S. and European officials" names nobody. */
function isOthersName(scan: Scan, at: number, sentence: Sentence): boolean {
  if (!isCapital(scan, at) || at === sentence.first) return false;
  return !/(?:an|ish|ese|i|\.|s)$/.test(wordAt(scan, at));
}

/** "federal and state officials": an adjective or noun that the table does not know. */
function isModifier(scan: Scan, index: number): boolean {
  return ((scan.classes[index] ?? 0) & ~wordClass.baseForm & ~wordClass.speak) === 0;
}
