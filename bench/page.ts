import { bundle } from '@/bench/bundle';
import { makeParagraphs } from '@/bench/make-article';
import { isolated, makeNewsPage, makePage } from '@/bench/make-page';
import { openBrowser } from '@/bench/open-browser';
import { benchPainting, benchSteps, type Opened } from '@/bench/page-steps';
import type { Table } from '@/bench/table';
import { root } from '@/scripts/build';
import { needBrowser } from '@/scripts/find-browser';
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
  const served = await serve(root, makePages());
  try {
    for (const kind of ['chromium', 'firefox'] as const) {
      const browser = await openBrowser(needBrowser(kind));
      try {
        const opened: Opened = {
          page: await browser.newPage(),
          name: `${kind} ${await browser.version()}`,
          code,
          at: (name) => served.address + pathOf(name),
        };
        yield await benchSteps(opened);
        yield await benchPainting(opened);
      } finally {
        await browser.close();
      }
    }
  } finally {
    await served.close();
  }
}
