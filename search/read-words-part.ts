import { unpack } from '@/search/pack';
import { createByteReader } from '@/search/varint';
import { mostWeight } from '@/search/write-words';

/** The words of one segment, sorted; each with the notes it stands in. */
export interface WordsPart {
  /** The words that begin so, as a range of their places: `[from, to)`. With `whole`, the one word or none. */
  range(word: string, whole: boolean): [from: number, to: number];
  wordAt(place: number): string;
  /** How many code units it has. */
  lengthAt(place: number): number;
  /** In how many notes it stands. */
  countAt(place: number): number;
  /**
   * Raises `scores` of every wanted note that the word stands in, where `worth` of how much it says about the note is more;
   * both are numbered from `base` on.
   */
  score(place: number, base: number, worth: Float32Array, wanted: Uint8Array, scores: Float32Array): void;
  /** Calls with every note (its place in the segment) that the word stands in, and the places in it. */
  eachPlaced(positions: PositionsPart, place: number, found: (doc: number, places: number[]) => void): void;
}

export interface PositionsPart {
  starts: Uint32Array;
  places: Uint8Array;
}

function u32(column: unknown): Uint32Array {
  if (column instanceof Uint32Array) return column;
  throw new Error('The index is damaged.');
}

function u8(column: unknown): Uint8Array {
  if (column instanceof Uint8Array) return column;
  throw new Error('The index is damaged.');
}

/** What `createWordsWriter` wrote. Throws where the bytes are something else. */
export function readPositionsPart(bytes: Uint8Array<ArrayBuffer>): PositionsPart {
  const { columns } = unpack(bytes);
  return { starts: u32(columns.placeStarts), places: u8(columns.places) };
}

/** The same for its words. */
export function readWordsPart(bytes: Uint8Array<ArrayBuffer>): WordsPart {
  const { columns } = unpack(bytes);
  const text = new TextDecoder().decode(u8(columns.text));
  const textStarts = u32(columns.textStarts);
  const counts = u32(columns.counts);
  const postingStarts = u32(columns.postingStarts);
  const postings = u8(columns.postings);
  const length = textStarts.length - 1;
  const wordAt = (place: number): string => text.slice(textStarts[place], textStarts[place + 1]);

  /** The first place whose word is not before `word`. */
  function lowerBound(word: string): number {
    let [low, high] = [0, length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (wordAt(middle) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    range(word, whole) {
      const from = lowerBound(word);
      if (whole) return [from, from < length && wordAt(from) === word ? from + 1 : from];
      return [from, lowerBound(`${word}\uffff`)];
    },
    wordAt,
    countAt: (place) => counts[place] ?? 0,
    lengthAt: (place) => (textStarts[place + 1] ?? 0) - (textStarts[place] ?? 0),
    // Written out, since this is where a search of one letter spends its time.
    score(place, base, worth, wanted, scores) {
      const end = postingStarts[place + 1] ?? 0;
      let note = base - 1;
      for (let at = postingStarts[place] ?? 0; at < end; ) {
        let byte = postings[at++] ?? 0;
        let value = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = postings[at++] ?? 0;
          value |= (byte & 127) << shift;
        }
        note += value >>> 3;
        const score = worth[value & mostWeight] ?? 0;
        if (wanted[note] === 1 && score > (scores[note] ?? 0)) scores[note] = score;
      }
    },
    eachPlaced({ starts, places }, place, found) {
      const docs = createByteReader(postings, postingStarts[place] ?? 0);
      const reader = createByteReader(places, starts[place] ?? 0);
      let doc = -1;
      for (let left = counts[place] ?? 0; left > 0; left--) {
        doc += docs.read() >>> 3;
        const list: number[] = [];
        let at = 0;
        for (let more = reader.read(); more > 0; more--) {
          at += reader.read();
          list.push(at);
        }
        found(doc, list);
      }
    },
  };
}
