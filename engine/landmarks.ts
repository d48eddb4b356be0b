import { opensDate, opensRepublication, traceBits, withApostrophe } from '@/engine/provenance/trace-words';
import type { Token } from '@/engine/tokens';

/** What the steps that follow need to know of every token, and where those are that they look for: token indexes, in order. */
export interface Landmarks {
  /** Bit flags, see `word-classes`, by token index. */
  classes: Uint16Array;
  /** Whether the words are those of English, or too few to tell. */
  english: boolean;
  /** What a sentence can end with: ".", "Inc." */
  stops: number[];
  /** Words with a capital: any may begin a name. */
  capitals: number[];
  /** What words that attribute can begin with. */
  openers: number[];
  /** Words and numbers that a relative date may begin with. */
  dates: number[];
  /** What "originally published in" may begin with. */
  republications: number[];
  /** Words with an apostrophe inside, and final 's. */
  apostrophes: number[];
}

/** Of English, a third are words of closed classes; of other languages with its letters, a tenth look like some. */
const leastKnown = 0.15;

/** Looks at every word once for all steps: most words are no landmark, and no step need look at them again to know. */
export function findLandmarks(tokens: readonly Token[]): Landmarks {
  const classes = new Uint16Array(tokens.length);
  let [words, known] = [0, 0];
  const stops: number[] = [];
  const capitals: number[] = [];
  const openers: number[] = [];
  const dates: number[] = [];
  const republications: number[] = [];
  const apostrophes: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const { word } = token;
    classes[at] = word.classes;
    if (token.kind === 'word') {
      words++;
      if (word.classes) known++;
    }
    if (word.stops) stops.push(at);
    if (word.capital) capitals.push(at);
    if (word.opensCue) openers.push(at);
    const bits = traceBits(word);
    if (bits & opensDate || token.kind === 'number') dates.push(at);
    if (bits & opensRepublication) republications.push(at);
    if (bits & withApostrophe) apostrophes.push(at);
  }
  return {
    classes,
    english: words < 25 || known > words * leastKnown,
    stops,
    capitals,
    openers,
    dates,
    republications,
    apostrophes,
  };
}
