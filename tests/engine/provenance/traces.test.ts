import { expect, test } from 'vitest';
import { marksOf, wordsMarked } from '@/tests/engine/provenance/marks-of';

test('furniture that the template printed', () => {
  const text = 'It rained all day in the valley.\n\nPost a Comment\n\nPrevious Post Next Post';
  expect(wordsMarked(text, 'platform-furniture')).toEqual(['Post a Comment', 'Previous Post Next Post']);
});

const alt = 'Mayor Anna Berg (L) shakes hands with Minister Carl Dahl at the town hall in Oslo';

test('alternative text before the caption of the same picture', () => {
  const text = `The mayor met the minister.\n\n${alt}\n\nAnna Berg and Carl Dahl [City of Oslo/Handout via AFP]\n\nIt rained.`;
  expect(wordsMarked(text, 'alt-text-leak')).toEqual([alt]);
});

test.each([
  ['A heading without a stop that is followed by prose\n\nAnna Berg and Carl Dahl met in Oslo.'],
  ['The mayor met the minister in the town hall.\n\nAnna Berg and Carl Dahl [City/Handout via AFP]'],
])('no alternative text: %s', (text) => {
  expect(wordsMarked(text, 'alt-text-leak')).toEqual([]);
});

test.each([
  ['“The rain came in sheets and\n\nnever stopped,” she said.', 'and\n\nnever'],
  ['"The rain came in sheets and\n\nnever stopped," she said.', 'and\n\nnever'],
])('a quote torn by a paragraph break: %s', (text, words) => {
  expect(wordsMarked(text, 'quote-broken-across-paragraphs')).toEqual([words]);
});

test.each([
  ['“The rain came in sheets.\n\n“It never stopped,” she said.', 'the opening mark is repeated'],
  ['“The rain came,” she said\n\nand never stopped', 'closed before the break'],
  ['The rain came in sheets and\n\nnever stopped, she said.', 'no quote'],
])('not torn: %s (%s)', (text) => {
  expect(wordsMarked(text, 'quote-broken-across-paragraphs')).toEqual([]);
});

test('two kinds of apostrophes', () => {
  const curly = 'It’s wet. She’s in. He’s out. We’re late. ';
  const straight = "It's dry. She's out. He's in.";
  const [mark] = marksOf(curly + straight).filter(({ kind }) => kind === 'mixed-apostrophes');
  expect(mark?.detail).toBe('3 straight apostrophes among 4 of the other kind');
  expect(wordsMarked(curly, 'mixed-apostrophes')).toEqual([]);
  expect(wordsMarked(`${curly}It's dry.`, 'mixed-apostrophes')).toEqual([]);
});
