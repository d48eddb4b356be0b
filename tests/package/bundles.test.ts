import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '@/scripts/build';

const kilobyte = 1000;

describe.each(['chrome', 'firefox'])('the %s package', (target) => {
  const folder = join(root, '.output', target);
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  const code = (name: string): string => readFileSync(join(folder, name), 'utf8');

  test('brings at most 6 kB to every page and at most 45 kB to an article', () => {
    const gate = statSync(join(folder, 'gate.js')).size;
    const reader = statSync(join(folder, 'reader.js')).size;
    expect(gate).toBeLessThanOrEqual(6 * kilobyte);
    expect(gate + reader).toBeLessThanOrEqual(45 * kilobyte);
  });

  test.each([
    ['evaluates strings', /\beval\(|new Function\(/],
    [
      'parses HTML from strings',
      /\.innerHTML\s*=(?!=)|insertAdjacentHTML|document\.write|\.outerHTML\s*=(?!=)/,
    ],
    ['makes requests', /\bfetch\(|XMLHttpRequest|WebSocket\(|EventSource\(|sendBeacon/],
    ['expects Node', /\bprocess\.(?:env|argv|versions)\b/],
    ['enters the page’s own world', /wrappedJSObject|exportFunction|world:\s*["']MAIN/],
    ['writes without waiting for the disk', /durability:\s*["'`]relaxed/],
  ])('never %s', (_deed, pattern) => {
    for (const name of scripts) expect(pattern.exec(code(name))?.[0], name).toBeUndefined();
  });
});
