import { type Cue, plainCue } from '@/engine/cues';
import * as frames from '@/engine/frames';
import { isNominal } from '@/engine/nominals';
import { phraseAfter, phraseBefore } from '@/engine/noun-phrases';
import { classesAt, type Reading } from '@/engine/reading';
import { isReportingNoun } from '@/engine/reporting-verbs';
import { lowerAt } from '@/engine/tokens';
import * as word from '@/engine/word-classes';
import { wordSet } from '@/engine/word-set';

const links = wordSet('that of to about for by from over against on whether');

/** A noun for something said ("the claim that", "criticism of"), credited to its owner or to who stands behind "by". */
export function findNounCue(reading: Reading, at: number, floor: number, ceiling: number): Cue | null {
  const { tokens } = reading;
  const token = tokens[at];
  if (!token || token.capital || !isReportingNoun(token.lower)) return null;
  const next = lowerAt(tokens, at + 1);
  if (!links.has(next)) return null;
  let speaker = next === 'by' || next === 'from' ? phraseAfter(reading, at + 2, ceiling) : null;
  const last = speaker ? speaker.last : at + 1;
  let first = at;
  for (let i = at - 1; i >= floor && at - i < 5 && !speaker; i--) {
    const lower = lowerAt(tokens, i);
    if (classesAt(reading, i) & word.possessive) speaker = { first: i, last: i + 1, head: i };
    else if (lower === "'s" || lower === '’s') speaker = phraseBefore(reading, i, floor);
    else if (!isNominal(reading, i)) break;
    if (speaker) first = speaker.first;
  }
  const cue = plainCue(at, at + 1, frames.noun);
  cue.speaker = speaker;
  cue.from = first;
  cue.to = last;
  return cue;
}
