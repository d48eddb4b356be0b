import { expect, test } from 'vitest';
import { marksOf, noFacts, wordsMarked } from '@/tests/engine/provenance/marks-of';

test.each([
  ['It will rain, according to Le Monde.', 'Le Monde'],
  ['It will rain, Anna Berg told Reuters news agency.', 'Reuters news agency'],
  ['The Xinhua state information company quoted Anna Berg.', 'The Xinhua state information company'],
  ['The BBC reported that it rained.', 'The BBC'],
  ['The Hintersee news agency said it rained.', 'The Hintersee news agency'],
  ['In an interview with Der Spiegel she said so.', 'Der Spiegel'],
  ['In papers seen by the Guardian it rained.', 'the Guardian'],
])('cited: %s', (text, words) => {
  expect(wordsMarked(text, 'cited-outlet')).toEqual([words]);
});

test('an outlet is marked once', () => {
  expect(wordsMarked('Reuters said so. Reuters said more.', 'cited-outlet')).toEqual(['Reuters']);
});

test.each([
  ['The guardian said it rained.', 'a noun'],
  ['The legal guardian said it rained.', 'a noun'],
  ['She works for Reuters in Oslo.', 'no citation'],
  ['The news agency said it rained.', 'no name'],
  ['The Northern Dawn said it rained.', 'part of another name'],
])('not cited: %s (%s)', (text) => {
  expect(wordsMarked(text, 'cited-outlet')).toEqual([]);
});

test('an outlet on its own page is no source', () => {
  const facts = {
    ...noFacts,
    publisher: { value: 'The Guardian', from: 'json-ld' as const, sure: 'sure' as const },
  };
  expect(wordsMarked('Anna Berg told the Guardian that it rained.', 'cited-outlet', { facts })).toEqual([]);
});

const reporter = 'Reporting from Oslo, Le Monde’s Anna Berg said it rained.';

test('another outlet’s reporter, and what was said to that outlet', () => {
  const text = `${reporter} The mayor told Le Monde so.`;
  expect(wordsMarked(text, 'own-reporting-of-other-outlet')).toEqual([
    'Reporting from Oslo, Le Monde’s Anna Berg',
    'mayor told Le Monde',
  ]);
});

test.each([
  ['The mayor told Le Monde so.', 'a statement alone: everybody is told things'],
  ['Le Monde’s offices closed early.', 'nobody is introduced'],
  ['Le Monde’s Paris office closed early.', 'nobody is introduced'],
])('not its own reporting: %s (%s)', (text) => {
  expect(wordsMarked(text, 'own-reporting-of-other-outlet')).toEqual([]);
});

test('details are sentences in English', () => {
  const details = marksOf(reporter).map((mark) => mark.detail);
  expect(details).toEqual(['A reporter of Le Monde is introduced']);
});
