import { join } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { root } from '@/scripts/build';
import { demoPath, readDemo } from '@/scripts/demo';
import type { Fault } from '@/scripts/faults/fault';
import type { Room } from '@/scripts/faults/room';
import { serve } from '@/scripts/serve';
import { click, clickOn, until, waitForCard, waitForPaint, waitForText } from '@/tests/browser/harness';

/** Two windows save their own text over the same revision: one note, with both texts. */
export const twoWindows: Fault = {
  name: 'two windows edit one note',
  trials: { chromium: 10, firefox: 10 },
  async run({ room, ledger, page }) {
    const note = ledger.make(page);
    const first = await room.ask('annotation.save', note);
    if (!first?.ok) throw new Error(first?.error ?? 'no answer');
    const edits = ['left', 'right'].map((side) => ({
      ...note,
      revision: 1,
      body: { ...note.body, note: `The ${side} window’s own words. ${note.id}` },
    }));
    const answers = await Promise.all(edits.map((edit) => room.ask('annotation.save', edit)));
    for (const answer of answers) if (!answer?.ok) throw new Error(answer?.error ?? 'no answer');
    const told = answers.filter((answer) => answer?.ok && Object(answer.reply).merged === true);
    if (told.length !== 1) throw new Error(`${told.length} windows were told that texts were merged.`);
    const listed = await room.ask('annotation.get', { id: note.id });
    const kept = listed?.ok ? String(Object(listed.reply).note) : '';
    for (const { body } of edits)
      if (!kept.includes(body.note)) throw new Error('A text of the two is missing.');
    ledger.write(page, note.id, kept);
    return [];
  },
};

const words = 'A harbour that doesn';

/** The same by clicks and keys in two windows of the browser; then the reader takes one of the two texts. */
export const typedInTwoWindows: Fault = {
  name: 'two windows write on one note by hand',
  trials: { chromium: 4, firefox: 3 },
  async run({ room, ledger }) {
    const served = await serve(join(root, 'tests', 'fixtures'), { [`/${demoPath}`]: readDemo() });
    const address = served.address + demoPath;
    const { browser } = room.started;
    const opened: Page[] = [];
    try {
      const one = await openWindow(browser, address);
      opened.push(one.page);
      await write(one, 'Begun.');
      await waitForText(one.card, 'Saved');
      const other = await openWindow(browser, address);
      opened.push(other.page);
      await until('the note', async () => (await textOf(other.card)) === 'Begun.');
      await click(other.card, 'Note');
      await other.page.keyboard.type('From the other. ');
      await one.page.bringToFront();
      await write(one, 'From the one. ');
      await until('the first to be saved', async () =>
        (await keptText(room, address)).includes('From the one.'),
      );
      await other.page.bringToFront();
      await click(other.card, 'Save');
      await waitForText(other.card, 'Saved together with what was written in another window');
      const both = await textOf(other.card);
      if (!both.includes('From the one.') || !both.includes('From the other.'))
        throw new Error(`A text of the two is missing: ${both}`);
      await other.card.$eval('textarea', (field) => field.select());
      await write(other, 'Chosen by the reader.', false);
      await until('the choice', async () => (await keptText(room, address)) === 'Chosen by the reader.');
      await until(
        'the choice in the first',
        async () => (await textOf(one.card)) === 'Chosen by the reader.',
      );
      const notes = await listed(room, address);
      if (notes.length !== 1) throw new Error(`${notes.length} notes instead of one.`);
      for (const { id, note } of notes) ledger.write(address, id, note);
      return [];
    } finally {
      for (const page of opened) await page.close().catch(() => undefined);
      await served.close();
    }
  },
};

interface OpenWindow {
  page: Page;
  card: Frame;
}

async function openWindow(browser: Browser, address: string): Promise<OpenWindow> {
  const page = await browser.newPage({ type: 'window' });
  await page.setViewport({ width: 1100, height: 900 });
  await page.goto(address);
  await waitForPaint(page, words);
  await clickOn(page, words);
  return { page, card: await waitForCard(page) };
}

async function write({ page, card }: OpenWindow, text: string, first = true): Promise<void> {
  if (first) await click(card, 'Note');
  await page.keyboard.type(text);
  await click(card, 'Save');
}

const textOf = (card: Frame): Promise<string> => card.$eval('textarea', (field) => field.value);

async function keptText(room: Room, address: string): Promise<string> {
  const [kept] = await listed(room, address);
  return kept?.note ?? '';
}

async function listed(room: Room, address: string): Promise<{ id: string; note: string }[]> {
  const answer = await room.ask('annotation.list', { page: address });
  return answer?.ok ? JSON.parse(String(answer.reply)) : []; // our own background's
}
