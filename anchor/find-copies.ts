/**
 * Where `needle` stands in `text`: all copies, or about `limit` of them if there are more, those around `near` first.
 * Starts in ascending order, UTF-16 code units; copies may overlap. Searches forward only, which engines do fast.
 */
export function findCopies(text: string, needle: string, near: number, limit: number): number[] {
  if (needle === '' || needle.length > text.length) return [];
  const around = copiesAround(text, needle, near);
  return around.length >= limit ? around : withRest(text, needle, near, limit, around);
}

/** The copy of `needle` nearest to `near`, or -1; looks everywhere only when there is none around `near`. */
export function findNearest(text: string, needle: string, near: number): number {
  if (needle === '' || needle.length > text.length) return -1;
  const around = copiesAround(text, needle, near);
  const copies = around.length > 0 ? around : withRest(text, needle, near, 64, around);
  let best = -1;
  for (const start of copies) {
    if (best < 0 || Math.abs(start - near) < Math.abs(best - near)) best = start;
  }
  return best;
}

/** UTF-16 code units either side of the kept place that are searched first. */
const neighbourhood = 4096;

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
