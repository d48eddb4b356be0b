import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { report, spanOf } from '@/tests/anchor/example';

const root = join(import.meta.dirname, '..', '..');

function run(input: string) {
  const tsx = join(root, 'node_modules', '.bin', 'tsx');
  const { stdout, stderr, status } = spawnSync(tsx, ['scripts/anchor.ts'], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return {
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    stderr,
    status,
  };
}

test('finds the quotes of each line, in order', () => {
  const words = 'between the fish market and the old';
  const { start, end } = spanOf(report, words);
  const quote = {
    exact: words,
    prefix: report.slice(start - 64, start),
    suffix: report.slice(end, end + 64),
  };
  const selectors = [
    { id: 'kept', ...quote, start, end },
    { id: 'bare', exact: words },
    { id: 'gone', exact: 'no such words' },
  ];
  const edited = report.replace('fish market', 'flower\u2028market');
  const input = [
    { id: 'one', text: report, selectors },
    { id: 'two', text: edited, selectors: selectors.slice(0, 1), snapshot: report },
  ];
  const { lines, stderr, status } = run(`${input.map((job) => JSON.stringify(job)).join('\n')}\n\n`);
  expect(stderr).not.toMatch(/Line/);
  expect(status).toBe(0);
  expect(lines).toEqual([
    {
      id: 'one',
      found: [
        { id: 'kept', state: 'same', start, end },
        { id: 'bare', state: 'same', start, end },
        { id: 'gone', state: 'missing' },
      ],
    },
    { id: 'two', found: [{ id: 'kept', state: 'changed', start, end: end + 2 }] },
  ]);
});

test('says which line is wrong, and how', () => {
  const good = JSON.stringify({ id: 'one', text: 'x', selectors: [] });
  const { lines, stderr, status } = run(`${good}\n{"id":"two","text":5,"selectors":[]}\n`);
  expect(lines).toHaveLength(1);
  expect(stderr).toContain('Line 2: "text" must be a string.');
  expect(status).toBe(1);
});
