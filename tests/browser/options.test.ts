import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  browserKinds,
  click,
  painted,
  type Stage,
  setStage,
  until,
  waitForPaint,
  waitForText,
} from '@/tests/browser/harness';
import { paths } from '@/tests/browser/made-pages';

describe.each(browserKinds)('the options in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind, { welcome: true });
  });
  afterAll(() => stage.close());

  const openedWelcomes = async (): Promise<number> => {
    const pages = await stage.started.browser.pages();
    const addresses = await Promise.all(
      pages.map((page) => page.evaluate(() => location.href).catch(() => '')),
    );
    return addresses.filter((address) => address.endsWith('/welcome.html')).length;
  };

  test('the welcome page opens once, and not again with an update', async () => {
    await until('the welcome page', async () => (await openedWelcomes()) === 1);
    await stage.update();
    const own = await stage.started.open('options.html');
    await waitForText(own, 'Notes: 0');
    expect(await openedWelcomes()).toBeLessThanOrEqual(1);
    await own.close();
  });

  test('what is chosen holds at once on pages that are open', async () => {
    const page = await stage.visit(paths.demo);
    await waitForPaint(page, 'Critics additionally argue');
    const options = await stage.started.open('options.html');
    await click(options, 'Vague group “Critics say …”');
    await until('the claim to be unmarked', async () =>
      (await painted(page)).every(({ text }) => !text.startsWith('Critics additionally argue')),
    );
    await waitForPaint(page, 'bring back a single herring');
    await click(options, 'Vague group “Critics say …”');
    await waitForPaint(page, 'Critics additionally argue');

    await click(options, 'Background and line');
    const hasLines = (): Promise<boolean> =>
      page.evaluate(() =>
        document.adoptedStyleSheets
          .flatMap((sheet) => [...sheet.cssRules])
          .some(({ cssText }) => /underline[^;]*rgb\(72,? 133,? 237\)/.test(cssText)),
      );
    const sample = await until('the sample to be painted', () =>
      options.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)),
    );
    expect(sample).toBe(3);
    await until('the page’s marks to have lines', hasLines);

    await click(options, 'A site without marks');
    await options.keyboard.type(`${new URL(stage.served.address).hostname}\n`);
    await until('no marks on the site', async () => (await painted(page)).length === 0);
    await click(options, 'Undo');
    await waitForPaint(page, 'Critics additionally argue');
    await options.close();
    await page.close();
  });
});
