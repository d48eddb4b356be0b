/**
 * Gives where copies of `needle` stand, in ascending order; `null` when it cannot tell without going through the whole text: the
 * needle is too short, or its like stands everywhere. UTF-16 code units.
 */
export type Locate = (needle: string) => number[] | null;

/**
 * Finds long strings in one text without going through it each time: of the text every `stride`th place is indexed by a hash of
 * the code units that stand there, and whatever is long enough holds at least one such place. Making it is linear, about the
 * cost of two searches; a search takes time by the stride alone. After the block index of rsync (Tridgell 1996).
 */
export function createLocator(text: string): Locate {
  const count = Math.max(0, Math.floor((text.length - sample) / stride) + 1);
  let size = 64;
  while (size < 4 * count) size *= 2;
  /** Block numbers plus one: the last by hash, and for each the one before it of the same hash. */
  const last = new Uint32Array(size);
  const before = new Uint32Array(count);
  const hashes = new Int32Array(count);
  for (let block = 0; block < count; block++) {
    let hash = 0;
    for (let i = block * stride; i < block * stride + sample; i++) hash = step(hash, text.charCodeAt(i));
    const slot = slotOf(hash);
    hashes[block] = hash;
    before[block] = last[slot] ?? 0;
    last[slot] = block + 1;
  }
  function slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (size - 1);
  }
  return (needle) => {
    if (needle.length < leastNeedle) return null;
    const copies: number[] = [];
    let tries = 0;
    let hash = 0;
    for (let i = 0; i < leastNeedle; i++) {
      hash = step(hash, needle.charCodeAt(i));
      if (i >= sample) hash = (hash - Math.imul(leaving, needle.charCodeAt(i - sample))) | 0;
      if (i < sample - 1) continue;
      for (let next = last[slotOf(hash)] ?? 0; next > 0; next = before[next - 1] ?? 0) {
        if (++tries > mostTries) return null;
        if (hashes[next - 1] !== hash) continue;
        const start = (next - 1) * stride - (i - sample + 1);
        if (start >= 0 && text.startsWith(needle, start)) copies.push(start);
      }
    }
    return copies.sort((a, b) => a - b);
  };
}

/** Code units from one indexed place to the next, and how many of them are hashed there. */
const stride = 64;
const sample = 16;
/** A kept quote with its context is mostly twice as long. */
export const leastNeedle = stride + sample - 1;
const mostTries = 512;

/** One more code unit in a hash, as Rabin and Karp (1987) roll it on; `leaving` is the factor of the one that leaves. */
function step(hash: number, unit: number): number {
  return (Math.imul(hash, factor) + unit) | 0;
}

const factor = 0x01000193;
const leaving = Array.from({ length: sample }).reduce<number>((power) => Math.imul(power, factor), 1);
