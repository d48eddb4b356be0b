import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { root } from '@/scripts/build';
import { needBrowser } from '@/scripts/find-browser';

/*
 * npm run icons
 * Draws assets/icon.svg in each size that browsers ask for.
 */

const sizes = [16, 32, 48, 128];

async function drawIcons(): Promise<void> {
  const drawing = await readFile(join(root, 'assets/icon.svg'), 'utf8');
  const browser = await launch({
    executablePath: needBrowser('chromium').path,
    // Debian's Chromium has no sandbox for root; what is drawn is our own.
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    await mkdir(join(root, 'public/icons'), { recursive: true });
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
      const png = await page.screenshot({ omitBackground: true });
      await writeFile(join(root, `public/icons/${size}.png`), png);
    }
  } finally {
    await browser.close();
  }
}

await drawIcons();
