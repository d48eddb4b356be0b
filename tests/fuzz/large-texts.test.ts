import { expect, test } from 'vitest';
import { describeTarget } from '@/anchor/describe-target';
import { createFinder } from '@/anchor/find-target';
import { hostileTexts, ordinaryText } from '@/bench/hostile-texts';
import { checkQuote } from '@/check/check-quote';
import { prepareSource } from '@/check/prepare-source';
import { analyse } from '@/engine/analyse';
import { checkVerdicts } from '@/model/source-check';

/** Places of all findings that are none of the text's, or that go through the middle of a character. */
function wrongPlaces(text: string): string[] {
  const { quotes, claims } = analyse({ text }, { all: true });
  const spans = [
    ...quotes,
    ...quotes.flatMap(({ speaker, cue, via }) => [speaker, cue, ...via]),
    ...quotes.flatMap(({ spans: pieces }) => pieces.map(([start, end]) => ({ start, end }))),
    ...claims,
    ...claims.map(({ trigger }) => trigger),
  ];
  const isInside = (at: number): boolean =>
    /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '');
  return spans.flatMap((span) => {
    if (!span) return [];
    const { start, end } = span;
    const fits =
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
    return fits && !isInside(start) && !isInside(end) ? [] : [`${start}–${end} of ${text.length}`];
  });
}

test('in every text that is made to be slow, all findings lie in it', () => {
  for (const { name, text } of hostileTexts(million / 50)) expect(wrongPlaces(text), name).toEqual([]);
});

/** In `npm test` a tenth of it. */
const million = process.env.WHENCE_FUZZ_RUNS ? 1_000_000 : 100_000;
const nested = (depth: number): string =>
  `${'“‘'.repeat(depth / 2)}So it is${'’”'.repeat(depth / 2)}, said Ann Reed.`;

/** Each a way to send a reader of text round in circles: in megabytes, an algorithm that is not linear does not come to its end. */
test.each([
  ['ordinary words on one line', ordinaryText(4 * million).replaceAll('\n', ' ')],
  ['one word of all', 'a'.repeat(4 * million)],
  ['100,000 quotes within each other', nested(100_000)],
  ['quotes without number, side by side', '“x” '.repeat(million)],
  ['quotes without number that open and never close', '“'.repeat(million)],
  ['ends without a beginning', '”'.repeat(million)],
  ['speakers without number', 'said Ann Reed, '.repeat(million / 5)],
  ['nothing that can be seen', '\u200b\u200d\u2060\ufeff\u00ad'.repeat(million / 5)],
  ['turns of direction', '\u202e“a”\u202c\u2066said\u2069 '.repeat(million / 10)],
  ['halves of characters', '\ud800“\udc00”'.repeat(million / 4)],
  ['accents without end', `“e${'\u0301'.repeat(million)}”, said Ann Reed.`],
  ['lines without words', '\n'.repeat(million)],
])('%s: analysed as a whole', (_name, text) => {
  expect(wrongPlaces(text)).toEqual([]);
});

const around = (words: string): string => `The harbour was closed. ${words} It will open in May.`;

test.each([
  ['markup in a quote', around('“<img src=x onerror=alert(1)> it holds,” said Ann Reed.'), 'Ann Reed'],
  ['a speaker called like markup', around('“It will hold for years,” said <img onerror=alert(1)>.'), null],
  ['an entity', around('“It &quot;will&quot; hold,” said Ann Reed.'), 'Ann Reed'],
  ['a speaker in letters of two scripts', around('“It will hold for years,” said Аnn Rееd.'), 'Аnn Rееd'],
  [
    'a speaker with letters that nobody sees',
    around('“It will hold for years,” said Ann\u200b Reed.'),
    undefined,
  ],
  ['a speaker written backwards', around('“It will hold for years,” said \u202eAnn Reed\u202c.'), undefined],
  [
    'a key of every object as a name',
    around('“It will hold for years,” said Constructor Proto.'),
    'Constructor Proto',
  ],
])('%s is text like any other', (_name, text, speaker) => {
  expect(wrongPlaces(text)).toEqual([]);
  const { quotes } = analyse({ text });
  expect(quotes.length).toBeGreaterThan(0);
  if (speaker === undefined) return;
  const [quote] = quotes;
  const said = quote?.speaker ? text.slice(quote.speaker.start, quote.speaker.end) : null;
  expect(said).toBe(speaker);
});

test.each([
  ['ordinary words', ordinaryText(million)],
  ['one word again and again', 'the harbour '.repeat(million / 12)],
  ['nothing that can be seen', `${'\u200b'.repeat(million)}the harbour closes${'\u202e'.repeat(1_000)}`],
  ['halves of characters', '\ud800a\udc00 '.repeat(million / 4)],
])('words are kept, found again and compared in %s', (_name, text) => {
  const start = Math.floor(text.length / 2);
  const target = describeTarget(text, { start, end: start + 40 });
  expect(createFinder(text).find(target)).toMatchObject({ state: 'same', start, end: start + 40 });
  const other = createFinder(text.slice(1_000)).find(target);
  if (other.state !== 'missing') expect(other.end).toBeLessThanOrEqual(text.length - 1_000);
  const { verdict } = checkQuote(text.slice(start, start + 400), prepareSource(text));
  expect(checkVerdicts).toContain(verdict);
});
