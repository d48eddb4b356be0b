import type { ClaimRule, Match } from '@/engine/claims/claim-rule';
import { is, isCapital, isPunctuation, isQuoted, type Scan, wordAt } from '@/engine/claims/scan';
import { speakerScore } from '@/engine/claims/speaker-score';
import { findUnnamedSpeaker } from '@/engine/claims/unnamed-speaker';
import * as wordClass from '@/engine/claims/word-class';
import type { Sentence } from '@/engine/sentences';
import { wordSet } from '@/engine/word-set';

/** Unnamed individuals assert something: "a senior official said", "two diplomats briefed on the call". */
export const anonymousSource: ClaimRule = {
  kind: 'anonymous-source',
  triggers:
    wordClass.insiders |
    wordClass.person |
    wordClass.member |
    wordClass.people |
    wordClass.nameless |
    wordClass.former |
    wordClass.speak,
  words: [{ words: 'former ex', bits: wordClass.former }],
  match: matchAnonymousSource,
};

const indefinite = wordSet('a an one another');

function matchAnonymousSource(scan: Scan, at: number, sentence: Sentence): Match | null {
  if (is(scan, at, wordClass.insiders)) return matchPlural(scan, at, sentence);
  if (is(scan, at, wordClass.person | wordClass.member)) return matchSingular(scan, at, sentence);
  if (is(scan, at, wordClass.people) && isInformed(scan, at)) return matchInformed(scan, at, sentence);
  if (is(scan, at, wordClass.people) && isInformedBefore(scan, at)) return matchAgain(scan, at, sentence);
  if (is(scan, at, wordClass.nameless)) return matchNameless(scan, at);
  if (is(scan, at, wordClass.former)) return matchFormer(scan, at, sentence);
  if (is(scan, at, wordClass.speak)) return matchInverted(scan, at, sentence);
  return null;
}

function matchPlural(scan: Scan, at: number, sentence: Sentence): Match | null {
  const speaker = findUnnamedSpeaker(scan, at, sentence, true);
  if (!speaker) return null;
  return {
    first: speaker.phrase.first,
    last: at + 1,
    score: speakerScore(scan, speaker, 'insiders', sentence),
  };
}

const behindSource = wordClass.preposition | wordClass.boundary | wordClass.auxiliary | wordClass.speak;

/** "people familiar with the matter": what they know of makes them a source. */
function matchInformed(scan: Scan, at: number, sentence: Sentence): Match | null {
  const match = matchPlural(scan, at, sentence);
  let last = at + 3;
  for (; last < sentence.last && !isPunctuation(scan, last); last++) {
    const goesOn = wordAt(scan, last) === 'of' || is(scan, last - 1, wordClass.determiner);
    if (is(scan, last, behindSource) && !goesOn) break;
  }
  return match && { ...match, last };
}

/** "a former speechwriter said": only people are former, whatever they are called. */
function matchFormer(scan: Scan, at: number, sentence: Sentence): Match | null {
  if (!indefinite.has(wordAt(scan, at - 1))) return null;
  for (let head = at + 1; head <= at + 4; head++) {
    if (scan.classes[head] !== 0 || scan.tokens[head]?.kind !== 'word') return null;
    if (is(scan, head + 1, wordClass.speak)) return matchSingular(scan, head, sentence);
  }
  return null;
}

/** The same unnamed people once more. */
function matchAgain(scan: Scan, at: number, sentence: Sentence): Match | null {
  const speaker = findUnnamedSpeaker(scan, at, sentence, true);
  return speaker && { first: speaker.phrase.first, last: at + 1, score: 0.75 };
}

/** What speaks without being somebody. */
const writings =
  /^(?:statement|letter|report|memo|note|sign|email|e-mail|document|filing|lawsuit|complaint|study|poll|survey|tweet|post|article|ad|video|brief|ruling|release|notice|message|paper|spokes\w+|lawyer|attorney|narrator|voice)$/;

/** "... ," said one party veteran: behind a quote whoever speaks is a person, whatever the noun; and here it is no name. */
function matchInverted(scan: Scan, at: number, sentence: Sentence): Match | null {
  if (!indefinite.has(wordAt(scan, at + 1)) || !isQuoted(scan, at - 1)) return null;
  let head = at + 2;
  while (head < at + 6 && scan.tokens[head + 1]?.kind === 'word' && isNounLike(scan, head + 1)) head++;
  if (isCapital(scan, head) || scan.tokens[head]?.kind !== 'word' || writings.test(wordAt(scan, head)))
    return null;
  if (is(scan, head, wordClass.person | wordClass.member) || !findUnnamedSpeaker(scan, head, sentence, false))
    return null;
  return { first: at + 1, last: head + 1, score: 0.75 };
}

function isNounLike(scan: Scan, at: number): boolean {
  const other =
    wordClass.preposition | wordClass.boundary | wordClass.auxiliary | wordClass.day | wordClass.pronoun;
  return !is(scan, at, other | wordClass.adverb | wordClass.informed);
}

/** "an official", "one of the advisers"; "the official" only where one was spoken of without a name shortly before. */
function matchSingular(scan: Scan, at: number, sentence: Sentence): Match | null {
  const speaker = findUnnamedSpeaker(scan, at, sentence, false);
  if (!speaker) return null;
  const { phrase } = speaker;
  if (phrase.definite && !wasUnnamed(scan, phrase.first, at)) return null;
  if (!phrase.definite && !phrase.indefinite && !isHeadline(scan, phrase.first, at, sentence)) return null;
  const head = is(scan, at, wordClass.person) ? 'person' : 'member';
  return { first: phrase.first, last: at + 1, score: speakerScore(scan, speaker, head, sentence) };
}

/** "Talks near an end, official says": headlines leave the article out. */
function isHeadline(scan: Scan, first: number, head: number, sentence: Sentence): boolean {
  const starts = first === sentence.first || /^[,;:—–-]$/.test(wordAt(scan, first - 1));
  if (!starts || !is(scan, head, wordClass.person)) return false;
  return /^(?:says|said|claims)$/.test(wordAt(scan, head + 1)) || isInformed(scan, head);
}

const lookBack = 90;

/** Whether "a source" or "another source" stands before "the source". */
function wasUnnamed(scan: Scan, first: number, head: number): boolean {
  const noun = wordAt(scan, head);
  for (let i = first - 1; i > Math.max(0, first - lookBack); i--) {
    if (wordAt(scan, i) !== noun) continue;
    for (let j = i - 1; j >= i - 4; j--) if (indefinite.has(wordAt(scan, j))) return true;
  }
  return false;
}

/** "people familiar with the talks", "those close to him", "people with knowledge of the plan". */
function isInformed(scan: Scan, at: number): boolean {
  const next = wordAt(scan, at + 2);
  if (wordAt(scan, at + 1) === 'with') {
    return /^(?:knowledge|direct|first-hand|firsthand|inside|intimate)$/.test(next);
  }
  return is(scan, at + 1, wordClass.informed) && /^(?:with|to|on|about|of|in)$/.test(next);
}

/** "the people said", where people with knowledge were spoken of before. */
function isInformedBefore(scan: Scan, at: number): boolean {
  if (!/^(?:the|these|those)$/.test(wordAt(scan, at - 1))) return false;
  for (let i = at - 2; i > Math.max(0, at - lookBack); i--) {
    if (wordAt(scan, i) === wordAt(scan, at) && isInformed(scan, i)) return true;
  }
  return false;
}

/** "an anonymous tipster who", "from an unnamed insider": whoever it is, the word says that the name is kept back. */
function matchNameless(scan: Scan, at: number): Match | null {
  const head = is(scan, at + 2, wordClass.person) ? at + 2 : at + 1;
  const known = is(scan, head, wordClass.person | wordClass.insiders | wordClass.people);
  const spun = /^suppl(?:y|ies)$/.test(wordAt(scan, head));
  const acts = spun || wordAt(scan, head + 1) === 'who' || is(scan, head + 1, wordClass.speak);
  const gives = /^(?:by|from|to|with)$/.test(wordAt(scan, at - 2)) && /^an?$/.test(wordAt(scan, at - 1));
  if (!known && !acts && !gives) return null;
  return { first: at, last: head + 1, score: known || acts ? 0.7 : 0.4 };
}
