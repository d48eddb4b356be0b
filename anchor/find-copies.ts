import { createLocator, type Locate } from '@/anchor/locate-copies';

/** Finds copies of strings in one text. Offsets are UTF-16 code units; copies may overlap. */
export interface CopyFinder {
  /** Where `needle` stands, ascending: all copies, or about `limit` of them if there are more, those around `near` first. */
  all(needle: string, near: number, limit: number): number[];
  /** The copy of `needle` nearest to `near`, or -1; looks everywhere only when there is none around `near`. */
  nearest(needle: string, near: number): number;
}

/** What it takes to look everywhere is made when that is first asked for. Searches forward only, which engines do fast. */
export function createCopyFinder(text: string): CopyFinder {
  let locate: Locate | undefined;
  function find(
    needle: string,
    near: number,
    limit: number,
    isEnough: (around: number) => boolean,
  ): number[] {
    if (needle === '' || needle.length > text.length) return [];
    const known = locate?.(needle);
    if (known) return known;
    const around = copiesAround(text, needle, near);
    if (isEnough(around.length)) return around;
    if (!locate && text.length >= worthIndexing) {
      locate = createLocator(text);
      return locate(needle) ?? withRest(text, needle, near, limit, around);
    }
    return withRest(text, needle, near, limit, around);
  }
  return {
    all: (needle, near, limit) => find(needle, near, limit, (around) => around >= limit),
    nearest(needle, near) {
      let best = -1;
      for (const start of find(needle, near, 64, (around) => around > 0)) {
        if (best < 0 || Math.abs(start - near) < Math.abs(best - near)) best = start;
      }
      return best;
    },
  };
}

/** UTF-16 code units either side of the kept place that are searched first. */
const neighbourhood = 4096;

/** Shorter texts are gone through faster than anything is made of them. */
const worthIndexing = 4 * neighbourhood;

function copiesAround(text: string, needle: string, near: number): number[] {
  const from = Math.max(0, near - neighbourhood);
  return copiesBetween(text, needle, from, near + needle.length + neighbourhood, Number.POSITIVE_INFINITY);
}

function withRest(text: string, needle: string, near: number, limit: number, around: number[]): number[] {
  const rest = needle.length - 1;
  return [
    ...copiesBetween(text, needle, 0, Math.max(0, near - neighbourhood) + rest, limit),
    ...around,
    ...copiesBetween(text, needle, near + neighbourhood + 1, text.length, limit),
  ];
}

function copiesBetween(text: string, needle: string, from: number, to: number, limit: number): number[] {
  const part = text.slice(from, to);
  const copies: number[] = [];
  for (let at = part.indexOf(needle); at >= 0 && copies.length < limit; at = part.indexOf(needle, at + 1)) {
    copies.push(from + at);
  }
  return copies;
}
