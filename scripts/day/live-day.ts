import type { Page } from 'puppeteer-core';
import { seeded } from '@/bench/figures';
import { pageKey } from '@/model/page-key';
import { type DayPage, factsOf, makeDayPages, serveable, targetOn } from '@/scripts/day/day-pages';
import { type Diary, openDiary, type Reckoning } from '@/scripts/day/diary';
import { beginHearing, hearPages, isOfLeaving } from '@/scripts/day/hear-errors';
import { type Memory, memoryNow } from '@/scripts/day/memory-now';
import { openRoom, type Room } from '@/scripts/faults/room';
import type { BrowserKind } from '@/scripts/find-browser';
import { serve } from '@/scripts/serve';
import { click, clickOn, findTab, painted, until, waitForCard, waitForText } from '@/tests/browser/harness';

/** What is done in a day; `share` of it in a shorter form. */
const day = { pages: 500, tabs: 20, notesEach: 4 };

export interface Day {
  kind: BrowserKind;
  pages: number;
  counts: Diary['counts'];
  byHand: number;
  searches: number;
  stops: number;
  reckoning: Reckoning;
  memory: Sample[];
  errors: string[];
  /** Of Firefox itself, see `isOfLeaving`. */
  onLeaving: number;
  seconds: number;
}

/** `notes`: how many there were then. */
export interface Sample {
  when: 'at the start' | 'in between' | 'at the end' | 'erased';
  notes: number;
  memory: Memory;
}

interface Pace {
  say?: (line: string) => void;
  /** The day ends after so many, with fewer pages. */
  minutes?: number;
}

/** Reads for a day: opens pages in tabs and closes them, keeps, changes and removes notes, searches; the background is stopped at random. */
export async function liveDay(
  kind: BrowserKind,
  share: number,
  { say = () => undefined, minutes = Number.POSITIVE_INFINITY }: Pace = {},
): Promise<Day> {
  const began = Date.now();
  const pages = makeDayPages(Math.ceil(day.pages * share));
  const served = await serve(import.meta.dirname, serveable(pages));
  const room = await openRoom(kind);
  try {
    const addressOf = ({ path }: DayPage): string => served.address + path;
    const random = seeded(7);
    const heardByBrowser = await beginHearing(room);
    const consoles = hearPages();
    const diary = openDiary(room);
    const tabs = await openTabs(room, Math.min(day.tabs, pages.length), consoles.watch);
    const { panel, review } = await openOwn(room, tabs, addressOf(pages[0] as DayPage), consoles.watch); // there is at least one
    const own = { 'the open article': tabs[0] as Page, 'the side panel': panel, 'the review page': review };
    const memory: Sample[] = [];
    const measure = async (when: Sample['when']): Promise<void> => {
      const { made, removed } = diary.counts;
      const notes = when === 'erased' ? 0 : made - removed;
      memory.push({ when, notes, memory: await memoryNow(room, own) });
    };
    await measure('at the start');
    let [stops, byHand, searches] = [0, 0, 0];
    let opened = 0;
    for (const [index, one] of pages.entries()) {
      if (Date.now() - began > minutes * 60_000) break;
      opened += 1;
      const at = index % tabs.length;
      let tab = tabs[at] as Page; // as many as were opened
      // The panel belongs to the first of the tabs, which stays.
      if (at !== 0 && random() < 0.2) {
        await tab.close();
        tab = await openTab(room, consoles.watch);
        tabs[at] = tab;
      }
      await tab.goto(addressOf(one));
      await until(`marks on ${one.path}`, async () => (await painted(tab)).length > 0, 60_000);
      const stopping = index === 3 || random() < 0.08;
      const writing = keepNotes(diary, one, addressOf(one), index);
      if (stopping) {
        await room.stopBackground();
        stops += 1;
      }
      const words = await writing;
      if (index % 25 === 2) {
        await writeByHand(tab, diary, addressOf(one), index);
        byHand += 1;
      }
      if (index % 10 === 4) {
        await search(review, words);
        searches += 1;
      }
      if (index > 0 && index % Math.max(10, Math.ceil(pages.length / 5)) === 0) {
        await measure('in between');
        say(`${kind}: ${index} of ${pages.length} pages`);
      }
    }
    await search(review, '');
    for (const tab of tabs.slice(1)) await tab.close();
    await (tabs[0] as Page).goto(addressOf(pages[0] as DayPage)); // the page with which the day began
    await until('marks on the first page', async () => (await painted(tabs[0] as Page)).length > 0, 60_000);
    await measure('at the end');
    const reckoning = await diary.reckon();
    await diary.erase();
    await until(
      'an empty list',
      () => review.evaluate(() => document.querySelector('.found') === null),
      60_000,
    );
    await measure('erased');
    const lines = [...consoles.errors, ...(await heardByBrowser())];
    const errors = lines.filter((line) => !isOfLeaving(line));
    const onLeaving = lines.length - errors.length;
    const seconds = Math.round((Date.now() - began) / 1_000);
    const { counts } = diary;
    return {
      kind,
      pages: opened,
      counts,
      byHand,
      searches,
      stops,
      reckoning,
      memory,
      errors,
      onLeaving,
      seconds,
    };
  } finally {
    await room.close();
    await served.close();
  }
}

async function openTab({ started }: Room, watch: (page: Page) => void): Promise<Page> {
  const page = await started.browser.newPage();
  watch(page);
  return page;
}

async function openTabs(room: Room, count: number, watch: (page: Page) => void): Promise<Page[]> {
  const tabs: Page[] = [];
  while (tabs.length < count) tabs.push(await openTab(room, watch));
  return tabs;
}

/** The side panel of the first tab and the review page stay open all day. */
async function openOwn(room: Room, [first]: Page[], address: string, watch: (page: Page) => void) {
  if (!first) throw new Error('There is no tab.');
  await first.goto(address);
  await until('marks', async () => (await painted(first)).length > 0, 60_000);
  const tab = await findTab(room.page, address);
  const panel = await room.started.open(`sidepanel.html?tab=${tab}`);
  const review = await room.started.open('review.html');
  for (const page of [panel, review]) watch(page);
  return { panel, review };
}

/** Four notes, two of them edited, one removed; resolves with a word that stands in one of them only. */
async function keepNotes(diary: Diary, page: DayPage, address: string, index: number): Promise<string> {
  const key = pageKey(address);
  let word = '';
  for (let number = 0; number < day.notesEach; number++) {
    word = `kept${index}x${number}`;
    await diary.make({
      page: factsOf(page, key),
      subject: { kind: 'selection' },
      target: targetOn(page, number * 3 + index),
      body: {
        note: `${word}: who says so, and how would they know?`,
        verdict: 'open',
        reason: '',
        origin: null,
        links: [],
        tags: ['day', `tag-${index % 40}`],
      },
    });
  }
  await diary.edit(key);
  await diary.edit(key);
  await diary.remove(key);
  return word;
}

/** As a reader does it: a click on a mark, the card, keys. */
async function writeByHand(tab: Page, diary: Diary, address: string, index: number): Promise<void> {
  await tab.bringToFront();
  const [mark] = (await painted(tab)).filter(({ text }) => text.length > 20);
  if (!mark) throw new Error('Nothing is painted that could be clicked.');
  await clickOn(tab, mark.text.slice(0, 20));
  const card = await waitForCard(tab);
  await click(card, 'Note');
  const text = `By hand on day ${index}.`;
  await tab.keyboard.type(text);
  await click(card, 'Save');
  await waitForText(card, 'Saved');
  await diary.adopt(pageKey(address), text);
}

/** Types into the review page's search, and waits for what is to be found. */
async function search(review: Page, words: string): Promise<void> {
  await review.bringToFront();
  const field = await until('the search field', () => review.$('input[type=search]'));
  await field.click({ count: 3 });
  await review.keyboard.press('Backspace');
  if (words === '') return;
  await review.keyboard.type(words);
  await until(
    `one note with ${words}`,
    () => review.evaluate(() => document.querySelector('.found')?.textContent?.startsWith('Notes: 1 ')),
    60_000,
  );
}
