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
  [
    'a surname of several words',
    'We met Aoife Ní Bhriain. They say Ní Bhriain left.',
    'Ní Bhriain = Aoife Ní Bhriain',
  ],
  ['its particle with a capital', 'We met Piet de la Cruz. De la Cruz left.', 'De la Cruz = Piet de la Cruz'],
  [
    'the first of two surnames',
    'We met Regina Lau Suet-ying. They say Lau left.',
    'Lau = Regina Lau Suet-ying',
  ],
  [
    'a given name in the middle is somebody else’s as well',
    'We met Mary Jane Watson. They say Jane left.',
    'Jane = Jane',
  ],
  [
    'no short form of a body',
    'We met the Lund Bakers Union. They say Bakers Union left.',
    'Bakers Union = Bakers Union',
  ],
  [
    'a nickname in quotation marks',
    'We met Dwayne “The Rock” Cabral. They say Cabral left.',
    'Cabral = Dwayne Cabral',
  ],
  [
    'the surname behind it, as it opens a sentence',
    'We met Dwayne “Duke” Orr. Orr left.',
    'Orr = Dwayne Orr',
  ],
  ['quoted words and no nickname', 'It was Cabral “The Baker” who left.', 'Cabral = Cabral'],
  ['letters behind it', 'We met Ines Cabral KC. They say Cabral left.', 'Cabral = Ines Cabral'],
  ['a surname like an adverb', 'We met Joan Tully in May.', 'Joan Tully = Joan Tully'],
  ['what somebody does, as it opens the sentence', 'Neighbor Anna Cabral left.', 'Anna Cabral = Anna Cabral'],
  ['a given name with an accent', 'Kaumátua José Cabral left.', 'José Cabral = José Cabral'],
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
