import { expect, test } from 'vitest';
import { framedDocuments } from '@/page/inner-pages';
import { recordPage } from '@/page/record-page';
import { parse } from '@/scripts/read-html';
import { pageOf, paragraphs, storyLines } from '@/tests/page/hall-story';

/** A document with one frame for each of these in it. */
function shellOf(text: string, ...inner: Document[]): Document {
  const outer = parse(pageOf(`<p>${text}</p>${'<iframe></iframe>'.repeat(inner.length)}`));
  const view = {};
  Object.defineProperty(outer, 'defaultView', { value: view });
  [...outer.querySelectorAll('iframe')].forEach((frame, i) => {
    Object.defineProperty(frame, 'contentDocument', { value: inner[i] });
    Object.defineProperty(inner[i]?.defaultView, 'parent', { value: view });
  });
  return outer;
}

const shell = 'Bay Notes';
const story = (): Document => shellOf(`</p>${paragraphs}<p>`);
const isRead = (document: Document): boolean =>
  storyLines.every((line) => recordPage(document).record.texts.includes(line));

function within(depth: number): Document {
  let document = story();
  for (let i = 0; i < depth; i++) document = shellOf(shell, document);
  return document;
}

test.each([
  [1, true],
  [2, true],
  [3, true],
  [4, false],
])('a story in a frame, %i deep, is read: %s', (depth, read) => {
  expect(isRead(within(depth))).toBe(read);
});

test('ten frames are looked into, each after the one around it', () => {
  const inner = Array.from({ length: 4 }, () => shellOf(shell, shellOf(shell), shellOf(shell)));
  const found = framedDocuments(shellOf(shell, ...inner));
  expect(found).toHaveLength(10);
  expect([found[0], found[3], found[6], found[9]]).toEqual(inner);
});

test('a frame in the frame of a story is left alone', () => {
  const comments = shellOf(
    `</p>${paragraphs.replaceAll('hall', 'shop')}${paragraphs.replaceAll('hall', 'shed')}<p>`,
  );
  const page = shellOf(shell, shellOf(`</p>${paragraphs}<p>`, comments));
  expect(isRead(page)).toBe(true);
});
