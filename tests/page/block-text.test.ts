import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readBlocks } from '@/page/read-blocks';
import { isInvisible, isSpace } from '@/page/white-space';

/** The text of a paragraph with so much between its two words, and its pieces as they stand in its node. */
function read(between: string): { text: string; pieces: string[] } {
  const { document } = parseHTML('<html><body><p></p></body></html>');
  const paragraph = document.querySelector('p') ?? document.body;
  paragraph.textContent = `One${between}two`;
  const [block] = readBlocks(document.documentElement).blocks;
  if (!block) throw new Error('Nothing was read.');
  const pieces = block.pieces.map(({ node, from, length }) => node.data.slice(from, from + length));
  return { text: block.text, pieces };
}

const all = Array.from({ length: 0x10000 }, (_, code) => code);

test('every code unit is a space, or not seen, or read as it stands', () => {
  for (const code of all) {
    const character = String.fromCharCode(code);
    const expected = isSpace(code) ? 'One two' : isInvisible(code) ? 'Onetwo' : `One${character}two`;
    // Looked at one by one only where it is another than expected: there are 65,536.
    if (read(character).text !== expected) expect.unreachable(`U+${code.toString(16)}`);
    const doubled = isSpace(code) ? 'One two' : isInvisible(code) ? 'One two' : `One ${character} two`;
    if (read(` ${character} `).text !== doubled) expect.unreachable(`U+${code.toString(16)} between spaces`);
  }
});

test.each([
  ['a space', ' ', ['One two']],
  ['two spaces', '  ', ['One', ' two']],
  ['a line feed', '\n', ['One\ntwo']],
  ['a soft hyphen', '\u00ad', ['One', 'two']],
])('words with %s in between are in these pieces', (_, between, pieces) => {
  expect(read(between).pieces).toEqual(pieces);
});
