import type { ClaimRule, Match } from '@/engine/claims/claim-rule';
import { is, isPunctuation, type Scan, wordAt } from '@/engine/claims/scan';
import { wordClass } from '@/engine/claims/word-class';
import type { Sentence } from '@/engine/sentences';

/** Participles of reporting: "is believed to", "it is understood that". */
const reported =
  'believed thought said reported understood rumored rumoured feared expected claimed assumed estimated considered deemed ' +
  'viewed seen regarded perceived presumed supposed reputed widely-believed speculated suspected held acknowledged agreed ' +
  'mentioned anticipated predicted projected known touted billed tipped';
/** Participles of praise and blame: "has been criticised". */
const judged =
  'criticized criticised condemned ridiculed mocked derided hailed praised lauded denounced slammed lambasted decried pilloried ' +
  'panned blasted scrutinized scrutinised likened attacked dogged hounded';
const adverbs = 'reportedly purportedly supposedly presumably ostensibly reputedly rumoredly evidently';
const nouns =
  'speculation rumor rumors rumour rumours criticism suspicion suspicions talk gossip chatter concern concerns fears outrage ' +
  'outcry accusations backlash controversy doubts calls consensus perception reports whispers belief scrutiny skepticism scepticism';
const seeming = 'seems seemed appears appeared seem appear apparent looks clear';

/** Something is said, thought or blamed with nobody behind it. */
export const impersonal: ClaimRule = {
  kind: 'impersonal',
  triggers: wordClass.reported | wordClass.hearsay,
  words: [
    { words: `${reported} ${judged}`, bits: wordClass.reported },
    { words: `${adverbs} ${nouns} ${seeming}`, bits: wordClass.hearsay },
  ],
  match: matchImpersonal,
};

const judgedWords = new RegExp(`^(?:${judged.replaceAll(' ', '|')})$`);
const adverbWords = new RegExp(`^(?:${adverbs.replaceAll(' ', '|')})$`);
const seemingWords = new RegExp(`^(?:${seeming.replaceAll(' ', '|')})$`);

function matchImpersonal(scan: Scan, at: number, sentence: Sentence): Match | null {
  const word = wordAt(scan, at);
  if (is(scan, at, wordClass.reported)) return matchPassive(scan, at, sentence, word);
  if (adverbWords.test(word)) return { first: at, last: at + 1, score: word === 'reportedly' ? 0.8 : 0.5 };
  if (seemingWords.test(word)) return matchSeeming(scan, at, word);
  return matchNoun(scan, at, sentence);
}

function matchPassive(scan: Scan, at: number, sentence: Sentence, word: string): Match | null {
  const auxiliary = beBefore(scan, at, sentence);
  if (auxiliary < 0 || hasAgent(scan, at, sentence)) return null;
  const next = wordAt(scan, at + 1);
  const subject = wordAt(scan, auxiliary - 1);
  const match = { first: auxiliary, last: at + 1 };
  if (judgedWords.test(word)) return { ...match, score: 0.6 };
  if (subject === 'it' && next === 'that') return { ...match, first: auxiliary - 1, score: 0.85 };
  if (/^(?:considered|viewed|seen|regarded|perceived|deemed)$/.test(word)) {
    const asked = next === 'as' || next === 'to' || word === 'considered' || word === 'deemed';
    return asked ? { ...match, score: 0.55 } : null;
  }
  if (next !== 'to') return null;
  return { ...match, score: word === 'expected' || word === 'supposed' ? 0.45 : 0.65 };
}

/** The index of the form of "be" before a participle, over adverbs and "not"; -1 where there is none. */
function beBefore(scan: Scan, at: number, sentence: Sentence): number {
  for (let i = at - 1; i >= Math.max(sentence.firstToken, at - 4); i--) {
    const word = wordAt(scan, i);
    if (/^(?:is|are|was|were|been|being|be|'s|isn't|aren't|wasn't|weren't)$/.test(word)) return i;
    if (!is(scan, i, wordClass.adverb) && !/^(?:not|widely|generally|broadly|long|often|largely)$/.test(word))
      return -1;
  }
  return -1;
}

/** "by critics", "by Mr. Smith": somebody is behind it after all. */
function hasAgent(scan: Scan, at: number, sentence: Sentence): boolean {
  const end = Math.min(sentence.lastToken, at + 9);
  for (let i = at + 1; i < end; i++) {
    if (wordAt(scan, i) === 'by') return !wordAt(scan, i + 1).endsWith('ing');
    if (isPunctuation(scan, i)) return false;
  }
  return false;
}

function matchSeeming(scan: Scan, at: number, word: string): Match | null {
  const before = wordAt(scan, at - 1);
  const next = wordAt(scan, at + 1);
  const match = { first: at, last: at + 1 };
  if (before === 'it' && next === 'that') return { ...match, first: at - 1, score: 0.5 };
  if (word === 'apparent') return next === 'that' ? { ...match, score: 0.5 } : null;
  if (word === 'clear' || word === 'looks') return null;
  return next === 'to' ? { ...match, score: 0.3 } : null;
}

/** "there is speculation that", "faced criticism for", "amid growing concerns that". */
function matchNoun(scan: Scan, at: number, sentence: Sentence): Match | null {
  const next = wordAt(scan, at + 1);
  if (
    !/^(?:that|over|about|for|whether|of|has|had|is|are|was|were|run|swirl|swirled|mounted|grew|grow)$/.test(
      next,
    )
  )
    return null;
  let owner = false;
  let cue = 0;
  for (let i = at - 1; i >= Math.max(sentence.firstToken, at - 5); i--) {
    const word = wordAt(scan, i);
    if (word === "'s" || /^(?:his|her|their|its|my|our|your)$/.test(word)) owner = true;
    if (
      /^(?:there|amid|faced|faces|face|facing|under|drew|drawn|sparked|prompted|growing|mounting|much|raised|widespread|rising)$/.test(
        word,
      )
    )
      cue++;
    if (isPunctuation(scan, i)) break;
  }
  if (owner || cue === 0 || hasOrigin(scan, at, sentence)) return null;
  return { first: at, last: at + 1, score: 0.45 };
}

/** "criticism from Republicans", "concern among voters". */
function hasOrigin(scan: Scan, at: number, sentence: Sentence): boolean {
  const end = Math.min(sentence.lastToken, at + 8);
  for (let i = at + 1; i < end; i++) if (/^(?:from|among|by)$/.test(wordAt(scan, i))) return true;
  return false;
}
