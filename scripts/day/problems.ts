import type { Day } from '@/scripts/day/live-day';

/** Bytes that may be more at the end of a day than at its start, and in between. */
const bounds: Record<Day['kind'], { end: number; between: number }> = {
  chromium: { end: 8e6, between: 16e6 },
  firefox: { end: 80e6, between: 250e6 },
};

/** All that was not as promised, in words. */
export function problemsOf({ kind, reckoning, errors, memory }: Day): string[] {
  const { lost, doubled, returned, uncopied } = reckoning;
  const counts = {
    lost,
    doubled,
    'removed and there again': returned,
    'not the same in the second copy': uncopied,
  };
  const [start, end] = [memory[0] ?? {}, memory.at(-1) ?? {}];
  const { end: mayEnd, between } = bounds[kind];
  return [
    ...Object.entries(counts).flatMap(([what, count]) =>
      count > 0 ? [`${kind}: ${count} notes ${what}`] : [],
    ),
    ...errors.map((error) => `${kind}: in a console: ${error}`),
    ...Object.entries(start).flatMap(([name, before]) => {
      const most = Math.max(...memory.map((one) => one[name] ?? 0));
      const after = end[name] ?? Number.NaN;
      const inMegabytes = [before, most, after].map((bytes) => Math.round(bytes / 1e6)).join(', ');
      return after - before <= mayEnd && most - before <= between
        ? []
        : [`${kind}: memory of ${name} at the start, most, at the end: ${inMegabytes} MB`];
    }),
  ];
}
