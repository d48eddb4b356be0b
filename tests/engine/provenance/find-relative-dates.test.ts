import { expect, test } from 'vitest';
import { findLandmarks } from '@/engine/landmarks';
import { findRelativeDates, isToCome } from '@/engine/provenance/find-relative-dates';
import { tokenize } from '@/engine/tokens';

/** The words of each date, `>` behind what is to come. */
const find = (text: string) => {
  const tokens = tokenize(text);
  return [...findRelativeDates(tokens, findLandmarks(tokens).dates)].map(
    (date) => text.slice(date.start, date.end) + (isToCome(tokens, date) ? '>' : ''),
  );
};

test.each<[string, string[]]>([
  ['It rained on Monday and again yesterday.', ['on Monday', 'yesterday']],
  ['She said Monday that it rained.', ['Monday']],
  ['The council met Monday night.', ['Monday']],
  ['The council will meet on Monday.', ['on Monday>']],
  ['On Monday, the council will meet.', ['On Monday>']],
  ['The report will be published on Monday.', ['on Monday>']],
  ['She said on Monday that the council will meet.', ['on Monday']],
  ['It must be paid by Friday.', ['Friday>']],
  ['They wait until Friday.', ['Friday>']],
  ['It rained earlier this month, and last week too.', ['earlier this month', 'last week']],
  ['It began three weeks ago, or 10 days ago.', ['three weeks ago', '10 days ago']],
  ['It has rained since May.', ['since May']],
  ['The bridge is to open next Tuesday.', ['next Tuesday>']],
  ['He was born in May 1990, they in May of 1991.', []],
  ['They met on Tuesday, May 3, and on Tuesday (3 May).', []],
  ['The Sunday Times wrote of the crash of Black Monday.', []],
  ['It was the last week of May.', []],
  ['They march in may and may not.', []],
  ['In the final year of school it rained.', []],
  ['The next year it rained.', []],
  ['It rained. Monday was dry.', ['Monday']],
])('%s', (text, dates) => {
  expect(find(text)).toEqual(dates);
});
