import type { Analyse } from '@/bench/engine';
import { against, median, ms, processorTime, times } from '@/bench/figures';
import { type HostileText, hostileTexts, ordinaryText } from '@/bench/hostile-texts';
import type { Table } from '@/bench/table';

const most = 10;

interface Measured {
  name: string;
  took: number;
  ratio: number;
}

/** Texts made to be slow, at 100,000 and 1,000,000 code units, against ordinary text of the same length. */
export function benchHostileTexts(analyse: Analyse): Table {
  const short = measure(analyse, 100_000, 5, () => true);
  // What is slow already would keep everybody waiting at ten times the length.
  const slow = new Set(short.filter(({ ratio }) => ratio > 3 * most).map(({ name }) => name));
  const long = measure(analyse, 1_000_000, 2, ({ name }) => !slow.has(name));
  const open = long.find(({ name }) => name === '"“" repeated');
  const rows = [
    ['100,000 code units', short],
    ['1,000,000 code units', long],
  ] as const;
  return {
    title: 'Hostile texts against ordinary text of the same length',
    head: ['text', 'took', 'against ordinary', 'to reach'],
    rows: [
      ...rows.flatMap(([size, list]) =>
        [...list]
          .sort((a, b) => b.ratio - a.ratio)
          .slice(0, 6)
          .map(({ name, took, ratio }) => [
            `${size}: ${name}`,
            ms(took),
            times(ratio),
            against('≤ 10 ×', ratio <= most),
          ]),
      ),
      ...(open
        ? [
            [
              '1,000,000 opening quotes',
              ms(open.took),
              times(open.ratio),
              against('≤ 10 ×', open.ratio <= most),
            ],
          ]
        : []),
    ],
    notes: [
      `${short.length} texts at each length, the six slowest are shown; ${slow.size} were too slow to be tried at the greater length.`,
    ],
  };
}

function measure(
  analyse: Analyse,
  length: number,
  rounds: number,
  isWanted: (text: HostileText) => boolean,
): Measured[] {
  const ordinary = ordinaryText(length);
  const base: number[] = [];
  const measured: Omit<Measured, 'ratio'>[] = [];
  analyse({ text: ordinary });
  for (const hostile of hostileTexts(length)) {
    if (!isWanted(hostile)) continue;
    base.push(processorTime(() => analyse({ text: ordinary })));
    const tries: number[] = [];
    while (tries.length < rounds && (tries.at(-1) ?? 0) < 3000)
      tries.push(processorTime(() => analyse({ text: hostile.text })));
    measured.push({ name: hostile.name, took: median(tries) });
  }
  const usual = median(base);
  return measured.map(({ name, took }) => ({ name, took, ratio: took / usual }));
}
