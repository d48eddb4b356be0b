import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { figure } from '@/bench/figures';
import { printTable, type Table, toMarkdown } from '@/bench/table';
import { build } from '@/scripts/build';
import { type Day, liveDay } from '@/scripts/day/live-day';
import { problemsOf } from '@/scripts/day/problems';
import type { BrowserKind } from '@/scripts/find-browser';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'both' },
    share: { type: 'string', default: '1' },
    minutes: { type: 'string', default: 'Infinity' },
    out: { type: 'string', default: 'artifacts/day.md' },
  },
});

/** `npm run day [-- --browser chromium --share 0.05 --minutes 30 --out <file>]` */
async function main(): Promise<number> {
  const kinds: BrowserKind[] =
    values.browser === 'chromium' || values.browser === 'firefox'
      ? [values.browser]
      : ['chromium', 'firefox'];
  const days: Day[] = [];
  const pace = { say: (line: string) => console.log(line), minutes: Number(values.minutes) };
  for (const kind of kinds) build(kind);
  for (const kind of kinds) days.push(await liveDay(kind, Number(values.share), pace));
  const tables = [whatHappened(days), ...days.map(memoryOf)];
  for (const table of tables) printTable(table);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, tables.map(toMarkdown).join('\n'));
  const problems = days.flatMap(problemsOf);
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
}

function whatHappened(days: readonly Day[]): Table {
  const row = (name: string, of: (day: Day) => number): string[] => [
    name,
    ...days.map((one) => figure(of(one))),
  ];
  return {
    title: 'A day of reading',
    head: ['', ...days.map(({ kind }) => kind)],
    rows: [
      row('pages opened and closed', ({ pages }) => pages),
      row('notes made', ({ counts }) => counts.made),
      row('of these by clicks and keys', ({ byHand }) => byHand),
      row('notes edited', ({ counts }) => counts.edited),
      row('notes removed', ({ counts }) => counts.removed),
      row('searches', ({ searches }) => searches),
      row('background stopped', ({ stops }) => stops),
      row('requests that had to be made again', ({ counts }) => counts.repeated),
      row('notes there at the end', ({ reckoning }) => reckoning.there),
      row('lost', ({ reckoning }) => reckoning.lost),
      row('doubled', ({ reckoning }) => reckoning.doubled),
      row('removed and there again', ({ reckoning }) => reckoning.returned),
      row('not the same in the second copy', ({ reckoning }) => reckoning.uncopied),
      row('errors in any console', ({ errors }) => errors.length),
      row('lines that Firefox writes where a script has gone', ({ onLeaving }) => onLeaving),
      row('seconds', ({ seconds }) => seconds),
    ],
    notes: [...new Set(days.flatMap(({ errors }) => errors))],
  };
}

function memoryOf({ kind, memory }: Day): Table {
  const names = Object.keys(memory[0]?.memory ?? {});
  const megabytes = (bytes = Number.NaN): string => `${figure(bytes / 1e6)} MB`;
  return {
    title: `Memory over the day: ${kind}`,
    head: ['', ...memory.map(({ when, notes }) => (when === 'in between' ? `${notes} notes` : when))],
    rows: names.map((name) => [name, ...memory.map((one) => megabytes(one.memory[name]))]),
  };
}

process.exitCode = await main();
