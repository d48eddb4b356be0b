import { expect, test } from 'vitest';
import { countQuotedWords } from '@/engine/card/count-words';
import type { Quote } from '@/model/finding';

const text = 'one two three four five six seven eight';

/** A quote of the words `from` up to and with `to`, by their number from 1. */
function quote(from: number, to: number, name: string | null): Quote {
  const words = [...text.matchAll(/\w+/g)];
  const start = words[from - 1]?.index ?? 0;
  const end = (words[to - 1]?.index ?? 0) + (words[to - 1]?.[0].length ?? 0);
  const speaker = name === null ? null : { name, start: 0, end: 1 };
  return { start, end, spans: [[start, end]], type: 'direct', speaker, cue: null, via: [] };
}

test.each<[string, Quote[], number[]]>([
  ['side by side', [quote(1, 3, 'A'), quote(5, 6, 'B')], [3, 2]],
  ['another speaker within', [quote(1, 6, 'A'), quote(2, 4, 'B')], [3, 3]],
  ['the same speaker within', [quote(1, 6, 'A'), quote(2, 4, 'A')], [6, 0]],
  ['nobody within', [quote(1, 6, 'A'), quote(2, 4, null)], [6, 0]],
  ['three deep', [quote(1, 8, 'A'), quote(2, 7, 'B'), quote(3, 4, 'C')], [2, 4, 2]],
  ['two within', [quote(1, 8, 'A'), quote(2, 3, 'B'), quote(5, 6, 'C')], [4, 2, 2]],
  ['none', [], []],
])('%s', (_name, quotes, counts) => {
  expect(countQuotedWords(text, quotes)).toEqual(counts);
});
