import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPhrase } from '@/search/phrase';
import { readWords } from '@/search/read-words';

function wordsOf(text: string): string[] {
  const words: string[] = [];
  readWords(text, (word) => words.push(word));
  return words;
}

test.each([
  ['The harbour closes.', ['the', 'harbour', 'closes']],
  ['Café, Łódź; STRASSE und Straße', ['cafe', 'łodz', 'strasse', 'und', 'strasse']],
  ['doesn’t 3.5 % e-mail', ['doesn', 't', '3', '5', 'e', 'mail']],
  ['“北京大学”', ['北京', '京大', '大学', '学']],
  ['第3章', ['第', '3', '章']],
  ['コーヒーを', ['コー', 'ーヒ', 'ヒー', 'ーを', 'を']],
  ['한국어', ['한국어'.normalize('NFKD')]],
  ['מִלָּה עוד', ['מלה', 'עוד']],
  ['½', ['1', '2']],
  ['𝒜bc 𠮷野家', ['abc', '𠮷野', '野家', '家']],
  ['', []],
  ['— … \ud800 !', []],
])('the words of %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ['har', true, { words: ['har'], open: true }],
  ['Rosa Lind', false, { words: ['rosa', 'lind'], open: false }],
  ['北京大', false, { words: ['北京', '京大'], open: true }],
  ['大', false, { words: ['大'], open: true }],
  ['北京 news', false, { words: ['北京', '京', 'news'], open: false }],
  ['—', true, null],
] as const)('the phrase %j, open: %s', (typed, open, phrase) => {
  expect(readPhrase(typed, open)).toEqual(phrase);
});

test('every word is where it says, in order, and never empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let last = 0;
      readWords(text, (word, start, end) => {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(word).not.toBe('');
        last = start;
      });
    }),
  );
});

test('a word of a hundred thousand letters is one short word', () => {
  expect(wordsOf('a'.repeat(100_000))).toEqual(['a'.repeat(64)]);
});
