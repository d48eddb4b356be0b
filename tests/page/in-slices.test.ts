import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atOnce, type Steps, stepInSlices } from '@/page/in-slices';
import { readPage, readPageInSlices } from '@/page/read-page';
import { parse } from '@/scripts/read-html';
import { articles, fixture, others } from '@/tests/page/page-fixtures';

/** Each look at the clock is a second after the last: every step is a slice of its own. */
beforeEach(() => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
});
afterEach(() => vi.restoreAllMocks());

function* countTo(most: number, seen: number[]): Steps<string> {
  for (let i = 1; i <= most; i++) {
    seen.push(i);
    yield;
  }
  return 'done';
}

test('all steps at once, or with the page’s turns in between', async () => {
  const seen: number[] = [];
  expect(atOnce(countTo(3, seen))).toBe('done');
  expect(seen).toEqual([1, 2, 3]);
  const turns: number[] = [];
  const later: number[] = [];
  const timer = setInterval(() => turns.push(later.length));
  expect(await stepInSlices(countTo(5, later))).toBe('done');
  clearInterval(timer);
  expect(later).toEqual([1, 2, 3, 4, 5]);
  expect(turns.length).toBeGreaterThan(0);
});

test('what a step throws is thrown', async () => {
  const fail = function* (): Steps<never> {
    yield;
    throw new Error('No.');
  };
  await expect(stepInSlices(fail())).rejects.toThrow('No.');
});

test.each([...articles, ...others])('%s is read in slices as in one go', async (name, url) => {
  const document = parse(fixture(name));
  const { isArticle, article } = await readPageInSlices(document, url, { force: true });
  const whole = readPage(document, url, { force: true });
  expect({ isArticle, article }).toEqual({ isArticle: whole.isArticle, article: whole.article });
});

test('a page that changes in the middle is read as it was', async () => {
  const [[name, url] = ['', '']] = articles;
  const document = parse(fixture(name));
  const before = readPage(document, url).article.text;
  const reading = readPageInSlices(document, url);
  let changes = 0;
  const timer = setInterval(() => {
    for (const paragraph of document.querySelectorAll('p, div, h1')) {
      if (changes++ % 2) paragraph.textContent = 'Another story.';
    }
  });
  const { article } = await reading;
  clearInterval(timer);
  expect(changes).toBeGreaterThan(0);
  expect(article.text).toBe(before);
});
