import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { askBackground } from '@/bench/own-pages';
import type { Annotation } from '@/model/annotation';
import { waitForReading } from '@/scripts/ask-reader';
import {
  browserKinds,
  click,
  clickOn,
  openPopup,
  painted,
  type Stage,
  setStage,
  until,
  waitForCard,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';
import { endlessPage, type Form, forms, type Story, stories } from '@/tests/page/endless-story';

const { hall, ferry, mill } = stories;

/** The page's own part of an endless page: what its scripts do when the reader has scrolled so far. */
function scripted(form: Form): string {
  const templates = [hall, ferry, mill].map(
    (one, i) => `<template id="${one.slug}">${forms[form](one, i)}</template>`,
  );
  return `${templates.join('')}<script>
    window.append = (slug) => document.querySelector('main').append(document.getElementById(slug).content.cloneNode(true));
    window.drop = () => document.querySelector('main').firstElementChild.remove();
    window.go = (address, title) => { history.replaceState({}, '', address); if (title) document.title = title; };
  </script>`;
}

type Scripted = Record<'append' | 'drop' | 'go', (...words: string[]) => void>;

describe.each(browserKinds)('articles that follow each other in one page, in %s', (kind) => {
  let stage: Stage;
  let page: Page;
  let round = 0;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterEach(() => page.close());
  afterAll(() => stage.close());

  /** Each page is of its own folder, so that no test finds the notes of another. */
  const pathOf = ({ slug }: Story): string => `r${round}/2026/05/${slug}.html`;
  const call = (name: keyof Scripted, ...words: string[]): Promise<void> =>
    page.evaluate((name, words) => (globalThis as unknown as Scripted)[name as 'go'](...words), name, words);
  const go = (one: Story, titled = true): Promise<void> =>
    call('go', `/${pathOf(one)}`, ...(titled ? [`${one.title} - Bay Notes`] : []));
  const quoteOf = ({ lines }: Story, at = 0): string => /“([^,]*)/.exec(lines[at] ?? '')?.[1] ?? '';

  async function visit(form: Form, ...first: Story[]): Promise<void> {
    round++;
    for (const one of [hall, ferry, mill])
      stage.pages[`/${pathOf(one)}`] = { html: endlessPage(form, [one], one.title, scripted(form)) };
    const [own = hall] = first;
    stage.pages[`/${pathOf(own)}`] = { html: endlessPage(form, first, own.title, scripted(form)) };
    page = await stage.visit(pathOf(own));
    await waitForPaint(page, quoteOf(own));
  }

  async function noteOn(one: Story, words: string, at = 0): Promise<void> {
    await waitForPaint(page, quoteOf(one, at));
    await clickOn(page, quoteOf(one, at));
    const card = await waitForCard(page);
    await click(card, 'Note');
    await page.keyboard.type(words);
    await save(card);
    await page.keyboard.press('Escape');
    await until('the card to be gone', async () => page.frames().length === 1);
  }

  async function save(card: Frame): Promise<void> {
    await click(card, 'Save');
    await until('“Saved”', () =>
      card.evaluate(() =>
        /\bSaved\b/.test(document.querySelector('.editor-foot [role=status]')?.textContent ?? ''),
      ),
    );
  }

  /** The notes that are kept under an article's own address. */
  async function keptAt(one: Story): Promise<string[]> {
    const own = await stage.started.open('options.html');
    const page = stage.served.address + pathOf(one);
    const kept = await askBackground(own, 'annotation.list', { page });
    await own.close();
    const notes = JSON.parse((kept as { reply: string }).reply) as Annotation[]; // our own background's
    return notes.map(({ note }) => note);
  }

  /** The words that have a note on the page now, and how they were found. */
  async function noted(): Promise<[words: string, state: string | undefined][]> {
    const { items } = await waitForReading(stage.started, page);
    return items
      .filter(({ annotation }) => annotation)
      .map(({ text, annotation }) => [text, annotation?.state]);
  }

  /** The page as the reader script has read it, once it is at this address. */
  const readAt = (one: Story): Promise<unknown> =>
    until('the page to be read anew', async () => {
      const reading = await waitForReading(stage.started, page);
      return reading.page.url === stage.served.address + pathOf(one);
    });

  test.each(Object.keys(forms) as Form[])(
    'each note is kept under the address of the article that it is on, set as %s',
    async (form) => {
      await visit(form, hall);
      await call('append', ferry.slug);
      await waitForPaint(page, quoteOf(ferry));
      await go(ferry);
      await readAt(ferry);
      await noteOn(hall, 'On the hall');
      await noteOn(ferry, 'On the ferry');
      expect(await keptAt(hall)).toEqual(['On the hall']);
      expect(await keptAt(ferry)).toEqual(['On the ferry']);
      // Both are seen where they were made, at either address.
      for (const one of [ferry, hall]) {
        await go(one);
        await readAt(one);
        await until('both notes', async () => (await noted()).length === 2);
      }
      for (const one of [hall, ferry]) {
        await page.goto(stage.served.address + pathOf(one));
        await until('the note', async () => {
          const [first, ...others] = await noted();
          return first?.[0].includes(quoteOf(one)) && first[1] === 'same' && others.length === 0;
        });
      }
    },
  );

  test('a card stays open while the page goes on to the next article, and closes when its own has gone', async () => {
    await visit('article', hall);
    await call('append', ferry.slug);
    await waitForPaint(page, quoteOf(ferry));
    await clickOn(page, quoteOf(hall));
    const card = await waitForCard(page);
    await click(card, 'Note');
    await page.keyboard.type('Half a thought');
    await go(ferry);
    await readAt(ferry);
    await page.bringToFront();
    await page.keyboard.type(', and the rest');
    await save(card);
    expect(await keptAt(hall)).toEqual(['Half a thought, and the rest']);
    await page.bringToFront();
    await call('drop');
    await until('the card to be gone', async () => page.frames().length === 1);
  });

  test('an article that has taken the place of the one before has its own notes', async () => {
    await visit('article', hall);
    await noteOn(hall, 'On the hall');
    await call('append', ferry.slug);
    await go(ferry);
    await readAt(ferry);
    await call('drop');
    await until(
      'the hall to be gone',
      async () => !(await painted(page)).some(({ text }) => text.includes(quoteOf(hall))),
    );
    await noteOn(ferry, 'On the ferry', 1);
    await until('one note', async () => (await noted()).length === 1);
    expect(await keptAt(ferry)).toEqual(['On the ferry']);
    expect(await keptAt(hall)).toEqual(['On the hall']);
  });

  test('where nothing tells whose an address is, a note stays where its words were first seen', async () => {
    await visit('article', hall);
    await call('append', ferry.slug);
    await waitForPaint(page, quoteOf(ferry));
    await call('go', `/r${round}/12345`);
    await until('the page to be read anew', async () =>
      (await waitForReading(stage.started, page)).page.url.endsWith('12345'),
    );
    await noteOn(ferry, 'On the ferry');
    await noteOn(hall, 'On the hall');
    expect((await keptAt(hall)).length).toBe(2);
    expect(await noted()).toHaveLength(2);
  });

  test('an article that names its address has its notes there before the page comes to it', async () => {
    await visit('box that names its address', hall, ferry);
    await noteOn(ferry, 'On the ferry');
    expect(await keptAt(ferry)).toEqual(['On the ferry']);
    expect(await noted()).toHaveLength(1);
  });

  test('the popup shows and keeps both articles’ notes', async () => {
    await visit('article', hall);
    await noteOn(hall, 'On the hall');
    await call('append', ferry.slug);
    await waitForPaint(page, quoteOf(ferry));
    await go(ferry);
    await readAt(ferry);
    const popup = await openPopup(stage, page);
    await waitForText(popup, quoteOf(hall));
    const row = await until('the row', () => popup.$('button.finding-row'));
    await row.click();
    await until('the note', () => popup.$eval('textarea', (field) => field.value === 'On the hall'));
    await popup.close();
  });
});
