import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPair, openWithEmptyScript } from '@/bench/browser-pair';
import { bundle } from '@/bench/bundle';
import { benchMainThread } from '@/bench/main-thread';
import { makeParagraphs } from '@/bench/make-article';
import { isolated, makeNewsPage, makePage } from '@/bench/make-page';
import { benchMemory, makeSinglePage } from '@/bench/memory';
import { openBrowser } from '@/bench/open-browser';
import { benchPainting, benchSteps, type Opened } from '@/bench/page-steps';
import { benchStalls } from '@/bench/stalls';
import type { Table } from '@/bench/table';
import { benchWhereToAnalyse } from '@/bench/where-to-analyse';
import { root } from '@/scripts/build';
import { type InstalledBrowser, needBrowser } from '@/scripts/find-browser';
import { type MadePage, serve } from '@/scripts/serve';

const lengths: Record<string, number> = {
  thousand: 1000,
  'twenty-thousand': 20_000,
  'twenty-eight-thousand': 28_000,
  'hundred-thousand': 100_000,
};

/** An address as a news site has it, which is part of what makes an article. */
export const pathOf = (name: string): string => `news/2026/03/a-long-winter-on-the-quays-${name}`;

export function makePages(): Record<string, MadePage> {
  const pages = Object.entries(lengths).map(([name, words], i) => {
    const make = name === 'thousand' ? makeNewsPage : makePage;
    const html = make('A long winter on the quays', makeParagraphs(words, 20 + i));
    return [`/${pathOf(name)}`, { html, headers: isolated }] as const;
  });
  return Object.fromEntries(pages);
}

/** What Whence costs the page it runs on, in both browsers. */
export async function* benchPage(): AsyncGenerator<Table> {
  const code = await bundle('bench/page-in-page.ts', 'iife');
  const shop = readFileSync(join(root, 'tests', 'fixtures', 'shop', 'index.html'), 'utf8');
  const story = makeParagraphs(20_000, 40).map((paragraph) => `<p>${paragraph}</p>`);
  const served = await serve(root, {
    ...makePages(),
    '/shop/ropes': { html: shop, headers: isolated },
    '/home': {
      html: makeSinglePage(`<h1>A long winter</h1>${story.join('\n')}`, pathOf('shown')),
      headers: isolated,
    },
  });
  const at = (name: string): string => served.address + pathOf(name);
  try {
    for (const kind of ['chromium', 'firefox'] as const) {
      const installed = needBrowser(kind);
      yield* inPlainBrowser(installed, code, at);
      yield await benchWhereToAnalyse(installed, at);
      yield* withExtension(installed, served.address, at);
    }
  } finally {
    await served.close();
  }
}

async function* inPlainBrowser(
  installed: InstalledBrowser,
  code: string,
  at: Opened['at'],
): AsyncGenerator<Table> {
  const browser = await openBrowser(installed);
  try {
    const opened: Opened = {
      page: await browser.newPage(),
      name: `${installed.kind} ${await browser.version()}`,
      code,
      at,
    };
    yield await benchSteps(opened);
    yield await benchPainting(opened);
  } finally {
    await browser.close();
  }
}

export async function* withExtension(
  installed: InstalledBrowser,
  home: string,
  at: Opened['at'],
): AsyncGenerator<Table> {
  const pair = await openPair(installed);
  try {
    if (installed.kind === 'chromium') {
      const empty = await openWithEmptyScript(installed);
      try {
        yield await benchMainThread(pair, empty, [
          { name: 'a shop: the gate turns it away', address: `${home}shop/ropes`, target: 2 },
          { name: 'article of 1,000 words', address: at('thousand'), target: 15 },
        ]);
      } finally {
        await empty.close().catch(() => undefined);
      }
    }
    yield await benchStalls(pair, [
      { name: 'article of 1,000 words', address: at('thousand') },
      { name: 'article of 100,000 words', address: at('hundred-thousand') },
    ]);
    if (installed.kind === 'chromium') yield await benchMemory(pair, `${home}home`);
  } finally {
    await pair.close();
  }
}
