import type { Day } from '@/scripts/day/live-day';

/**
 * Bytes that may be more than at the start of a day: for each note that there is, whatever there is, and when all is erased. Where
 * they come from is said in `docs/day.md`.
 */
const bounds: Record<Day['kind'], { eachNote: number; beside: number; erased: number }> = {
  chromium: { eachNote: 3e3, beside: 8e6, erased: 7e6 },
  firefox: { eachNote: 3e3, beside: 60e6, erased: 15e6 },
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
  const { eachNote, beside, erased } = bounds[kind];
  const start = memory[0]?.memory ?? {};
  return [
    ...Object.entries(counts).flatMap(([what, count]) =>
      count > 0 ? [`${kind}: ${count} notes ${what}`] : [],
    ),
    ...errors.map((error) => `${kind}: in a console: ${error}`),
    ...memory.flatMap(({ when, notes, memory: now }) =>
      Object.entries(now).flatMap(([name, bytes]) => {
        const more = bytes - (start[name] ?? Number.NaN);
        return more <= (when === 'erased' ? erased : beside + notes * eachNote)
          ? []
          : [
              `${kind}: memory of ${name} ${when}, with ${notes} notes: ${Math.round(more / 1e5) / 10} MB more`,
            ];
      }),
    ),
  ];
}
