import { unpack } from '@/search/pack';
import { createByteReader } from '@/search/varint';
import { mostWeight } from '@/search/write-words';

/** The words of one segment, sorted; each with the notes it stands in. */
export interface WordsPart {
  /** The words that begin so, as a range of their places: `[from, to)`. With `whole`, the one word or none. */
  range(word: string, whole: boolean): [from: number, to: number];
  wordAt(place: number): string;
  /** In how many notes it stands. */
  countAt(place: number): number;
  /** Calls with every note (its place in the segment) that the word stands in, and how much it says about it. */
  each(place: number, found: (doc: number, weight: number) => void): void;
  /** The same with the places of the word in the note. */
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
    each(place, found) {
      const reader = createByteReader(postings, postingStarts[place] ?? 0);
      const end = postingStarts[place + 1] ?? 0;
      let doc = -1;
      while (reader.at < end) {
        const value = reader.read();
        doc += value >>> 3;
        found(doc, value & mostWeight);
      }
    },
    eachPlaced({ starts, places }, place, found) {
      const reader = createByteReader(places, starts[place] ?? 0);
      this.each(place, (doc) => {
        const list: number[] = [];
        let at = 0;
        for (let left = reader.read(); left > 0; left--) {
          at += reader.read();
          list.push(at);
        }
        found(doc, list);
      });
    },
  };
}
