import type { Words } from '@/anchor/split-words';

/** Where each word of a text stands. */
export interface WordIndex {
  /** How often the word stands in the text. */
  frequency(hash: number): number;
  /** The numbers of the words that are this word, in order. */
  places(hash: number): Uint32Array;
}

/** Counting sort of the words by a table of their numbers: linear, and a tenth of the time of a Map of arrays. */
export function indexWords({ count, hashes }: Words): WordIndex {
  let size = 64;
  while (size < count * 2) size *= 2;
  const keys = new Uint32Array(size);
  const frequencies = new Uint32Array(size);
  const slots = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const hash = hashes[i] ?? 0;
    let slot = spread(hash) & (size - 1);
    while (frequencies[slot] && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
    keys[slot] = hash;
    frequencies[slot] = (frequencies[slot] ?? 0) + 1;
    slots[i] = slot;
  }
  const from = new Uint32Array(size + 1);
  for (let slot = 0; slot < size; slot++) from[slot + 1] = (from[slot] ?? 0) + (frequencies[slot] ?? 0);
  const fill = from.slice();
  const list = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const slot = slots[i] ?? 0;
    const place = fill[slot] ?? 0;
    list[place] = i;
    fill[slot] = place + 1;
  }
  function find(hash: number): number {
    let slot = spread(hash) & (size - 1);
    while (frequencies[slot] && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
    return slot;
  }
  return {
    frequency: (hash) => frequencies[find(hash)] ?? 0,
    places: (hash) => {
      const slot = find(hash);
      return list.subarray(from[slot], from[slot + 1]);
    },
  };
}

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
