import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '@/scripts/build';

const rows = readFileSync(join(root, 'SECURITY.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!threat|---)/.test(line))
  .map((line) => line.slice(2, -2).split(' | '));

test.each(rows)(
  'against “%s” there is a defence, and a test that shows it',
  (_threat, defence, shown = '') => {
    expect(defence).not.toBe('');
    const files = [...shown.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(join(root, file)), file).toBe(true);
  },
);

test('threats are named', () => {
  expect(rows.length).toBeGreaterThan(15);
});
