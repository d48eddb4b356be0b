import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDemo } from '@/scripts/demo';
import {
  browserKinds,
  click,
  clickOn,
  control,
  type Stage,
  setStage,
  until,
  waitForCard,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';

const words = 'A harbour that doesn';
const address = '2026/03/maren-defends-harbour-plan-attack.html';

/** What a page may try on our element there: the card stays as it is, and may be clicked on. */
const vain = {
  'made faint by its own style': "host.style.cssText = 'opacity: 0.001 !important'",
  'moved by its own style': "host.style.cssText = 'transform: translate(-300px, -200px) !important; left: 0 !important; top: 0 !important'",
  'shrunk by its own style': "host.style.cssText = 'scale: 0.05 !important; zoom: 0.1 !important; width: 9px !important'",
  'clipped by its own style': "host.style.cssText = 'clip-path: inset(50%) !important; visibility: hidden !important; filter: opacity(0) !important'",
  'styled by a sheet of the page': "sheet('div[popover] { opacity: 0 !important; visibility: hidden !important; translate: 900px 0 !important }')",
}; // biome-ignore format: an attack a line

/** What makes the reader click on something that they do not see. */
const attacks = {
  'made faint with the whole page': "html.style.opacity = '0.001'",
  'filtered with the whole page': "html.style.filter = 'opacity(0.01)'",
  'blurred with the whole page': "html.style.filter = 'blur(30px)'",
  'made faint by an animation': "sheet('@keyframes fade { to { opacity: 0.001 } } html { animation: fade 1ms forwards !important }')",
  'blended into the page': "html.style.mixBlendMode = 'difference'",
  'clipped with the whole page': "html.style.clipPath = 'inset(0 0 90% 90%)'",
  'masked with the whole page': "html.style.maskImage = 'linear-gradient(transparent, transparent)'",
  'covered by a popover that lets clicks through': 'cover(true)',
  'taken out of the top layer and covered': 'host.hidePopover(); cover(false)',
  'put into something faint': "const box = document.createElement('div'); box.style.opacity = '0.01'; document.body.append(box); box.append(host); host.showPopover()",
  'taken out of the page': 'host.remove()',
}; // biome-ignore format: an attack a line

/** What the attacks call. */
const tools = `<script>
  const html = document.documentElement;
  const sheet = (rules) => { const style = document.createElement('style'); style.id = 'rules'; style.textContent = rules; document.head.append(style); };
  const cover = (above) => {
    const box = document.createElement('div');
    box.id = 'cover';
    box.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;z-index:2147483647;background:#fff;pointer-events:none';
    if (above) box.popover = 'manual';
    html.append(box);
    if (above) box.showPopover();
  };
  window.attack = (deed) => { const host = document.querySelector('html > div[popover="manual"]'); new Function('host', 'html', 'sheet', 'cover', deed)(host, html, sheet, cover); };
  window.undo = () => { document.querySelector('html > div[popover]')?.removeAttribute('style'); for (const id of ['rules', 'cover']) document.getElementById(id)?.remove(); html.removeAttribute('style'); };
</script>`;

describe.each(browserKinds)('in %s a card that the page has', (kind) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await setStage(kind);
    stage.pages[`/${address}`] = { html: readDemo().html.replace('</body>', `${tools}</body>`) };
    page = await stage.visit(address);
    await waitForPaint(page, words);
  });
  afterAll(() => stage.close());

  const isClosed = (): boolean => page.frames().length === 1;

  /** The card with something in it that has not been saved. */
  async function openUnsaved(): Promise<Frame> {
    await clickOn(page, words);
    const card = await waitForCard(page);
    if (await card.$eval('textarea', (field) => field.value !== '')) return card;
    await click(card, 'Note');
    await page.keyboard.type('Not to be saved');
    await waitForText(card, 'Not saved yet');
    return card;
  }

  /** Where the reader was led to click: where “Save” stands before the attack. */
  async function pointOfSave(card: Frame): Promise<{ x: number; y: number }> {
    const save = await control(card, 'Save');
    let before = '';
    return until('the button to be at rest', async () => {
      const point = await save.clickablePoint();
      const same = JSON.stringify(point) === before;
      before = JSON.stringify(point);
      return same ? point : null;
    });
  }

  /** What there is to see of the card: all that would make it another for the reader. */
  const look = (): Promise<string> =>
    page.evaluate(() => {
      const host = document.querySelector('html > div[popover="manual"]:popover-open');
      if (!host) return '';
      const { opacity, visibility, filter, clipPath, transform, scale, translate, zoom } =
        getComputedStyle(host);
      const { x, y, width, height } = host.getBoundingClientRect();
      return [
        opacity,
        visibility,
        filter,
        clipPath,
        transform,
        scale,
        translate,
        zoom,
        x,
        y,
        width,
        height,
      ].join();
    });

  test.each(Object.entries(vain))('%s is seen as it was', async (_name, deed) => {
    const card = await openUnsaved();
    await pointOfSave(card);
    const before = await look();
    await page.evaluate(`attack(${JSON.stringify(deed)})`);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await look()).toBe(before);
    expect(before).toMatch(/^1,visible,none,none,none,none,none,1,/);
    await page.evaluate('undo()');
  });

  test.each(Object.entries(attacks))('%s gets no click', async (_name, deed) => {
    const card = await openUnsaved();
    const { x, y } = await pointOfSave(card);
    await page.evaluate(`attack(${JSON.stringify(deed)})`);
    await until('the card to be gone', async () => isClosed());
    await page.mouse.click(x, y);
    await page.evaluate('undo()');
  });

  test('written into a field is kept there, also right after its tab has come to the front', async () => {
    const card = await openUnsaved();
    await click(card, 'Note');
    const typed = (): Promise<string> => card.$eval('textarea', ({ value }) => value);
    const before = await typed();
    const other = await stage.started.browser.newPage();
    await other.bringToFront();
    if (kind === 'chromium')
      await until('the card to be unseen', () =>
        card.evaluate(() => 'unseen' in document.documentElement.dataset),
      );
    await page.bringToFront();
    await page.keyboard.type('; no letter is lost');
    await until('the last letter', async () => (await typed()).endsWith('lost'));
    expect(await typed()).toBe(`${before}; no letter is lost`);
    await other.close();
  });

  test('saves nothing of all this', async () => {
    const own = await stage.started.open('options.html');
    await waitForText(own, 'Notes: 0');
    await own.close();
    // It could have been saved, had the reader seen what they click on.
    await page.bringToFront();
    await click(await openUnsaved(), 'Save');
    const later = await stage.started.open('options.html');
    await waitForText(later, 'Notes: 1');
  });
});
