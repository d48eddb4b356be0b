import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { root } from '@/scripts/build';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

test('the sources give both packages again, byte for byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-sources-'));
  try {
    const sources = unzipSync(readFileSync(join(root, '.output', `whence-${version}-sources.zip`)));
    for (const [name, bytes] of Object.entries(sources)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    for (const target of ['chrome', 'firefox']) {
      const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
      execFileSync(process.execPath, [wxt, 'zip', '-b', target, '--mv3', '--level', 'warn'], {
        cwd: folder,
        stdio: 'ignore',
        // The test runner sets NODE_ENV, which the bundler would build into the package.
        env: { ...process.env, NODE_ENV: 'production' },
      });
      const name = `whence-${version}-${target}.zip`;
      const rebuilt = readFileSync(join(folder, '.output', name));
      expect(rebuilt.equals(readFileSync(join(root, '.output', name))), name).toBe(true);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
