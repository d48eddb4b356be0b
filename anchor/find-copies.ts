/**
 * Where `needle` stands in `text`: all copies, or about `limit` of them if there are more, those around `near` first.
 * Starts in ascending order, UTF-16 code units; copies may overlap. Searches forward only, which engines do fast.
 */
export function findCopies(text: string, needle: string, near: number, limit: number): number[] {
  if (needle === '' || needle.length > text.length) return [];
  const from = Math.max(0, near - neighbourhood);
  const to = Math.min(text.length, near + needle.length + neighbourhood);
  const around = copiesBetween(text, needle, from, to, to - from);
  if (around.length >= limit) return around;
  const rest = needle.length - 1;
  return [
    ...copiesBetween(text, needle, 0, Math.min(text.length, from + rest), limit),
    ...around,
    ...copiesBetween(text, needle, Math.max(0, to - rest), text.length, limit),
  ];
}

/** The copy of `needle` nearest to `near`, or -1; looks around `near` before it looks everywhere. */
export function findNearest(text: string, needle: string, near: number): number {
  const copies = findCopies(text, needle, near, 64);
  let best = -1;
  for (const start of copies) {
    if (best < 0 || Math.abs(start - near) < Math.abs(best - near)) best = start;
  }
  return best;
}

/** UTF-16 code units either side of the kept place that are searched first. */
const neighbourhood = 4096;

function copiesBetween(text: string, needle: string, from: number, to: number, limit: number): number[] {
  const part = text.slice(from, to);
  const copies: number[] = [];
  for (let at = part.indexOf(needle); at >= 0 && copies.length < limit; at = part.indexOf(needle, at + 1)) {
    copies.push(from + at);
  }
  return copies;
}
