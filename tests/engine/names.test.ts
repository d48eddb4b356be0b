import { expect, test } from 'vitest';
import { findLandmarks } from '@/engine/landmarks';
import { findNames } from '@/engine/names';
import { findParagraphs } from '@/engine/paragraphs';
import { splitSentences } from '@/engine/sentences';
import { tokenize } from '@/engine/tokens';

function names(text: string) {
  const blocks = findParagraphs(text);
  const tokens = tokenize(text);
  const landmarks = findLandmarks(tokens);
  return findNames(tokens, splitSentences(tokens, blocks, landmarks), blocks, landmarks).map(
    ({ start, end, name }) => `${text.slice(start, end)} = ${name}`,
  );
}

test.each([
  ['a surname stands for the full name', 'We met Ines Cabral. Cabral left.', 'Cabral = Ines Cabral'],
  [
    'also when the full name comes later',
    'It was Cabral who spoke, and Ines Cabral left.',
    'Cabral = Ines Cabral',
  ],
  ['a family name that comes first', 'We met Wen Jialin. They say Wen left.', 'Wen = Wen Jialin'],
  ['apostrophes of both kinds', "We met Una O’Dowd. They say O'Dowd left.", "O'Dowd = Una O’Dowd"],
  ['titles are no part of it', 'They met President Ines Cabral.', 'Ines Cabral = Ines Cabral'],
  [
    'titles decide between two of a name',
    'We met Tom Reyes and Anna Reyes. Then Mr. Reyes left.',
    'Reyes = Tom Reyes',
  ],
  [
    'letters in brackets',
    'The Baltic Grain Office (BGO) met. Later the BGO left.',
    'BGO = Baltic Grain Office',
  ],
  [
    'letters that do not fit what stands before them',
    'They met Human Rights (BGO). The BGO left.',
    'BGO = BGO',
  ],
  ['a town is no firm', 'They left Mexico City. They like Mexico.', 'Mexico = Mexico'],
  ['a firm by its first word', 'They left Harlow Energy. They like Harlow.', 'Harlow = Harlow Energy'],
  ['letters that everybody knows', 'They said the US had left.', 'US = United States'],
  ['particles', 'They met Piet van der Meer.', 'Piet van der Meer = Piet van der Meer'],
])('%s', (_name, text, expected) => {
  expect(names(text)).toContain(expected);
});

test('where something is from names nobody', () => {
  expect(names('They read the Swedish guidance.')).toEqual([]);
});

test('a sentence’s first word is no name for its capital', () => {
  expect(names('Flour is dear. Nobody bakes.')).toEqual([]);
});
