import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { printTable, type Table, toMarkdown } from '@/bench/table';
import { build } from '@/scripts/build';
import { allFaults } from '@/scripts/faults/all-faults';
import { type Outcome, runFaults } from '@/scripts/faults/run-faults';
import type { BrowserKind } from '@/scripts/find-browser';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'both' },
    only: { type: 'string', default: '' },
    share: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'artifacts/faults.md' },
  },
});

/** `npm run faults [-- --browser chromium --only disk --share 0.2 --seed 2 --out docs/faults.md]` */
async function main(): Promise<number> {
  const kinds: BrowserKind[] =
    values.browser === 'chromium' || values.browser === 'firefox'
      ? [values.browser]
      : ['chromium', 'firefox'];
  const faults = allFaults.filter(({ name }) => name.includes(values.only));
  const outcomes: Outcome[] = [];
  for (const kind of kinds) build(kind);
  for (const kind of kinds)
    outcomes.push(
      ...(await runFaults(kind, faults, ({ trials }) => Math.ceil(trials[kind] * Number(values.share)), {
        say: (line) => console.log(line),
        seed: Number(values.seed),
      })),
    );
  const table = tableOf(outcomes);
  printTable(table);
  writeFileSync(values.out, toMarkdown(table));
  return outcomes.some(({ problems }) => problems.length > 0) ? 1 : 0;
}

function tableOf(outcomes: Outcome[]): Table {
  const rows = outcomes.map((one) => [
    `${one.fault} (${one.kind})`,
    one.skipped ? 'skipped' : String(one.trials),
    String(one.acknowledged),
    String(one.lost),
    String(one.doubled),
    String(one.unreadable),
    String(one.problems.length),
  ]);
  const sum = (key: 'trials' | 'acknowledged' | 'lost' | 'doubled' | 'unreadable'): string =>
    String(outcomes.reduce((total, one) => total + one[key], 0));
  const problems = outcomes.reduce((total, one) => total + one.problems.length, 0);
  rows.push([
    'together',
    sum('trials'),
    sum('acknowledged'),
    sum('lost'),
    sum('doubled'),
    sum('unreadable'),
    String(problems),
  ]);
  const told = new Set(outcomes.flatMap((one) => one.told));
  return {
    title: 'Faults',
    head: [
      'fault',
      'trials',
      'notes acknowledged',
      'lost',
      'doubled',
      'databases unreadable',
      'not as promised',
    ],
    rows,
    notes: [
      ...outcomes.flatMap(({ fault, kind, problems: words }) =>
        [...new Set(words)].map((word) => `${fault} (${kind}): ${word}`),
      ),
      ...outcomes.flatMap(({ fault, kind, skipped }) =>
        skipped ? [`${fault} (${kind}) was skipped: ${skipped}`] : [],
      ),
      ...[...told].map((sentence) => `The reader was told: “${sentence}”`),
    ],
  };
}

process.exitCode = await main();
