import { expect, test } from 'vitest';
import { checkPage } from '@/check/check-page';
import { hashText } from '@/check/hash-text';
import { prepareSource } from '@/check/prepare-source';

test('each quote gets its own result, in order, twins too', () => {
  const source = prepareSource(
    'The minister said the bridge will not open before the summer. Nobody answered her.',
  );
  const results = checkPage(
    [
      { id: 'a', pieces: ['the bridge will not open'] },
      { id: 'b', pieces: ['the bridge will open before the summer'] },
      { id: 'c', pieces: ['the bridge will not open'] },
      { id: 'd', pieces: ['The minister said', 'before the summer'] },
      { id: 'e', pieces: [] },
      { id: 'f', pieces: ['we have sold all of the old trams to another town'] },
    ],
    source,
  );
  expect(results.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['a', 'verbatim'],
    ['b', 'differs'],
    ['c', 'verbatim'],
    ['d', 'verbatim'],
    ['e', 'too-short'],
    ['f', 'not-in-source'],
  ]);
});

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('SHA-256 of “%s” as published', async (text, hash) => {
  expect(await hashText(text)).toBe(hash);
});

test('a text with half a pair has a hash too', async () => {
  expect(await hashText('\ud83d')).toBe(await hashText('\ufffd'));
});
