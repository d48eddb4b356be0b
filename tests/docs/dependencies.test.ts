import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '@/scripts/build';

/** As much of `package-lock.json` as is looked at; npm writes it. */
interface Locked {
  license?: string;
  dev?: boolean;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
}
const read = <T>(name: string): T => JSON.parse(readFileSync(join(root, name), 'utf8')) as T; // npm's own files

const own = read<{
  license: string;
  dependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}>('package.json');
const locked = Object.entries(
  read<{ packages: Record<string, Locked> }>('package-lock.json').packages,
).filter(([place]) => place !== '');
const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 13);

/** What may go to readers: says nothing more than that its licence is to be passed on, or the same for changes of its own files. */
const toReaders = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0'];

/** What may be used to build and to test: any of these besides, where a package offers a choice one that is fine. */
const toBuild = [...toReaders, 'BSD', 'CC0-1.0', 'BlueOak-1.0.0', 'Python-2.0', 'PSF-2.0', 'Zlib'];

/** Others, by name, each with the reason why it may be used all the same. */
const excepted: Record<string, string> = {
  citeproc:
    'AGPL or CPAL; only run in tests, where citation.js sets the references that we write. Nothing of it is passed on',
};

/** Whether an SPDX expression without nested brackets is met by these licences. */
function isMet(expression: string, allowed: readonly string[]): boolean {
  const parts = expression.replace(/^\(|\)$/g, '');
  return parts.split(' OR ').some((choice) => choice.split(' AND ').every((one) => allowed.includes(one)));
}

describe('what others have written', () => {
  const shipped = locked.filter(([, { dev }]) => !dev);

  test('goes to readers only where package.json and the README say so, with a reason', () => {
    const names = shipped.map(([place]) => nameOf(place)).sort();
    expect(names).toEqual(Object.keys(own.dependencies).sort());
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const table = readme.slice(
      readme.indexOf('## Dependencies, and why'),
      readme.indexOf('## How to release'),
    );
    const given = [...table.matchAll(/^\| `([^`]+)` +\| (.{10,}?) +\|$/gm)].map(([, name]) => name);
    expect(given.sort()).toEqual([...names, 'wxt'].sort());
  });

  test.each(shipped)('%s may be passed on to readers', (_place, { license = '' }) => {
    expect(isMet(license, toReaders)).toBe(true);
  });

  test('is under licences that let us use it', () => {
    const found = locked.filter(
      ([place, { license = '' }]) => !isMet(license, toBuild) && !excepted[nameOf(place)],
    );
    expect(found.map(([place, { license }]) => `${nameOf(place)}: ${license}`)).toEqual([]);
  });

  test('is the licence that the installed packages state', () => {
    for (const [place, { license }] of shipped) {
      const stated = read<{ license: string }>(join(place, 'package.json'));
      expect(stated.license, place).toBe(license);
      expect(
        ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].some((name) => existsSync(join(root, place, name))),
        place,
      ).toBe(true);
    }
  });

  test('comes from the registry with a checksum, or within a package that does', () => {
    for (const [place, { resolved, integrity }] of locked) {
      if (resolved) expect(resolved, place).toMatch(/^https:\/\/registry\.npmjs\.org\//);
      const isInside = locked.some(
        ([other]) => other !== place && place.startsWith(`${other}/node_modules/`),
      );
      if (!integrity) expect(isInside, `${place} has no checksum`).toBe(true);
      else expect(integrity, place).toMatch(/^sha(?:512|384)-/);
    }
  });

  test('runs nothing when it is installed, but for what is listed', () => {
    const scripted = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([place]) => nameOf(place));
    const allowed = Object.keys(own.allowScripts).filter((name) => own.allowScripts[name]);
    // Packages for other systems are in the lock file, too.
    expect(scripted.filter((name) => !allowed.includes(name))).toEqual([]);
  });
});
