import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureRepeats } from '@/check/find-repeats';
import { prepareSource } from '@/check/prepare-source';
import type { Span } from '@/model/span';

const report = `The ferry to Lindau stops at the end of May, the council decided on Friday after a debate of five hours. “We looked at every way to keep the ferry running and did not find one that pays for itself,” said Ilse Maren, who leads the council. The boat carried fewer people in each of the last six years, and its engine has to be replaced before the winter.`;
const other = `Lindau loses its boat. Islanders heard about it on the radio in the morning, and many came to the quay with flags. Ilse Maren told them what she had told the councillors: “We looked at every way to keep the ferry running and did not find one that pays for itself.” Nobody cheered, and a boy threw his cap into the water in front of her shoes.`;

function quotedIn(text: string): Span[] {
  return [...text.matchAll(/“[^”]*”/g)].map(({ index, 0: quote }) => ({
    start: index,
    end: index + quote.length,
  }));
}

const measure = (text: string, source: string, quoted = quotedIn(text)) =>
  measureRepeats({ text, quoted }, prepareSource(source));

test('a copy repeats, whatever its typography', () => {
  const copy = report.replaceAll(' ', '\u00a0').replaceAll('“', '"').replaceAll('”', '"');
  expect(measure(report, copy)).toEqual({ share: 1, repeats: true });
});

test('so does a copy with words replaced here and there', () => {
  const spun = report
    .replace('decided', 'resolved')
    .replace('carried', 'transported')
    .replace('winter', 'wintertime');
  expect(measure(report, spun).repeats).toBe(true);
});

test('an independent report of the same statement does not', () => {
  expect(measure(report, other)).toEqual({ share: 0, repeats: false });
});

test('it would if quotations counted', () => {
  expect(measure(report, other, []).repeats).toBe(true);
});

test('a few sentences of a long page are all of a short source', () => {
  const long = `${'Something else was said about the sea on this day, number after number, and so on. '.repeat(3)}${other} ${report}`;
  expect(measure(long, report).repeats).toBe(true);
});

test.each([
  ['nothing', '', report],
  ['nothing to compare with', report, ''],
  ['a line', 'The ferry to Lindau stops at the end of May', report],
  [
    'nothing but quotes',
    '“The ferry to Lindau stops at the end of May, the council decided on Friday after a debate of five hours.”',
    report,
  ],
])('too little to say: %s', (_, text, source) => {
  expect(measure(text, source)).toEqual({ share: 0, repeats: false });
});

test('any texts and any spans give a share', () => {
  const offsets = fc.integer({ min: -5, max: 400 });
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.record({ start: offsets, end: offsets }), { maxLength: 5 }),
      (text, quoted) => {
        const { share } = measureRepeats({ text: text + report, quoted }, prepareSource(report + text));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      },
    ),
  );
});
