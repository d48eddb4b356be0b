import type { ClaimRule, Match } from '@/engine/claims/claim-rule';
import { is, isPunctuation, type Scan, wordAt } from '@/engine/claims/scan';
import * as wordClass from '@/engine/claims/word-class';
import type { Sentence } from '@/engine/sentences';
import { wordSet } from '@/engine/word-set';

/** Participles of reporting ("is believed to"), of regarding ("is seen as") and of praise and blame ("was criticised"). */
const participles =
  'believed thought said reported understood learnt rumored rumoured feared expected claimed assumed estimated presumed reputed ' +
  'speculated suspected anticipated predicted projected forecast touted billed tipped mentioned ' +
  'considered viewed seen regarded perceived deemed described ' +
  'criticized criticised condemned ridiculed mocked derided hailed praised lauded denounced slammed lambasted decried pilloried ' +
  'panned blasted';
const hearsay =
  'reportedly purportedly supposedly presumably ostensibly reputedly rumoredly ' +
  'speculation rumor rumors rumour rumours criticism suspicion suspicions talk gossip chatter concern concerns fears outrage ' +
  'outcry backlash doubts calls consensus perception reports whispers belief scrutiny skepticism scepticism ' +
  'seems seemed appears appeared seem appear apparent';

/** Something is said, thought or blamed with nobody behind it: "it is believed", "has been criticised", "reportedly". */
export const impersonal: ClaimRule = {
  kind: 'impersonal',
  triggers: wordClass.reported | wordClass.hearsay,
  words: [
    { words: participles, bits: wordClass.reported },
    { words: hearsay, bits: wordClass.hearsay },
  ],
  match: matchImpersonal,
};

function matchImpersonal(scan: Scan, at: number, sentence: Sentence): Match | null {
  const word = wordAt(scan, at);
  if (is(scan, at, wordClass.reported)) return matchPassive(scan, at, sentence, word);
  if (word.endsWith('edly')) return { first: at, last: at + 1, score: word === 'reportedly' ? 0.75 : 0.45 };
  if (word === 'presumably' || word === 'ostensibly') return { first: at, last: at + 1, score: 0.5 };
  if (/^(?:seem|appear|apparent)/.test(word)) return matchSeeming(scan, at, word);
  return matchNoun(scan, at, sentence);
}

function matchPassive(scan: Scan, at: number, sentence: Sentence, word: string): Match | null {
  const auxiliary = beBefore(scan, at, sentence);
  if (auxiliary < 0 || hasAgent(scan, at, sentence)) return null;
  const score = passiveScore(word, wordAt(scan, at + 1), wordAt(scan, auxiliary - 1));
  if (score === 0) return null;
  // "to be considered", "must be seen as" tells what should be or may come.
  const goesOn = wordAt(scan, auxiliary) === 'being' && is(scan, auxiliary - 1, wordClass.auxiliary);
  const wish = !goesOn && /^be(?:ing)?$/.test(wordAt(scan, auxiliary)) ? 0.15 : 0;
  const first = wordAt(scan, auxiliary - 1) === 'it' ? auxiliary - 1 : auxiliary;
  return { first, last: at + 1, score: score - wish };
}

const held = wordSet('understood believed thought feared');

function passiveScore(word: string, next: string, subject: string): number {
  if (subject === 'it' && next === 'that') return 0.85;
  // "it is understood the club will appeal"
  if (subject === 'it' && (next === ',' || (next === 'the' && held.has(word)))) return 0.6;
  switch (word) {
    case 'considered':
    case 'deemed':
      return 0.55;
    case 'viewed':
    case 'seen':
    case 'regarded':
    case 'perceived':
    case 'mentioned':
    case 'described':
      return next === 'as' || next === 'to' ? 0.55 : 0;
    case 'expected':
    case 'projected':
    case 'forecast':
    case 'anticipated':
      return next === 'to' ? 0.48 : 0;
    case 'criticized':
    case 'criticised':
    case 'condemned':
      return 0.65;
  }
  if (blame.test(word)) return 0.45;
  return next === 'to' ? 0.65 : 0;
}

const blame =
  /^(?:ridiculed|mocked|derided|hailed|praised|lauded|denounced|slammed|lambasted|decried|pilloried|panned|blasted)$/;

const formsOfBe = wordSet("is are was were been being be isn't aren't wasn't weren't became becomes");

/** The index of the form of "be" before a participle, over adverbs and "not"; -1 where there is none. */
function beBefore(scan: Scan, at: number, sentence: Sentence): number {
  for (let i = at - 1; i >= Math.max(sentence.first, at - 4); i--) {
    const word = wordAt(scan, i);
    if (formsOfBe.has(word)) return i;
    if (word === "'s") return /^(?:it|he|she|that|what|who|there)$/.test(wordAt(scan, i - 1)) ? i : -1;
    if (!is(scan, i, wordClass.adverb)) return -1;
  }
  return -1;
}

/** "by critics", "by Mr. Smith": somebody is behind it after all. */
function hasAgent(scan: Scan, at: number, sentence: Sentence): boolean {
  const end = Math.min(sentence.last, at + 9);
  for (let i = at + 1; i < end; i++) {
    if (wordAt(scan, i) === 'by') return !wordAt(scan, i + 1).endsWith('ing');
    if (isPunctuation(scan, i)) return false;
  }
  return false;
}

function matchSeeming(scan: Scan, at: number, word: string): Match | null {
  const next = wordAt(scan, at + 1);
  const match = { first: at, last: at + 1 };
  const it = wordAt(scan, at - 1) === 'it' || wordAt(scan, at - 2) === 'it';
  if (next === 'that' && it) return { ...match, first: at - 1, score: 0.5 };
  return next === 'to' && word !== 'apparent' ? { ...match, score: 0.3 } : null;
}

/** "there is speculation that", "faced criticism for", "amid growing concerns that". */
function matchNoun(scan: Scan, at: number, sentence: Sentence): Match | null {
  const before = wordAt(scan, at - 1);
  // "unconfirmed reports": the words say it themselves.
  if (before === 'unconfirmed' || before === 'unverified')
    return { first: at - 1, last: at + 1, score: 0.75 };
  let owner = false;
  let cue = false;
  for (let i = at - 1; i >= Math.max(sentence.first, at - 5); i--) {
    const word = wordAt(scan, i);
    if (isPunctuation(scan, i)) break;
    if (word === "'s" || /^(?:his|her|their|its|my|our|your|no)$/.test(word)) owner = true;
    if (rises.test(word)) cue = true;
  }
  const next = wordAt(scan, at + 1);
  cue ||= /^(?:run|runs|swirl|swirled|mounted|grew|grow|abound|abounded)$/.test(next);
  const open = /^(?:that|over|about|for|whether|as|in|of)$/.test(next) || cue;
  if (owner || !cue || !open || hasOrigin(scan, at, sentence)) return null;
  return { first: at, last: at + 1, score: 0.45 };
}

const rises =
  /^(?:there|amid|faced|faces|facing|under|drew|drawn|sparked|prompted|growing|mounting|much|widespread|rising|initial|withering|persistent)$/;

/** "criticism from Republicans", "concern among voters". */
function hasOrigin(scan: Scan, at: number, sentence: Sentence): boolean {
  const end = Math.min(sentence.last, at + 8);
  for (let i = at + 1; i < end; i++) if (/^(?:from|among|by)$/.test(wordAt(scan, i))) return true;
  return false;
}
