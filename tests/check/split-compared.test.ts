import { expect, test } from 'vitest';
import { foldText } from '@/anchor/fold-text';
import { splitCompared } from '@/check/split-compared';

function hashes(text: string): number[] {
  return [...splitCompared(foldText(text).text).hashes];
}

test.each([
  ['1,000', '1000'],
  ['12 500 000', '12,500,000'],
  ['1.000', '1000'],
  ['5m', '5 m'],
  ['£5m', '£ 5 m'],
  ['12%', '12 percent'],
  ['12 per cent', '12 percent'],
  ['R&D', 'R and D'],
  ['CO₂', 'CO2'],
  ['½', '1/2'],
  ['５７', '57'],
])('%s is %s', (a, b) => {
  expect(hashes(a)).toEqual(hashes(b));
});

test.each([
  ['3.5', '35'],
  ['100', '100,000'],
  ['1,250', '1,350'],
  ['£5', '$5'],
  ['£5', '5'],
  ['5%', '5'],
  ['10²', '102'],
  ['1-2', '12'],
  ['don’t', 'do'],
  ['日本', '日木'],
])('%s is not %s', (a, b) => {
  expect(hashes(a)).not.toEqual(hashes(b));
});

test('every word stands where it is written', () => {
  const { text } = foldText('In 2016: £1,250m, 5%.');
  const { starts, ends } = splitCompared(text);
  expect([...starts].map((start, i) => text.slice(start, ends[i]))).toEqual([
    ...['in', '2', '016', '£', '1', '250', 'm', '5', '%', '%'],
  ]);
});
