import { expect, test } from 'vitest';
import { findLandmarks } from '@/engine/landmarks';
import { splitSentences } from '@/engine/sentences';
import { tokenize } from '@/engine/tokens';

const words = (text: string) => tokenize(text).map((token) => token.text);

test.each([
  ['apostrophes inside words', "don't O’Brien", ["don't", 'O’Brien']],
  ['a final s with an apostrophe apart', "Maya's it’s", ['Maya', "'s", 'it', '’s']],
  ['a plural possessive', "the workers' pay", ['the', 'workers', "'", 'pay']],
  ['hyphens', 'a 38-year-old co-founder', ['a', '38-year-old', 'co-founder']],
  ['numbers', '1,200.50 at 10:30 on 9/11', ['1,200.50', 'at', '10:30', 'on', '9/11']],
  ['initials and titles', 'Mr. J. Okafor of the U.S.', ['Mr.', 'J.', 'Okafor', 'of', 'the', 'U.S.']],
  ['a full stop that ends a sentence', 'He left. She stayed.', ['He', 'left', '.', 'She', 'stayed', '.']],
  ['a lost space after a full stop', 'He left.She stayed', ['He', 'left', '.', 'She', 'stayed']],
  ['runs of one mark', 'well... no--yes', ['well', '...', 'no', '--', 'yes']],
  ['other scripts and pairs', 'Łódź, Пётр 😀', ['Łódź', ',', 'Пётр', '😀']],
  ['addresses', 'see example.org now', ['see', 'example.org', 'now']],
])('tokens: %s', (_name, text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('a token knows its capital and its kind', () => {
  const [first, second, third] = tokenize('Émile 12 ,');
  expect(first).toMatchObject({ capital: true, kind: 'word', lower: 'émile' });
  expect(second).toMatchObject({ capital: false, kind: 'number' });
  expect(third).toMatchObject({ kind: 'punctuation' });
});

const sentences = (text: string) => {
  const tokens = tokenize(text);
  const block = { start: 0, end: text.length, kind: 'paragraph' as const };
  return splitSentences(tokens, [block], findLandmarks(tokens)).map(({ start, end }) =>
    text.slice(start, end),
  );
};

test.each([
  ['plain', 'He left. She stayed.', ['He left.', 'She stayed.']],
  [
    'titles and initials',
    'Dr. A. Lund met Mr. Rao. They spoke.',
    ['Dr. A. Lund met Mr. Rao.', 'They spoke.'],
  ],
  [
    'an abbreviation at the end',
    'It left the U.S. The rest stayed.',
    ['It left the U.S.', 'The rest stayed.'],
  ],
  ['an abbreviation inside', 'The U.S. Senate voted.', ['The U.S. Senate voted.']],
  ['closing marks', '“He left.” She stayed.', ['“He left.”', 'She stayed.']],
  ['a question that goes on', '“Why?” he asked. Nobody knew.', ['“Why?” he asked.', 'Nobody knew.']],
  ['a decimal', 'It rose 2.5 percent. It fell.', ['It rose 2.5 percent.', 'It fell.']],
])('sentences: %s', (_name, text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test('words read the same when more were met than are kept', () => {
  const read = () => {
    const tokens = tokenize("Cabral said the U.S. baker's bread isn’t his.");
    return { tokens, landmarks: findLandmarks(tokens) };
  };
  const before = read();
  tokenize(Array.from({ length: 40_000 }, (_, i) => `w${i.toString(26)}`).join(' '));
  expect(read()).toEqual(before);
});
