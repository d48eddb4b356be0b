import type { Words } from '@/anchor/split-words';

/** Where each word of a text stands. */
export interface WordIndex {
  /** How often the word stands in the text. */
  frequency(hash: number): number;
  /** The numbers of the words that are this word, in order. */
  places(hash: number): Uint32Array;
}

/** Counting sort of the words by their kinds: linear, and a tenth of the time of a Map of arrays. */
export function indexWords({ count, hashes }: Words): WordIndex {
  const kinds = new Uint32Array(count);
  const known = numberKinds(hashes, kinds);
  const from = new Uint32Array(known.count + 1);
  for (let i = 0; i < count; i++) {
    const next = (kinds[i] ?? 0) + 1;
    from[next] = (from[next] ?? 0) + 1;
  }
  for (let kind = 1; kind <= known.count; kind++) from[kind] = (from[kind] ?? 0) + (from[kind - 1] ?? 0);
  const fill = from.slice();
  const list = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const kind = kinds[i] ?? 0;
    const place = fill[kind] ?? 0;
    list[place] = i;
    fill[kind] = place + 1;
  }
  return {
    frequency: (hash) => {
      const kind = kindOf(known, hash);
      return kind < 0 ? 0 : (from[kind + 1] ?? 0) - (from[kind] ?? 0);
    },
    places: (hash) => {
      const kind = kindOf(known, hash);
      return kind < 0 ? list.subarray(0, 0) : list.subarray(from[kind], from[kind + 1]);
    },
  };
}

/** The different hashes of a text, numbered as they are first met, in an open hash table: `slots` holds their numbers plus one. */
interface Kinds {
  keys: Uint32Array;
  slots: Uint32Array;
  count: number;
}

/** The table grows with the vocabulary and not with the text, so that it stays in the processor's cache. */
function numberKinds(hashes: Uint32Array, kinds: Uint32Array): Kinds {
  let keys = new Uint32Array(2048);
  let slots = new Uint32Array(2 * keys.length);
  let count = 0;
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] ?? 0;
    let slot = spread(hash) & (slots.length - 1);
    let number = slots[slot] ?? 0;
    while (number > 0 && keys[number - 1] !== hash) {
      slot = (slot + 1) & (slots.length - 1);
      number = slots[slot] ?? 0;
    }
    if (number === 0) {
      keys[count++] = hash;
      number = count;
      slots[slot] = number;
      if (count === keys.length) [keys, slots] = grown(keys);
    }
    kinds[i] = number - 1;
  }
  return { keys, slots, count };
}

/** Room for twice the keys. */
function grown(keys: Uint32Array): [keys: Uint32Array<ArrayBuffer>, slots: Uint32Array<ArrayBuffer>] {
  const more = new Uint32Array(2 * keys.length);
  more.set(keys);
  const slots = new Uint32Array(2 * more.length);
  for (const [i, key] of keys.entries()) {
    let slot = spread(key) & (slots.length - 1);
    while (slots[slot]) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = i + 1;
  }
  return [more, slots];
}

/** -1 for a hash that the text does not have. */
function kindOf({ keys, slots }: Kinds, hash: number): number {
  let slot = spread(hash) & (slots.length - 1);
  let number = slots[slot] ?? 0;
  while (number > 0 && keys[number - 1] !== hash) {
    slot = (slot + 1) & (slots.length - 1);
    number = slots[slot] ?? 0;
  }
  return number - 1;
}

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
