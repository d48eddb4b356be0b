import { skipPhrases } from '@/engine/clause-parts';
import * as frames from '@/engine/frames';
import { findNounCue } from '@/engine/noun-cues';
import type { Phrase } from '@/engine/noun-phrases';
import { isQuoted, type Reading } from '@/engine/reading';
import type { Sentence } from '@/engine/sentences';
import { type Source, sourceAfter } from '@/engine/sources';
import { findVerbCue } from '@/engine/verb-cues';

/** Words that attribute, with whom they attribute to. Token indexes; ends exclusive. */
export interface Cue {
  first: number;
  last: number;
  /** Frames of its verb, see `reporting-verbs`; 0 for a word that is known by its place only. */
  frames: number;
  gerund: boolean;
  /** "is expected", "was told": the speaker, if any, stands behind "by". */
  passive: boolean;
  speaker: Phrase | null;
  /** Through whom, where the cue itself says so: of "Xinhua quoted X as saying" Xinhua. */
  via: readonly Phrase[];
  /** Whether the speaker follows: "said X". */
  inverted: boolean;
  /** Whether it has no subject of its own, but that of a verb before it. */
  shared: boolean;
  /** Where the clause begins and ends, speaker, hearer and adjuncts included. */
  from: number;
  to: number;
}

/** No sentence of prose has more; the bound keeps the time linear on what is no prose. */
const most = 30;

/** Every attributing verb and "according to" in one sentence, outside quotation marks; `opener` is its first in the reading. */
export function findCues(reading: Reading, sentence: Sentence, opener: number): Cue[] {
  const { openers } = reading;
  const { first: firstToken, last: lastToken } = sentence;
  const cues: Cue[] = [];
  let behind = firstToken;
  for (let i = opener; i < openers.length && cues.length < most; i++) {
    const at = openers[i] ?? lastToken;
    if (at >= lastToken) break;
    if (at < behind || isQuoted(reading, at)) continue;
    const source = sourceAfter(reading, at, lastToken);
    if (source) {
      cues.push(toCue(reading, at, source, lastToken));
      behind = source.speaker.last;
      continue;
    }
    const cue =
      findVerbCue(reading, at, firstToken, lastToken, cues.at(-1)?.speaker) ??
      findNounCue(reading, at, firstToken, lastToken);
    if (cue) cues.push(cue);
  }
  return cues;
}

const nobody: readonly Phrase[] = [];

/** A cue of which nothing is known yet but its words, in whose place its clause stands. */
export function plainCue(first: number, last: number, ownFrames: number): Cue {
  return {
    first,
    last,
    frames: ownFrames,
    gerund: false,
    passive: false,
    speaker: null,
    via: nobody,
    inverted: false,
    shared: false,
    from: first,
    to: first + 1,
  };
}

function toCue(reading: Reading, at: number, { last, speaker }: Source, ceiling: number): Cue {
  const cue = plainCue(at, last, frames.says);
  cue.speaker = speaker;
  cue.inverted = true;
  cue.to = skipPhrases(reading, speaker.last, ceiling);
  return cue;
}
