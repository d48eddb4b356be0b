import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  browserKinds,
  click,
  clickOn,
  control,
  openPopup,
  type Stage,
  setStage,
  until,
  waitForCard,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';
import { paths } from '@/tests/browser/made-pages';

const note = 'Asked the laboratory: these were never their samples.';
const words = 'A harbour that doesn';

/** One reader's evening, in order: each step builds on what the step before has kept. */
describe.each(browserKinds)('in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage.close());

  test('a note that was typed and not saved is there when the card opens again', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, words);
    await clickOn(page, words);
    const card = await waitForCard(page);
    await click(card, 'Note');
    await page.keyboard.type('Half a thou');
    await waitForText(card, 'Not saved yet');
    await page.keyboard.press('Escape');
    await until('the card to be gone', async () => page.frames().length === 1);
    await clickOn(page, words);
    const again = await waitForCard(page);
    await waitForText(again, 'Unsaved draft restored');
    expect(await again.$eval('textarea', (field) => field.value)).toBe('Half a thou');
    await click(again, 'Discard');
    await page.close();
  });

  test('a note with a verdict, a source and a tag is saved', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, words);
    await clickOn(page, words);
    const card = await waitForCard(page);
    await click(card, 'Note');
    await page.keyboard.type(note);
    await card.select('select', 'looking');
    await click(card, 'Sources');
    await page.keyboard.type('javascript:alert(1)');
    await page.keyboard.press('Enter');
    await waitForText(card, 'Only web addresses can be linked');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('https://lab.example/statement');
    await page.keyboard.press('Enter');
    await waitForText(card, 'lab.example');
    await click(card, 'Tags');
    await page.keyboard.type('dredging,');
    await click(card, 'Save');
    await until('“Saved”', () =>
      card.evaluate(() =>
        /\bSaved\b/.test(document.querySelector('.editor-foot [role=status]')?.textContent ?? ''),
      ),
    );
    await page.close();
  });

  test('after the browser has been closed the note stands on its words again', async () => {
    await stage.restart();
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, words);
    await clickOn(page, words);
    const card = await waitForCard(page);
    await until('the note', () => card.$eval('textarea', (field) => field.value !== ''));
    expect(await card.$eval('textarea', (field) => field.value)).toBe(note);
    expect(await card.$eval('select', (field) => field.value)).toBe('looking');
    const popup = await openPopup(stage, page);
    await waitForText(popup, 'My notes');
    await waitForText(popup, 'Looking into it');
    await popup.close();
    await page.close();
  });

  test('when the words have changed the note says so, and when they have gone it is kept', async () => {
    const demo = stage.pages[`/${paths.demo}`];
    const edited = stage.pages[`/${paths.edited}`];
    if (!demo || !edited) throw new Error('The made pages have lost the demo article.');
    stage.pages[`/${paths.demo}`] = edited;
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, 'A harbour that does not grow');
    await clickOn(page, 'A harbour that does not grow');
    const card = await waitForCard(page);
    await waitForText(card, 'The words have changed since your note.');
    expect(await card.$eval('textarea', (field) => field.value)).toBe(note);
    await page.close();

    stage.pages[`/${paths.demo}`] = { html: edited.html.replace(/“A harbour[\s\S]*?<br><br>/, '') };
    const later = await stage.visit(paths.demo);
    await waitForPaint(later, 'bring back a single herring');
    const popup = await openPopup(stage, later);
    await waitForText(popup, 'No longer on the page');
    await popup.close();
    await later.close();
    stage.pages[`/${paths.demo}`] = demo;
  });

  test('the review page finds it, exports it, erases it and takes it back without doubling it', async () => {
    const review = await stage.started.open('review.html');
    await waitForText(review, note);
    const search = await control(review, 'Search words, notes, speakers, sites, tags, sources');
    await search.click();
    await review.keyboard.type('laborat never');
    await waitForText(review, 'Notes: 1');
    await review.keyboard.type(' unicorn');
    await waitForText(review, 'No note matches');
    await click(review, 'Clear filters');
    await waitForText(review, note);

    await click(review, 'Export');
    await click(review, 'Download');
    const file = await until('the exported file', async () => {
      const [name] = readdirSync(stage.downloads).filter((each) => each.endsWith('.jsonld'));
      return name && join(stage.downloads, name);
    });

    await waitForText(review, 'Notes exported: 1');
    await review.keyboard.press('Escape');
    await click(review, 'Erase everything');
    await click(review, 'Type “erase” to confirm');
    await review.keyboard.type('erase');
    await click(review, 'Erase everything now');
    await waitForText(review, 'Nothing kept yet');

    const broken = join(stage.downloads, 'broken.jsonld');
    writeFileSync(broken, '{"type": "AnnotationCollection", "items": [');
    const input = await until('the file field', () => review.$('input[type=file]'));
    // The selector has just named it a file field.
    const field = input as Awaited<ReturnType<typeof review.$<'input'>>>;
    await field?.uploadFile(broken);
    await waitForText(review, 'Nothing was imported.');
    await field?.uploadFile(file);
    await click(review, 'Take in');
    await waitForText(review, 'New: 1');
    await waitForText(review, note);
    await field?.uploadFile(file);
    await waitForText(review, 'You have all of this already');
    await review.close();
  });

  test('a deleted note can be brought back', async () => {
    const review = await stage.started.open('review.html');
    await waitForText(review, note);
    await (await until('“Delete”', () => review.$('::-p-xpath(//button[starts-with(., "Delete")])'))).click();
    await waitForText(review, 'Nothing kept yet');
    await click(review, 'Undo');
    await waitForText(review, note);
    await review.close();
  });
});
