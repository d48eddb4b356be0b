import { expect, test } from 'vitest';
import { describeTarget } from '@/anchor/describe-target';
import { findAffectedNotes } from '@/check/affected-notes';
import { comparePage } from '@/check/compare-page';
import { versionOf } from '@/tests/check/page-version';

const before = [
  'The ferry left the island at noon with forty cars on board.',
  'Some 300 people waited on the quay. “The engine failed twice,” Ines Cabral said.',
  'A tug brought sandwiches from town.',
].join('\n');

function affected(after: string, words: string, from = before) {
  const start = from.indexOf(words);
  const target = describeTarget(from, { start, end: start + words.length });
  const changes = comparePage(versionOf(before), versionOf(after));
  return findAffectedNotes({ before, after }, changes, [{ id: 'note', target }]).map(({ kind }) => kind);
}

test.each([
  ['a number in the words', '300', '450', 'Some 300 people waited', ['number-changed']],
  ['a number beside the words', '300', '450', 'people waited on the quay', []],
  ['another sentence of the paragraph', '300', '450', '“The engine failed twice,”', []],
  ['a quote', 'twice', 'once', '“The engine failed twice,”', ['quote-changed']],
  ['its speaker', 'Ines Cabral', 'Tom Reyes', '“The engine failed twice,”', ['attribution-changed']],
  ['words of two sentences', 'twice', 'once', 'on the quay. “The engine', []],
  [
    'two changes',
    '300 people waited on the quay. “The engine failed twice',
    '450 people waited on the quay. “The engine failed once',
    'Some 300 people waited on the quay. “The engine failed twice',
    ['quote-changed'],
  ],
  [
    'a paragraph that went',
    '\nA tug brought sandwiches from town.',
    '',
    'brought sandwiches',
    ['paragraph-removed'],
  ],
])('%s', (_name, old, now, words, kinds) => {
  expect(affected(before.replace(old, now), words)).toEqual(kinds);
});

test('a note on the page as a whole, and one of another version of it', () => {
  const after = before.replace('300', '450');
  const changes = comparePage(versionOf(before), versionOf(after));
  const target = describeTarget(after, { start: after.indexOf('450'), end: after.indexOf('450') + 10 });
  expect(
    findAffectedNotes({ before, after }, changes, [
      { id: 'page', target: null },
      { id: 'later', target },
    ]),
  ).toEqual([]);
});

test('says which of the changes', () => {
  const after = before.replace('noon', 'dawn').replace('300', '450');
  const changes = comparePage(versionOf(before), versionOf(after));
  const start = before.indexOf('300');
  const target = describeTarget(before, { start, end: start + 10 });
  expect(findAffectedNotes({ before, after }, changes, [{ id: 'a', target }])).toEqual([
    { id: 'a', kind: 'number-changed', changes: [1] },
  ]);
});
