import { expect, test } from 'vitest';
import { findParagraphs } from '@/engine/paragraphs';

test.each([
  ['a headline', 'Bakers march in Lund\n\nThey want flour.', ['title', 'paragraph']],
  [
    'no headline: it ends in a full stop',
    'Bakers marched in Lund.\nThey want flour.',
    ['paragraph', 'paragraph'],
  ],
  ['no headline: nothing follows', 'Bakers march in Lund', ['paragraph']],
  ['a pager', 'Bakers march\nThey want flour.\nPrevious Post Next Post', ['title', 'paragraph', 'furniture']],
  ['a comment link', 'Bakers march\nThey want flour.\nPost a Comment', ['title', 'paragraph', 'furniture']],
  ['an author may write the word', 'Bakers march\nShare the flour, she said.', ['title', 'paragraph']],
  [
    'a picture credit',
    'Bakers march\nBakers in Lund [Ida Berg/Nordfoto]\nThey march.',
    ['title', 'caption', 'paragraph'],
  ],
  ['Windows line ends', 'Bakers march\r\n\r\nThey want flour.', ['title', 'paragraph']],
])('%s', (_name, text, kinds) => {
  expect(findParagraphs(text).map((block) => block.kind)).toEqual(kinds);
});

test('blocks are the lines without the space around them', () => {
  const text = '  One line  \n\t\n Two. ';
  expect(findParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(['One line', 'Two.']);
});
