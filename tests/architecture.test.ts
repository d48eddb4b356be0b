import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** The import table of DESIGN: what each folder may import besides itself. */
const mayImport: Record<string, { folders: string[]; packages: string[] }> = {
  model: { folders: [], packages: [] },
  engine: { folders: ['model'], packages: [] },
  anchor: { folders: ['model'], packages: [] },
  check: { folders: ['model', 'anchor'], packages: [] },
  search: { folders: ['model'], packages: [] },
  page: { folders: ['model'], packages: [] },
  extract: { folders: ['model'], packages: [] },
  store: { folders: ['model'], packages: ['idb'] },
  formats: { folders: ['model'], packages: [] },
  browser: { folders: ['model'], packages: ['webextension-polyfill'] },
  components: { folders: ['model'], packages: ['preact', 'preact/hooks'] },
};
const everything = [...Object.keys(mayImport), 'assets', 'public'];

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

function imports(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8');
  return [
    ...code.matchAll(
      /(?:^|\n)(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

for (const [folder, allowed] of Object.entries(mayImport)) {
  test.each(sources(folder))('%s imports only what its folder may', (file) => {
    for (const name of imports(file)) {
      if (name.startsWith('@/')) {
        const [target = ''] = name.slice(2).split('/');
        const fine =
          target === folder ||
          allowed.folders.includes(target) ||
          name === '@/public/_locales/en/messages.json';
        expect(fine, `${file} imports ${name}`).toBe(true);
      } else {
        expect(allowed.packages, `${file} imports ${name}`).toContain(name);
      }
    }
  });
}

test.each(sources('entrypoints'))('%s is wiring: it imports the folders and its own files', (file) => {
  const own = file.split('/').slice(0, 2).join('/');
  for (const name of imports(file)) {
    if (!name.startsWith('@/')) continue;
    const [target = ''] = name.slice(2).split('/');
    const fine = everything.includes(target) || name.startsWith(`@/${own}/`);
    expect(fine, `${file} imports ${name}`).toBe(true);
  }
});

test('no relative imports, no folders for odds and ends', () => {
  for (const folder of [...Object.keys(mayImport), 'entrypoints', 'scripts']) {
    for (const file of sources(folder)) {
      expect(file).not.toMatch(/\/(utils?|helpers?|common|misc|shared)\//);
      for (const name of imports(file)) expect(name, `${file} imports ${name}`).not.toMatch(/^\.\.?\//);
    }
  }
});
