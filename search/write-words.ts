import { pack } from '@/search/pack';
import { readWords } from '@/search/read-words';
import { createByteWriter } from '@/search/varint';

/** How much a word says about a note, from 1 to this. */
export const mostWeight = 7;

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
  const places = new Map<string, number>();
  const terms: string[] = [];
  const [term, doc, position, weight] = [growing(), growing(), growing(), growing()];
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
          let place = places.get(word.text);
          if (place === undefined) {
            place = terms.push(word.text) - 1;
            places.set(word.text, place);
          }
          term.push(place);
          doc.push(docs);
          position.push(at++);
          weight.push(worth);
          count += 1;
        });
        at += 1; // no phrase goes from one field into the next
      }
      lengths.push(Math.min(count, 0xffff));
      docs += 1;
    },
    lengths: (): Uint16Array => Uint16Array.from(lengths.all()),
    finish: () => writeSorted(terms, term.all(), doc.all(), position.all(), weight.all()),
  };
}

function writeSorted(
  terms: string[],
  term: Uint32Array,
  doc: Uint32Array,
  position: Uint32Array,
  weight: Uint32Array,
): { words: Uint8Array<ArrayBuffer>; positions: Uint8Array<ArrayBuffer> } {
  const order = Uint32Array.from(terms.keys()).sort((a, b) => compare(terms[a] ?? '', terms[b] ?? ''));
  const occurrences = sortByTerm(term, terms.length);
  const [postings, places] = [createByteWriter(1 << 16), createByteWriter(1 << 16)];
  const column = (): Uint32Array => new Uint32Array(order.length + 1);
  const textStarts = column();
  const postingStarts = column();
  const placeStarts = column();
  const counts = column();
  const all: string[] = [];
  let at = 0;
  for (const [rank, id] of order.entries()) {
    const written = terms[id] ?? '';
    all.push(written);
    at += written.length;
    textStarts[rank + 1] = at;
    let last = -1;
    const end = occurrences.starts[id + 1] ?? 0;
    for (let i = occurrences.starts[id] ?? 0; i < end; ) {
      const note = doc[occurrences.order[i] ?? 0] ?? 0;
      let worth = 0;
      let next = i;
      while (next < end && doc[occurrences.order[next] ?? 0] === note)
        worth += weight[occurrences.order[next++] ?? 0] ?? 0;
      postings.write((note - last) * (mostWeight + 1) + Math.min(worth, mostWeight));
      places.write(next - i);
      let before = 0;
      for (; i < next; i++) {
        const place = position[occurrences.order[i] ?? 0] ?? 0;
        places.write(place - before);
        before = place;
      }
      last = note;
      counts[rank] = (counts[rank] ?? 0) + 1;
    }
    postingStarts[rank + 1] = postings.length;
    placeStarts[rank + 1] = places.length;
  }
  const text = new TextEncoder().encode(all.join(''));
  return {
    words: pack(null, { text, textStarts, counts, postingStarts, postings: postings.bytes() }),
    positions: pack(null, { placeStarts, places: places.bytes() }),
  };
}

/** By UTF-16 code units, as the reader of it compares. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The occurrences of each term, in the order in which they came (counting sort). */
function sortByTerm(term: Uint32Array, terms: number): { order: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(terms + 1);
  for (const id of term) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < terms; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(term.length);
  for (let i = 0; i < term.length; i++) {
    const id = term[i] ?? 0;
    order[next[id] ?? 0] = i;
    next[id] = (next[id] ?? 0) + 1;
  }
  return { order, starts };
}
