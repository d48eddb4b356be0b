import type { Page } from 'puppeteer-core';
import { against, figure, median, ms, quantile, times } from '@/bench/figures';
import type { LibraryBench } from '@/bench/library-in-page';
import { makeLibrary, librarySize as size } from '@/bench/make-library';
import { askBackground, inWindow } from '@/bench/own-pages';
import type { Table } from '@/bench/table';
import type { BrowserKind } from '@/scripts/find-browser';
import type { Launched } from '@/scripts/launch';

type World = typeof globalThis & { libraryBench: LibraryBench };

const rounds = 5;
const typed = ['g', 'go', 'gov', 'gove', 'gover', 'govern', 'government', 'government m', 'government mi'];

/** The review page of the built extension with the library stored: opened, searched, scrolled. */
export async function benchReview(started: Launched, kind: BrowserKind, code: string): Promise<Table> {
  const own = await started.open('options.html');
  // The background makes the database.
  await refreshIndex(own, false);
  await own.evaluate(code);
  await fill(own);
  const before = await usage(own);
  const start = Date.now();
  await refreshIndex(own, true);
  const indexed = Date.now() - start;
  const index = (await usage(own)) - before;
  const opened: Record<'first' | 'choices', number>[] = [];
  const empty: number[] = [];
  for (let round = 0; round < rounds; round++) {
    opened.push(await inWindow(own, 'review.html', timeOpening));
    empty.push((await inWindow(own, 'options.html', timeOpening)).first);
  }
  const keys = await inWindow(own, 'review.html', timeTyping, typed);
  const scrolled = await inWindow(own, 'review.html', timeScrolling, null);
  await own.close();
  const of = (key: 'first' | 'choices'): number => median(opened.map((one) => one[key]));
  const warm = keys.warm.map(({ list }) => list);
  return {
    title: `The review page with ${figure(size.notes)} notes on ${figure(size.pages)} pages: ${kind} ${await started.browser.version()}`,
    head: ['', 'median', 'slowest', 'to reach'],
    rows: [
      [
        'opened to first notes',
        ms(of('first')),
        ms(Math.max(...opened.map(({ first }) => first))),
        against('≤ 200 ms', of('first') <= 200),
      ],
      ['the options opened, for comparison', ms(median(empty)), ms(Math.max(...empty)), ''],
      ['opened to all filters', ms(of('choices')), ms(Math.max(...opened.map(({ choices }) => choices))), ''],
      [
        'a key to the list drawn, warm',
        ms(median(warm)),
        ms(Math.max(...warm)),
        against('≤ 50 ms', median(warm) <= 50),
      ],
      [
        'a key to its notes read, warm',
        ms(median(keys.warm.map(({ notes }) => notes))),
        ms(Math.max(...keys.warm.map(({ notes }) => notes))),
        '',
      ],
      [
        'scrolling, a frame',
        ms(median(scrolled.frames)),
        ms(quantile(scrolled.frames, 0.99)),
        against(
          `≤ ${times(1.1)} an empty page’s ${ms(median(scrolled.idle))}`,
          median(scrolled.frames) <= 1.1 * median(scrolled.idle),
        ),
      ],
      [
        'elements in the page: at first, at most',
        figure(scrolled.elements[0] ?? Number.NaN),
        figure(Math.max(...scrolled.elements)),
        against('constant', Math.max(...scrolled.elements) < 3 * (scrolled.elements[0] ?? 0)),
      ],
      ['the index made anew', ms(indexed), '', ''],
      [
        'on the disk: notes, index',
        `${figure(before / 1e6)} MB`,
        `${figure(index / 1e6)} MB`,
        against('≤ 1.3 × the notes', index <= 1.3 * before),
      ],
    ],
    notes: [
      `Opened in a window of its own ${rounds} times, from the start of its navigation to the frame with a note in it. Keys: ${typed.map((one) => `“${one}”`).join(', ')}, each time to the frame after it (so never far under 16 ms), the second time of typing them.`,
      'Scrolling: 120 pixels a frame, 300 frames; 99 of 100 frames are as fast as the second figure. Empty: the same page’s frames while nothing moves. On the disk: what the browser says that the extension stores, before and after indexing.',
    ],
  };
}

/** As the review page does it. */
async function refreshIndex(page: Page, anew: boolean): Promise<void> {
  const ask = (again: boolean): Promise<unknown> => askBackground(page, 'index.refresh', { anew: again });
  let answer = (await ask(anew)) as { reply: { left: number } }; // as the background's contract says
  while (answer.reply.left > 0) answer = (await ask(false)) as typeof answer; // the same
}

/** In portions: Firefox gives up the background of a process that is busy for too long. */
async function fill(page: Page): Promise<void> {
  const { pages, annotations } = makeLibrary(size.notes, size.pages);
  const each = 2_000;
  for (let start = 0; start < annotations.length; start += each) {
    const portion = { pages: start === 0 ? pages : [], annotations: annotations.slice(start, start + each) };
    await page.evaluate((json) => (globalThis as World).libraryBench.fill(json), JSON.stringify(portion));
  }
}

function usage(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.storage.estimate()).usage ?? Number.NaN);
}

/** These run in the opener, with the opened window as their own: what they need they bring along. */
async function timeOpening(opened: Window): Promise<Record<'first' | 'choices', number>> {
  const until = (selector: string): Promise<number> =>
    new Promise((done) => {
      const timer = opened.setInterval(() => {
        if (!opened.document?.querySelector(selector)) return;
        opened.clearInterval(timer);
        opened.requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done(opened.performance.now());
          channel.port2.postMessage(null);
        });
      }, 2);
    });
  const [first, choices] = await Promise.all([until('.entry-words, .switch'), until('select.chip, .switch')]);
  return { first, choices };
}

async function timeTyping(
  opened: Window,
  typed: string[],
): Promise<Record<'cold' | 'warm', { list: number; notes: number }[]>> {
  const wait = (milliseconds: number): Promise<void> =>
    new Promise((done) => opened.setTimeout(done, milliseconds));
  const frame = (): Promise<void> =>
    new Promise((done) => {
      opened.requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done();
        channel.port2.postMessage(null);
      });
    });
  const search = (): HTMLInputElement | null => opened.document?.querySelector('input[type=search]') ?? null;
  while (!search() || !opened.document.querySelector('select.chip')) await wait(20);
  const field = search();
  const found = (): string => opened.document.querySelector('.found')?.textContent ?? '';
  const set = (text: string): void => {
    if (field) field.value = text;
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const all = found();
  // The words of the index are read after the first frame.
  set('government');
  while (found() === all) await wait(20);
  const type = async (): Promise<{ list: number; notes: number }[]> => {
    const took: { list: number; notes: number }[] = [];
    for (const text of typed) {
      await wait(150);
      const start = opened.performance.now();
      set(text);
      await frame();
      const list = opened.performance.now() - start;
      while (opened.document.querySelector('.entry-waiting')) await wait(2);
      took.push({ list, notes: opened.performance.now() - start });
    }
    return took;
  };
  return { cold: await type(), warm: await type() };
}

async function timeScrolling(opened: Window): Promise<Record<'frames' | 'idle' | 'elements', number[]>> {
  const wait = (milliseconds: number): Promise<void> =>
    new Promise((done) => opened.setTimeout(done, milliseconds));
  while (!opened.document?.querySelector('select.chip')) await wait(20);
  await wait(1000);
  const run = async (count: number, each: () => void): Promise<number[]> => {
    const frames: number[] = [];
    let last = opened.performance.now();
    for (let at = 0; at < count; at++) {
      await new Promise((done) => opened.requestAnimationFrame(done));
      const now = opened.performance.now();
      frames.push(now - last);
      last = now;
      each();
    }
    return frames.slice(1);
  };
  const elements = [opened.document.querySelectorAll('*').length];
  const idle = await run(120, () => undefined);
  const frames = await run(300, () => {
    opened.scrollBy({ top: 120, behavior: 'instant' });
    elements.push(opened.document.querySelectorAll('*').length);
  });
  return { frames, idle, elements };
}
