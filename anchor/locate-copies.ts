/**
 * Gives where copies of `needle` stand, in ascending order; `null` when it cannot tell without going through the whole text: the
 * needle is too short, or its like stands everywhere. UTF-16 code units.
 */
export type Locate = (needle: string) => number[] | null;

/**
 * Finds long strings in one text without going through it each time: of the text every `stride`th place is indexed by a hash of
 * some code units that stand there, and whatever is long enough holds at least one such place. Making it is linear, about the
 * cost of one search; a search takes time by the stride alone. After the block index of rsync (Tridgell 1996).
 */
export function createLocator(text: string): Locate {
  const count = Math.max(0, Math.floor((text.length - sample) / stride) + 1);
  let size = 64;
  while (size < 2 * count) size *= 2;
  /** Block numbers plus one: the last by hash, and for each the one before it of the same hash. */
  const last = new Uint32Array(size);
  const before = new Uint32Array(count);
  const hashes = new Int32Array(count);
  for (let block = 0; block < count; block++) {
    let hash = 0;
    const start = block * stride;
    for (let i = start + gap - 1; i < start + sample; i += gap)
      hash = ((hash << shift) & bits) ^ text.charCodeAt(i);
    const slot = slotOf(hash, size);
    hashes[block] = hash;
    before[block] = last[slot] ?? 0;
    last[slot] = block + 1;
  }
  return (needle) => {
    if (needle.length < leastNeedle) return null;
    const copies: number[] = [];
    let tries = 0;
    const rolled = Array<number>(gap).fill(0);
    for (let i = 0; i < leastNeedle; i++) {
      const hash = (((rolled[i % gap] ?? 0) << shift) & bits) ^ needle.charCodeAt(i);
      rolled[i % gap] = hash;
      if (i < sample - 1) continue;
      for (let next = last[slotOf(hash, size)] ?? 0; next > 0; next = before[next - 1] ?? 0) {
        if (++tries > mostTries) return null;
        if (hashes[next - 1] !== hash) continue;
        const start = (next - 1) * stride - (i - sample + 1);
        if (start >= 0 && text.startsWith(needle, start)) copies.push(start);
      }
    }
    return copies.sort((a, b) => a - b);
  };
}

/** Code units from one indexed place to the next, and how many stand there. */
const stride = 48;
const sample = 32;

/**
 * Of what stands at a place every fourth code unit is hashed: long samples tell apart the phrases that a text repeats, few units
 * are soon read. A unit moves the hash up by `shift` bits and at last out of it, so that it rolls on by itself, one hash for each
 * place in the gap, in numbers so small that no engine puts them on the heap.
 */
const gap = 4;
const shift = 4;
const bits = 0x3fffffff;

/** A kept quote with its context is mostly more than twice as long. */
export const leastNeedle = stride + sample - 1;
const mostTries = 512;

function slotOf(hash: number, size: number): number {
  return (hash ^ (hash >>> 14)) & (size - 1);
}
