import type { Name } from '@/engine/names';
import type { Reading } from '@/engine/reading';

/** Names by the tokens they cover, and what has been said of them so far. */
export interface Cast {
  names: readonly Name[];
  /** Index of the name a token lies in, or -1. */
  nameOf: Int32Array;
}

export function castOf(reading: Reading, names: readonly Name[]): Cast {
  const nameOf = new Int32Array(reading.tokens.length).fill(-1);
  for (let index = 0; index < names.length; index++) {
    const name = names[index];
    if (name) for (let i = name.first; i < name.last; i++) nameOf[i] = index;
  }
  return { names, nameOf };
}

/** The name a token lies in. */
export function nameAt({ names, nameOf }: Cast, at: number): Name | undefined {
  const index = nameOf[at] ?? -1;
  return index < 0 ? undefined : names[index];
}

/** Index of the last name that begins before a token, -1 for none. */
export function lastBefore(cast: Cast, token: number): number {
  let low = 0;
  let high = cast.names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cast.names[middle]?.first ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
