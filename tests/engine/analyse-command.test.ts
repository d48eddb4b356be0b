import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

function analyse(input: string) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/analyse.ts'], {
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

test('one line of findings for one line of text or HTML, in order', () => {
  const text = '“We bake,” Ines Cabral said.\u2028Critics say flour is dear.';
  const html = `<article><p>${text}</p></article>`;
  const { lines, status } = analyse(
    `${JSON.stringify({ id: 1, text })}\n${JSON.stringify({ id: 2, html, url: 'https://example.org/' })}\n`,
  );
  expect(status).toBe(0);
  expect(lines.map((line) => line.id)).toEqual([1, 2]);
  expect(lines[0].quotes[0]).toMatchObject({
    start: 0,
    end: 10,
    type: 'direct',
    speaker: { name: 'Ines Cabral' },
  });
  expect(lines[0].claims[0].reason).not.toBe(lines[0].claims[0].kind);
  expect(lines[1]).toMatchObject({
    article: { isArticle: expect.any(Boolean) },
    text: expect.stringContaining('Cabral'),
  });
});

test.each([
  ['{"id":1,"text":"Rain."}\n{"id":', 'Line 2: '],
  ['{"id":1}', 'Line 1: neither "text" nor "html" is given as a string'],
  ['7', 'Line 1: not a JSON object'],
])('a bad line ends it with its number: %s', (input, message) => {
  const { stderr, status } = analyse(input);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
});
