import { expect, test } from 'vitest';
import { findOwnArticle } from '@/entrypoints/reader/own-article';
import type { Block } from '@/model/article';

function words(...lines: [string, Block['kind']][]) {
  let text = '';
  const blocks = lines.map(([line, kind]): Block => {
    if (text) text += '\n';
    const start = text.length;
    text += line;
    return { start, end: text.length, kind };
  });
  return { text, blocks };
}

const hall = [
  ['Hall to close', 'title'],
  ['It was old.', 'paragraph'],
] satisfies [string, Block['kind']][];
const ferry = [
  ['Ferry to run', 'title'],
  ['It is new.', 'paragraph'],
] satisfies [string, Block['kind']][];
const [first, second] = ['https://bay.example/hall', 'https://bay.example/ferry'];

test('of a page with one article it is all', () => {
  expect(findOwnArticle()(words(...hall), first)).toEqual(words(...hall));
});

test('what scrolling appends is not the page’s own', () => {
  const own = findOwnArticle();
  own(words(...hall), first);
  expect(own(words(...hall, ...ferry), first)).toEqual(words(...hall));
});

test('at the appended article’s address nothing is compared as long as both stand there', () => {
  const own = findOwnArticle();
  own(words(...hall, ...ferry), first);
  expect(own(words(...hall, ...ferry), second)).toEqual(words());
  expect(own(words(...ferry), second)).toEqual(words(...ferry));
  expect(own(words(...hall, ...ferry), first)).toEqual(words(...hall));
});
