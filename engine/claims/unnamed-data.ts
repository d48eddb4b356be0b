import type { ClaimRule, Match } from '@/engine/claims/claim-rule';
import { is, isCapital, isTitleCase, type Scan, wordAt } from '@/engine/claims/scan';
import * as wordClass from '@/engine/claims/word-class';
import type { Sentence } from '@/engine/sentences';

const words =
  'study studies poll polls survey surveys research analysis analyses estimate estimates data statistics figures report reports ' +
  'finding findings projection projections evidence polling researches surveying averages measures calculations calculation ' +
  'experiments experiment review reviews questionnaire questionnaires stats account accounts paperwork';

/** Data that nothing identifies: "a study found", "polls show", "by some estimates". */
export const unnamedData: ClaimRule = {
  kind: 'unnamed-data',
  triggers: wordClass.data,
  words: [{ words, bits: wordClass.data }],
  match: matchUnnamedData,
};

/** What data does in a sentence: "show", "suggest"; in the plural, the singular and the past. */
const shows =
  /^(?:(?:show|find|suggest|indicate|reveal|conclude|estimate|confirm|predict|say|put|agree|demonstrate|link|claim|exhibit|discover|display|determine)(?:s|e?d)?|found|said|shown|(?:show|exhibit)ing)$/;

function matchUnnamedData(scan: Scan, at: number, sentence: Sentence): Match | null {
  const first = phraseStart(scan, at, sentence);
  if (first < 0) return null;
  const governed = /^(?:of|in|from|at|about|by|for|into)$/.test(wordAt(scan, first - 1));
  const cue = according(scan, first) ? first - 2 : governed ? -1 : verbAfter(scan, at, sentence);
  if (cue < 0) return by(scan, first, at);
  if (isIdentified(scan, at, cue, sentence) || hasReference(scan, sentence)) return null;
  return { first, last: at + 1, score: score(scan, first, at, sentence) };
}

function score(scan: Scan, first: number, at: number, sentence: Sentence): number {
  const noun = wordAt(scan, at);
  let score = 0.75;
  if (/^(?:report|reports|account|accounts|review|reviews|figures|measures)$/.test(noun)) score -= 0.2;
  if (/^(?:an?|one)$/.test(wordAt(scan, first))) score -= 0.1;
  if (
    /^(?:federal|government|official|state|census|company|court|police|internal)$/.test(wordAt(scan, at - 1))
  )
    score -= 0.3;
  if (isNamedNearby(scan, at, sentence)) score -= noun.endsWith('s') && noun !== 'analysis' ? 0.15 : 0.3;
  return score;
}

const modifiers =
  wordClass.determiner |
  wordClass.quantity |
  wordClass.measure |
  wordClass.people |
  wordClass.data |
  wordClass.day;

/** The first word of "recent national polls"; -1 where "the", "this" or a name says which. */
function phraseStart(scan: Scan, at: number, sentence: Sentence): number {
  // "Consumer Reports", "Statistics Canada": a name.
  if (isCapital(scan, at) && (at > sentence.first || isCapital(scan, at + 1)) && !isTitleCase(scan, sentence))
    return -1;
  let first = at;
  while (first > sentence.first && first > at - 6) {
    const word = wordAt(scan, first - 1);
    if (isCapital(scan, first - 1) && first - 1 > sentence.first) return -1;
    if (word === "'s" || /^(?:the|this|that|these|those|his|her|its|their|our|my|such|same|no)$/.test(word))
      return -1;
    if (/^\d{4}$/.test(word)) return -1;
    const known = scan.classes[first - 1] ?? 0;
    if (scan.tokens[first - 1]?.kind !== 'word') break;
    if ((known & ~modifiers) !== 0) break;
    first--;
    if (/^(?:an?|one|another)$/.test(word)) break;
  }
  if (is(scan, first - 1, wordClass.auxiliary) || wordAt(scan, first - 1) === 'not') return -1;
  return isCapital(scan, first) && first === sentence.first && isProper(scan, first, at) ? -1 : first;
}

/** "Quinnipiac polls": a first word that no list knows may be a name. */
function isProper(scan: Scan, first: number, at: number): boolean {
  return (
    first < at &&
    scan.classes[first] === 0 &&
    !/(?:ed|ing|al|ent|ic|ive|ous|us|ern|ant|ar|ny|le|t|w)$/.test(wordAt(scan, first))
  );
}

function according(scan: Scan, first: number): boolean {
  return wordAt(scan, first - 1) === 'to' && wordAt(scan, first - 2) === 'according';
}

/** "by one estimate", "by some accounts": the only form that needs no verb. */
function by(scan: Scan, first: number, at: number): Match | null {
  if (wordAt(scan, first - 1) !== 'by' || first === at) return null;
  if (!/^(?:estimate|estimates|account|accounts|measures|calculation|calculations)$/.test(wordAt(scan, at)))
    return null;
  return { first: first - 1, last: at + 1, score: 0.6 };
}

/** The verb of showing within a few words, over "in Ohio", "of voters" and "have". */
function verbAfter(scan: Scan, at: number, sentence: Sentence): number {
  const end = Math.min(sentence.last, at + 9);
  for (let i = at + 1; i < end; i++) {
    const word = wordAt(scan, i);
    if (shows.test(word)) return isDone(scan, i) ? -1 : i;
    if (/^(?:continue|continues|continued)$/.test(word) && wordAt(scan, i + 1) === 'to') {
      return shows.test(wordAt(scan, i + 2)) ? i + 2 : -1;
    }
    if (word === 'that' ? !shows.test(wordAt(scan, i + 1)) : blocks(scan, i, word)) return -1;
    if (i === at + 1 && scan.classes[i] === 0 && !word.endsWith('ed')) return -1;
  }
  return -1;
}

/** "the accounts are linked", "studies to find out", "generate data and predict": no finite verb of the data. */
function isDone(scan: Scan, at: number): boolean {
  return /^(?:is|are|was|were|been|being|be|to|and|or)$/.test(wordAt(scan, at - 1));
}

const ends = wordClass.boundary | wordClass.pronoun;

function blocks(scan: Scan, at: number, word: string): boolean {
  if (scan.tokens[at]?.kind === 'punctuation') return true;
  if (is(scan, at, ends) && word !== 'and') return true;
  return /^(?:to|may|might|could|would|can|will|should|must)$/.test(word);
}

/** "a study by Loyola", "published in Nature", "of the Reuters data": a capital between the noun and its verb, or close behind. */
function isIdentified(scan: Scan, at: number, cue: number, sentence: Sentence): boolean {
  const end = cue > at ? cue : Math.min(sentence.last, at + 10);
  let source = false;
  for (let i = at + 1; i < end; i++) {
    if (/^(?:by|from|of|at|published|conducted|released|commissioned|for)$/.test(wordAt(scan, i)))
      source = true;
    if (/^(?:show|showed|shows|found|which|that|who)$/.test(wordAt(scan, i))) return false;
    if (source && isCapital(scan, i) && !is(scan, i, wordClass.day)) return true;
  }
  return false;
}

/** A number in brackets at the end points to a list of sources: "(6)", "[12]", "(10, 11)". */
function hasReference(scan: Scan, { first: firstToken, last: lastToken }: Sentence): boolean {
  for (let i = lastToken - 1; i > Math.max(firstToken, lastToken - 8); i--) {
    if (!/^[)\]]$/.test(wordAt(scan, i))) continue;
    let at = i - 1;
    while (at > firstToken && (scan.tokens[at]?.kind === 'number' || wordAt(scan, at) === ',')) at--;
    return at < i - 1 && /^[([]$/.test(wordAt(scan, at));
  }
  return false;
}

/** Tokens each side, however long the sentence. */
const nearby = 90;

/** A named study or poll in this sentence or the ones beside it. */
function isNamedNearby(scan: Scan, at: number, sentence: Sentence): boolean {
  const from = Math.max(0, sentence.first - 40, at - nearby);
  const to = Math.min(scan.tokens.length, sentence.last + 40, at + nearby);
  for (let i = from + 1; i < to; i++) {
    if (!is(scan, i, wordClass.data)) continue;
    const begins = i - 1 === sentence.first || i === 1 || wordAt(scan, i - 2) === '.';
    if (isCapital(scan, i - 1) && scan.classes[i - 1] === 0 && !begins) return true;
    if (/^(?:by|from)$/.test(wordAt(scan, i + 1)) && isCapital(scan, i + 2)) return true;
    if (wordAt(scan, i + 1) === 'by' && isCapital(scan, i + 3)) return true;
  }
  return false;
}
