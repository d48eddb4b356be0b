import type { Cue } from '@/engine/cues';
import * as frames from '@/engine/frames';
import { isPossessiveMark } from '@/engine/nominals';
import { type Phrase, phraseBefore } from '@/engine/noun-phrases';
import { classesAt, isQuoted, type Reading, sentenceAt, sentenceBefore } from '@/engine/reading';
import { leadingPhrase } from '@/engine/subjects';
import { isCommaOrColon, lowerAt, textAt } from '@/engine/tokens';
import { verbAt } from '@/engine/verb-at';
import { findVerbCue } from '@/engine/verb-cues';
import * as word from '@/engine/word-classes';
import { wordSet } from '@/engine/word-set';
import { isWorkTitle } from '@/engine/work-titles';

/** An attribution in front of a quoted region: "X said:", "X told reporters on Monday that". */
export interface Lead {
  first: number;
  last: number;
  speaker: Phrase | null;
  /** Whether a comma or colon joins it to the region, so that no attribution behind the region can be meant. */
  adjacent: boolean;
  to: number;
  via: readonly Phrase[];
  /** Whether it is one word and a colon, which may name no speaker: "Watch: “I bake,” says Reyes". */
  label?: boolean;
}

const farthest = 30;

/** The attribution that leads up to a region with no words of its content between; `null` when there is none. */
export function findLead(reading: Reading, region: number): Lead | null {
  const { tokens } = reading;
  const first = reading.regionFirst[region] ?? 0;
  let sentence = sentenceAt(reading, first);
  if (!sentence || isWorkTitle(reading, region)) return null;
  let target = first;
  if (sentence.first === first) {
    const intro = sentenceBefore(reading, first);
    if (!intro || intro.last !== first || tokens[first - 1]?.text !== ':') return null;
    sentence = intro;
    target = intro.last;
  }
  const floor = sentence.first;
  const colon = tokens[target - 1]?.text === ':';
  for (let at = target - 1; at >= floor && target - at < farthest; at--) {
    if (isQuoted(reading, at)) break;
    const token = tokens[at];
    if (token?.kind !== 'word' || !verbAt(reading, at)) continue;
    const cue = findVerbCue(reading, at, floor, target);
    if (!cue || !(cue.frames & (frames.says | frames.tells | frames.thinks))) continue;
    // "The jury was told:"
    if (cue.passive && !(colon && cue.frames & frames.tells)) continue;
    if (isReportedFeeling(reading, cue)) continue;
    const clause = /^(?:that|whether)$/.test(lowerAt(tokens, cue.to)) && cue.to < target - 1;
    if (clause) return null;
    if (reaches(reading, cue.to, target) || (colon && target - at < 12))
      return {
        first: cue.first,
        last: cue.last,
        speaker: cue.speaker,
        adjacent: isCommaOrColon(textAt(tokens, target - 1)),
        to: target,
        via: cue.via,
      };
  }
  const words = wordsOf(reading, floor, target);
  if (words) return words;
  if (!colon) return null;
  const label = target - 1 === floor + 1;
  // "Nair's letter ends:"
  const end = /^(?:end|begin|start|open|go|run)(?:e?s|ed)$/.test(lowerAt(tokens, target - 2))
    ? target - 2
    : target - 1;
  return {
    first: target - 1,
    last: target,
    speaker: label && deskWords.has(lowerAt(tokens, floor)) ? null : leadingPhrase(reading, floor, end),
    adjacent: true,
    to: target,
    via: [],
    label,
  };
}

/** What a desk puts in front of a headline. */
const deskWords = wordSet('watch breaking live exclusive video opinion analysis update interview');

/** "In X's words, ..." */
function wordsOf(reading: Reading, floor: number, target: number): Lead | null {
  const { tokens } = reading;
  const at = isCommaOrColon(textAt(tokens, target - 1)) ? target - 2 : target - 1;
  if (lowerAt(tokens, at) !== 'words') return null;
  let owner = at - 1;
  while (owner > floor && tokens[owner]?.lower === 'own') owner--;
  const possessive = isPossessiveMark(reading, owner);
  if (!possessive && !(classesAt(reading, owner) & word.possessive)) return null;
  const speaker = possessive
    ? phraseBefore(reading, owner, floor)
    : { first: owner, last: owner + 1, head: owner };
  return speaker && { first: at, last: at + 1, speaker, adjacent: true, to: target, via: [] };
}

/** Of "X said they felt “bad”" the second verb: what is quoted is X's words. */
function isReportedFeeling(reading: Reading, { frames: own, speaker, from }: Cue): boolean {
  if (own & (frames.says | frames.tells) || !speaker) return false;
  if (!(classesAt(reading, speaker.head) & word.subjectPronoun)) return false;
  const before = lowerAt(reading.tokens, from - 1) === 'that' ? from - 2 : from - 1;
  return ((verbAt(reading, before)?.frames ?? 0) & (frames.says | frames.tells)) !== 0;
}

const joining = wordSet(', : that – — --');

/** Whether nothing but marks and "that" stands between `at` and the region. */
function reaches(reading: Reading, at: number, target: number): boolean {
  let i = at;
  while (i < target && joining.has(lowerAt(reading.tokens, i))) i++;
  return i >= target;
}
