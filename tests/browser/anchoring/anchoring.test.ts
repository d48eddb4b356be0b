import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '@/bench/bundle';
import { openBrowser } from '@/bench/open-browser';
import { needBrowser } from '@/scripts/find-browser';
import type { Refinding, Refound } from '@/tests/browser/anchoring/in-page';
import { type Mutation, mutations } from '@/tests/browser/anchoring/mutations';
import { boats, gates, page, paragraphs, petrel, pumps, replaced } from '@/tests/browser/anchoring/story';
import { browserKinds } from '@/tests/browser/harness';

type World = typeof globalThis & { refinding: Refinding };
type Change = Parameters<Refinding['find']>[0];

let browser: Browser;
let tab: Page;

/** Keeps words of a page, changes it, and finds them again, with their kept place and without. */
async function refind(before: string, words: string, change: Change, nth?: number): Promise<Refound> {
  const ways: Refound[] = [];
  for (const withoutPlace of [true, false]) {
    await tab.evaluate((...kept) => (globalThis as World).refinding.keep(...kept), before, words, nth);
    ways.push(
      await tab.evaluate((asked) => (globalThis as World).refinding.find(asked), { ...change, withoutPlace }),
    );
  }
  const [alone, placed] = ways;
  if (!placed) throw new Error('Nothing was looked for.');
  if (nth === undefined) expect(alone).toEqual(placed);
  return placed;
}

const plain = (text: string): string => text.replaceAll(/[\u00ad\u200b]/g, '');
const lettersOf = (text: string): string => text.replaceAll(/\s/g, '');
const insertion: Mutation = 'an advertisement put into the middle of each paragraph';

describe.each(browserKinds)('kept words in the DOM of %s', (kind) => {
  beforeAll(async () => {
    browser = await openBrowser(needBrowser(kind));
    tab = await browser.newPage();
    await tab.evaluate(await bundle('tests/browser/anchoring/in-page.ts', 'iife'));
  });
  afterAll(() => browser.close());

  const harmless = (Object.keys(mutations) as Mutation[]).filter((name) => name !== insertion); // its own keys
  describe.each(harmless)('%s', (mutation) => {
    test.each([
      ['a sentence', boats],
      ['words over an element', pumps],
      ['over a link', 'The lock at Salt Weir will be shut from 9 May'],
      ['within one text node', 'the Old Cut'],
      ['over two paragraphs', 'and said he would not move.\nThe trust expects to spend'],
      ['one word', 'Petrel'],
    ])('%s', async (_, words) => {
      const found = await refind(page(), words, { mutation });
      expect(found.state).toBe('same');
      expect(lettersOf(plain(found.painted.join('')))).toBe(lettersOf(words));
    });
  });

  test('an advertisement in the middle is told as a change and not painted', async () => {
    const found = await refind(page(), boats, { mutation: insertion });
    expect(found).toMatchObject({ state: 'changed', inside: 'p2' });
    expect(found.text).toMatch(/^Boats of more .* to Harwick\.$/s);
  });

  test.each([
    ['no-break spaces', boats, replaced(boats, boats.replaceAll(' ', '&nbsp;'))],
    ['narrow no-break spaces', gates, replaced('1.4 million', '1.4\u202fmillion')],
    ['line breaks for spaces', boats, replaced('twelve metres must', 'twelve\n   metres\tmust')],
    ['<br> for a space', boats, replaced('Old Cut, which', 'Old Cut,<br>which')],
    ['soft hyphens', boats, replaced('metres must', 'me&shy;tres must')],
    ['ligatures', 'who live on the water', replaced('Letters', 'Letters of ﬁve')],
    ['ligatures in the words', 'Nobody has asked us what we need.', replaced('asked us', 'asked\u2060 us')],
    ['straight quotation marks', pumps, replaced('“', '"').replaceAll('”', '"')],
    ['guillemets', petrel, replaced('“', '«').replaceAll('”', '»')],
    ['German quotation marks', petrel, replaced('“', '„').replaceAll('”', '“')],
    ['upper case by style', boats, `<div style="text-transform: uppercase">${page()}</div>`],
  ])('%s are no change', async (_, words, html) => {
    const found = await refind(page(), words, { html });
    expect(found.state).toBe('same');
    expect(found.text).not.toBeNull();
  });

  test.each([
    ['ligatures', 'the office of the first floor', 'the o\ufb03ce of the \ufb01rst \ufb02oor'],
    ['NFC and NFD', 'Žofie Čapková’s café in Brașov', 'Žofie Čapková’s café in Brașov'.normalize('NFD')],
    ['en and em dashes', 'the plan — such as it is — was read', 'the plan – such as it is – was read'],
    ['closed dashes', 'the plan — such as it is — was read', 'the plan—such as it is—was read'],
    ['hyphens', 'a twenty\u2011year\u2011old lock', 'a twenty-year-old lock'],
    ['ellipses', 'and then … nothing', 'and then ... nothing'],
    ['apostrophes', 'it’s the trust’s lock', "it's the trust's lock"],
    ['Arabic', 'قال الوزير إن القناة ستغلق', 'قال الوزير \u200fإن القناة ستغلق'],
    ['Hebrew', 'השר אמר כי התעלה תיסגר', 'השר אמר\u00a0כי התעלה תיסגר'],
  ])('%s are told apart neither way', async (_, one, other) => {
    const around = (words: string): string => page([...paragraphs, `It was said that ${words} at last.`]);
    for (const [before, after] of [
      [one, other],
      [other, one],
    ] as const) {
      // As it is read: a no-break space is a space.
      const words = before.replaceAll('\u00a0', ' ');
      const found = await refind(around(before), words, { html: around(after) });
      expect(found).toMatchObject({ state: 'same', text: after });
    }
  });

  test('right-to-left paragraphs with Latin names in them', async () => {
    const words = 'وقال Tomas Brandt إن الخطة «باب مغلق»';
    const html = `<div dir="rtl">${page(['مقدمة قصيرة عن القناة.', `${words} في الاجتماع.`, 'وانتهى الاجتماع مساء.'])}</div>`;
    const found = await refind(html, words, { mutation: 'every third word wrapped' });
    expect(found).toMatchObject({ state: 'same', text: words, inside: 'p1' });
  });

  test.each([
    ['a name', petrel, 'Tomas Brandt', 'Tomas Keller'],
    ['another whole name', petrel, 'Tomas Brandt', 'Ilka Sommer'],
    ['a number', gates, '1.4', '4.1'],
    ['a number word', pumps, '<em>three</em>', '<em>eight</em>'],
    ['a place', boats, 'Harwick', 'Dunmore'],
    ['a negation', 'said he would not move.', 'would not', 'would'],
  ])('%s that was exchanged inside is never the same', async (_, words, from, to) => {
    const found = await refind(page(), words, { html: replaced(from, to) });
    expect(found.state).not.toBe('same');
    if (found.state === 'changed') expect(found.text).toContain(to.replaceAll(/<.*?>/g, ''));
  });

  test('another speaker beside the quote leaves it the same', async () => {
    const found = await refind(page(), pumps, { html: replaced('said Ruth Anselm', 'said Ilka Sommer') });
    expect(found).toMatchObject({ state: 'same', text: pumps, inside: 'p1' });
  });

  test.each([
    ['at its end', ', which adds four hours to the journey to Harwick', ''],
    ['at its beginning', 'Boats of more than twelve metres must', 'They must'],
    ['in its middle', ' of more than twelve metres', ''],
  ])('a quote shortened %s is found changed', async (_, from, to) => {
    const found = await refind(page(), boats, { html: replaced(from, to) });
    expect(found).toMatchObject({ state: 'changed', inside: 'p2' });
    expect(found.text).toContain('must go round by the Old Cut');
  });

  describe('where the words stand twice', () => {
    const withPullQuote = page([
      paragraphs[0] ?? '',
      `</p><blockquote id="pull">${boats}</blockquote><p>`,
      ...paragraphs.slice(1),
    ]);
    test.each([
      ['the pull quote', 0, 'pull'],
      ['the paragraph', 1, 'p3'],
    ])('%s stays the one that was kept', async (_, nth, inside) => {
      const html = `<p>An earlier version of this story gave another date for the work.</p>\n${withPullQuote}`;
      expect(await refind(withPullQuote, boats, { html }, nth)).toMatchObject({ state: 'same', inside });
    });
    test('a pull quote put in later does not take the note over', async () => {
      expect(await refind(page(), boats, { html: withPullQuote })).toMatchObject({
        state: 'same',
        inside: 'p3',
      });
    });
  });

  test.each([
    [
      'a sentence like it is no match once it is gone',
      'The chapel on Weir Street will be open from 8 to 11 on 2 May.',
      'The chapel on Quay Street will be open from 9 to 12 on 3 May.',
    ],
    [
      'nor the same sentence about another person',
      'Ruth Anselm, 61, a lock keeper from Harwick, was fined 300 euros.',
      'Ilka Sommer, 34, a boat builder from Dunmore, was fined 900 euros.',
    ],
  ])('%s', async (_, gone, like) => {
    const before = page([...paragraphs, gone, like]);
    expect((await refind(before, gone, { html: page([...paragraphs, like]) })).state).toBe('missing');
  });

  test('words that are gone with their paragraph are missing', async () => {
    const html = page(paragraphs.filter((_, i) => i !== 3));
    expect((await refind(page(), petrel, { html })).state).toBe('missing');
  });

  test.each([3, 10, 40, 200, 1000, 3000])('a quote of %d characters', async (length) => {
    const many = Array.from({ length: 60 }, (_, i) =>
      (paragraphs[i % paragraphs.length] ?? '').replace('on ', `on day ${i}, after ${i * 7} letters, on `),
    );
    const text = many.map((one) => one.replaceAll(/<.*?>/g, '')).join('\n');
    const start = text.indexOf('lock.', 2000);
    const words = text.slice(start, start + length);
    const html = `<p>Put in above.</p>${page(many)}`;
    const before = page(many);
    expect(await refind(before, words, { html }, 0)).toMatchObject({ state: 'same' });
    const moved = await refind(before, words, { html, mutation: 'text nodes split in the middle' }, 0);
    expect(lettersOf(moved.painted.join(''))).toBe(lettersOf(words));
  });
});
