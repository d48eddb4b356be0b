import { expect, test } from 'vitest';
import { wordsMarked } from '@/tests/engine/provenance/marks-of';

test.each([
  [
    'The two met on Monday [Ministry of Trade/Handout via AFP]',
    '[Ministry of Trade/Handout via AFP]',
    'a picture credit',
  ],
  ['The two met on Monday. (AP Photo/Anna Berg)', '(AP Photo/Anna Berg)', 'a picture credit'],
  ['OSLO, Norway (AP) — The river rose again.', '(AP)', 'a dateline'],
  ['OSLO (Reuters) - The river rose again.', '(Reuters)', 'a dateline'],
  [
    'Copyright 2024 The Associated Press. All rights reserved.',
    'Copyright 2024 The Associated Press',
    'a copyright line',
  ],
  [
    'The Associated Press contributed to this report.',
    'The Associated Press contributed to this report',
    'a contribution',
  ],
  ['The river in May. Photo: Reuters', 'Photo: Reuters', 'a label'],
  ['Additional reporting by AFP.', 'Additional reporting by AFP', 'a contribution of words'],
])('%s', (text, words) => {
  expect(wordsMarked(text, 'agency-credit')).toEqual([words]);
});

test.each([
  ['Anna Berg told the Associated Press (AP) that it rained.', 'an abbreviation explained'],
  ['Reuters said the river rose.', 'a citation'],
  ['The pupils (AP class) left early.', 'another AP'],
  ['It was reporting by Reuters that showed it.', 'no line of credits'],
  ['The firm (owned by Bloomberg) closed.', 'no credit'],
])('not: %s (%s)', (text) => {
  expect(wordsMarked(text, 'agency-credit')).toEqual([]);
});
