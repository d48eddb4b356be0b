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

  test('brings at most 6 kB to every page and at most 48 kB to an article', () => {
    const gate = statSync(join(folder, 'gate.js')).size;
    const reader = statSync(join(folder, 'reader.js')).size;
    expect(gate).toBeLessThanOrEqual(6 * kilobyte);
    expect(gate + reader).toBeLessThanOrEqual(48 * kilobyte);
  });

  test('asks about the page before the popup’s code is there, which comes in few files', () => {
    expect(statSync(join(folder, 'ask.js')).size).toBeLessThanOrEqual(4 * kilobyte);
    const popup = code('popup.html');
    expect(popup.indexOf('src="/ask.js"')).toBeGreaterThan(0);
    expect(popup.indexOf('src="/ask.js"')).toBeLessThan(popup.indexOf('type="module"'));
    expect(popup.match(/ (?:src|href)="\//g)?.length).toBeLessThanOrEqual(10);
  });

  test('draws the popup without the code of what the reader opens in it', () => {
    const first = [...code('popup.html').matchAll(/ (?:src|href)="\/([\w/~-]+\.js)"/g)].map(([, name = '']) =>
      code(name),
    );
    expect(first.join('').length).toBeLessThanOrEqual(66 * kilobyte);
    const editor = 'noteSaveKeys';
    expect(scripts.some((name) => code(name).includes(editor))).toBe(true);
    expect(first.filter((script) => script.includes(editor))).toEqual([]);
  });

  test('gives no page the styles of another', () => {
    const own = { popup: '.popup-page', card: '.card-head', review: '.review-page', options: '.options' };
    for (const [page, mark] of Object.entries(own))
      for (const other of ['popup', 'card', 'review', 'options', 'welcome'].filter((one) => one !== page)) {
        const styles = [...code(`${other}.html`).matchAll(/href="\/(assets\/[^"]+\.css)"/g)];
        expect(styles.length).toBeGreaterThan(0);
        for (const [, file = ''] of styles)
          expect(code(file).includes(mark), `${mark} in ${other}`).toBe(false);
      }
  });

  test('expects no Node', () => {
    for (const name of scripts)
      expect(/\bprocess\.(?:env|argv|versions)\b/.exec(code(name))?.[0], name).toBeUndefined();
  });
});
