import type { ClaimRule, Match } from '@/engine/claims/claim-rule';
import { is, isPunctuation, type Scan, wordAt } from '@/engine/claims/scan';
import { type SpeakerNoun, speakerScore } from '@/engine/claims/speaker-score';
import { findUnnamedSpeaker, type UnnamedSpeaker } from '@/engine/claims/unnamed-speaker';
import * as wordClass from '@/engine/claims/word-class';
import type { Sentence } from '@/engine/sentences';
import { wordSet } from '@/engine/word-set';

/** An undefined group asserts: "critics say", "some believe", "a number of outlets reported". */
export const vagueGroup: ClaimRule = {
  kind: 'vague-group',
  triggers: wordClass.group | wordClass.people | wordClass.quantity,
  words: [],
  match: matchVagueGroup,
};

/** Bodies act and report in many ways that are no assertions. */
const bodies = wordSet(
  'companies firms countries nations governments agencies retailers figures members bodies families prosecutors',
);

function matchVagueGroup(scan: Scan, at: number, sentence: Sentence): Match | null {
  if (is(scan, at, wordClass.group))
    return matchHead(scan, at, sentence, bodies.has(wordAt(scan, at)) ? 'body' : 'group');
  if (is(scan, at, wordClass.people)) return matchHead(scan, at, sentence, 'people');
  return matchCounted(scan, at, sentence);
}

function matchHead(scan: Scan, at: number, sentence: Sentence, head: SpeakerNoun): Match | null {
  if (head === 'people' && !standsAlone(scan, at, sentence)) return null;
  const speaker = findUnnamedSpeaker(scan, at, sentence, true);
  if (!speaker || (speaker.phrase.possessed && wordAt(scan, at) === 'groups')) return null;
  if (head === 'people' && !isPeople(scan, at, speaker)) return null;
  return { first: speaker.phrase.first, last: at + 1, score: speakerScore(scan, speaker, head, sentence) };
}

/** Neither "rushed everyone inside", where it is an object, nor "those who said yes", which only says which of them. */
function isPeople(scan: Scan, at: number, { phrase, predicate }: UnnamedSpeaker): boolean {
  const bare = /^(?:everyone|everybody|others|those)$/.test(wordAt(scan, at));
  if (bare && phrase.first < at && scan.classes[at - 1] === 0) return false;
  return !predicate.relative || wordAt(scan, at + 1) === ',';
}

/** "some say", but not "some officials say" or "we all know": a word of quantity that is itself the subject. */
function standsAlone(scan: Scan, at: number, sentence: Sentence): boolean {
  if (!is(scan, at, wordClass.quantity)) return true;
  const before =
    at > sentence.first &&
    !isPunctuation(scan, at - 1) &&
    !is(scan, at - 1, wordClass.boundary | wordClass.adverb);
  if (before && !/^(?:as|than|that|to)$/.test(wordAt(scan, at - 1))) return false;
  const next = wordAt(scan, at + 1);
  if (next === 'of') return isOfPeople(scan, at + 2, sentence);
  if (next === 'in' || next === 'on' || next === 'who' || next === 'also') return true;
  return is(scan, at + 1, wordClass.speak | wordClass.think | wordClass.judge | wordClass.auxiliary);
}

/** "some of them", "most of the women in the hall", but not "most of the comments" or "many of us". */
function isOfPeople(scan: Scan, at: number, sentence: Sentence): boolean {
  if (/^(?:us|our|my)$/.test(wordAt(scan, at))) return false;
  const known = wordClass.people | wordClass.group | wordClass.insiders | wordClass.pronoun;
  for (let i = at; i < Math.min(at + 5, sentence.last); i++) {
    if (bodies.has(wordAt(scan, i))) return false;
    if (is(scan, i, known) || /^(?:them|those|whom)$/.test(wordAt(scan, i))) return true;
  }
  return false;
}

/** "several cast members say", "many shops complain": a plural that no list knows, after a word of quantity. */
function matchCounted(scan: Scan, at: number, sentence: Sentence): Match | null {
  for (let head = at + 1; head <= at + 3 && head < sentence.last; head++) {
    if (scan.classes[head] !== 0 || scan.tokens[head]?.kind !== 'word') return null;
    if (isPlural(wordAt(scan, head)) && is(scan, head + 1, wordClass.speak | wordClass.think))
      return matchHead(scan, head, sentence, 'counted');
  }
  return null;
}

function isPlural(word: string): boolean {
  return (
    word.length > 3 &&
    word.endsWith('s') &&
    !/(?:ss|us|is|days|weeks|months|years|hours|minutes|times|ways|things|points)$/.test(word)
  );
}
