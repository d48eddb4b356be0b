import { pack } from '@/search/pack';
import { readWords } from '@/search/read-words';
import { createByteWriter } from '@/search/varint';

/** How much a word says about a note, from 1 to this. */
export const mostWeight = 7;
const weights = mostWeight + 1;

/** Most words of one note that are indexed; the rest of so long a note is not found by words. */
const mostWords = 60_000;

/** Numbers in a list that grows. */
function growing() {
  let values = new Uint32Array(1 << 12);
  let length = 0;
  return {
    push(value: number): void {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    all: () => values.subarray(0, length),
  };
}

/** Collects the words of notes, in the order of their places in the segment, and writes them sorted: see `readWordsPart`. */
export function createWordsWriter() {
  const ids = new Map<string, number>();
  const terms: string[] = [];
  const [term, doc, place] = [growing(), growing(), growing()];
  const lengths = growing();
  let docs = 0;
  return {
    add(fields: readonly (readonly [text: string, weight: number])[]): void {
      let at = 0;
      let count = 0;
      for (const [text, worth] of fields) {
        if (text === '') continue;
        readWords(text, (word) => {
          if (at >= mostWords) return;
          let id = ids.get(word);
          if (id === undefined) {
            id = terms.push(word) - 1;
            ids.set(word, id);
          }
          term.push(id);
          doc.push(docs);
          place.push(at * weights + worth);
          at += 1;
          count += 1;
        });
        at += 1; // no phrase goes from one field into the next
      }
      lengths.push(Math.min(count, 0xffff));
      docs += 1;
    },
    lengths: (): Uint16Array => Uint16Array.from(lengths.all()),
    finish: () => writeSorted(terms, sortByTerm(terms.length, term.all(), doc.all(), place.all())),
  };
}

/** Where the words stand, those of one term together, in order of their notes and places. */
interface Occurrences {
  /** Those of term n begin at `starts[n]`. */
  starts: Uint32Array;
  doc: Uint32Array;
  /** The place in the note times `weights`, and the weight. */
  place: Uint32Array;
}

function writeSorted(
  terms: string[],
  { starts, doc, place }: Occurrences,
): { words: Uint8Array<ArrayBuffer>; positions: Uint8Array<ArrayBuffer> } {
  const order = [...terms.keys()].sort((a, b) => compare(terms[a] ?? '', terms[b] ?? ''));
  const [postings, places] = [createByteWriter(1 << 16), createByteWriter(1 << 16)];
  const column = (): Uint32Array => new Uint32Array(order.length + 1);
  const textStarts = column();
  const postingStarts = column();
  const placeStarts = column();
  const counts = column();
  let at = 0;
  for (const [rank, id] of order.entries()) {
    at += terms[id]?.length ?? 0;
    textStarts[rank + 1] = at;
    let last = -1;
    let count = 0;
    const end = starts[id + 1] ?? 0;
    for (let i = starts[id] ?? 0; i < end; count++) {
      const note = doc[i] ?? 0;
      let worth = 0;
      let next = i;
      while (next < end && doc[next] === note) worth += (place[next++] ?? 0) % weights;
      postings.write((note - last) * weights + Math.min(worth, mostWeight));
      places.write(next - i);
      let before = 0;
      for (; i < next; i++) {
        const one = Math.floor((place[i] ?? 0) / weights);
        places.write(one - before);
        before = one;
      }
      last = note;
    }
    counts[rank] = count;
    postingStarts[rank + 1] = postings.length;
    placeStarts[rank + 1] = places.length;
  }
  const text = new TextEncoder().encode(order.map((id) => terms[id]).join(''));
  return {
    words: pack(null, { text, textStarts, counts, postingStarts, postings: postings.bytes() }),
    positions: pack(null, { placeStarts, places: places.bytes() }),
  };
}

/** By UTF-16 code units, as the reader of it compares. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Counting sort, which keeps the order in which they came. */
function sortByTerm(terms: number, term: Uint32Array, doc: Uint32Array, place: Uint32Array): Occurrences {
  const starts = new Uint32Array(terms + 1);
  for (const id of term) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < terms; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const next = starts.slice();
  const sorted = { starts, doc: new Uint32Array(doc.length), place: new Uint32Array(doc.length) };
  for (let i = 0; i < term.length; i++) {
    const id = term[i] ?? 0;
    const to = next[id] ?? 0;
    sorted.doc[to] = doc[i] ?? 0;
    sorted.place[to] = place[i] ?? 0;
    next[id] = to + 1;
  }
  return sorted;
}
