import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '@/bench/bundle';
import { figure, kilobytes, median, ms } from '@/bench/figures';
import type { Table } from '@/bench/table';
import type { TrialTimes } from '@/bench/trial/trial';
import type { InstalledBrowser } from '@/scripts/find-browser';
import { firefoxId, type Launched, launch } from '@/scripts/launch';

const pages = [
  ['thousand', '1,000 words'],
  ['twenty-eight-thousand', '28,000 words'],
] as const;

const ways = [
  ['asks', 'background extracts and analyses, one string back (as shipped)'],
  ['here', 'the reader script holds all of it'],
] as const;

const rounds = 7;

/** How long findings take when the background analyses and when the reader script does: an extension of its own for each. */
export async function benchWhereToAnalyse(
  installed: InstalledBrowser,
  at: (name: string) => string,
): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-trial-'));
  const sizes = await makeTrialExtension(folder, installed.kind === 'firefox');
  const started = await launch(installed, {
    extension: folder,
    profile: join(folder, 'profile'),
    headless: true,
    welcome: true, // The trial extension has none that would have to be closed.
  });
  try {
    const rows: string[][] = [];
    for (const [page, words] of pages) {
      const took = new Map<string, TrialTimes[]>(ways.map(([way]) => [way, []]));
      for (let round = 0; round < rounds; round++)
        for (const [way] of ways) took.get(way)?.push(await tryOnce(started, `${at(page)}?${way}`));
      for (const [way, name] of ways) {
        const list = took.get(way) ?? [];
        const of = (key: keyof TrialTimes): string => ms(median(list.slice(1).map((times) => times[key])));
        rows.push([
          `${words}: ${name}`,
          of('brought'),
          of('read'),
          of('analysed'),
          figure(median(list.map(({ length }) => length))),
          of('all'),
          ms(list[0]?.all ?? Number.NaN),
        ]);
      }
    }
    return {
      title: `Where analysis runs: ${installed.kind} ${await started.browser.version()}`,
      head: [
        '',
        'script brought',
        'page read',
        'analysed',
        'code units',
        'findings after',
        'after, first time',
      ],
      rows,
      notes: [
        `A small extension made for this: ${kilobytes(sizes.here)} of reader script with extraction and engine, ${kilobytes(sizes.asks)} without. Median of ${rounds - 1} pages after a first one, whose background is new.`,
        'With all of it in the reader script, “analysed” is time in which the page stands still; with the background it is waiting.',
      ],
    };
  } finally {
    await started.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function makeTrialExtension(
  folder: string,
  isFirefox: boolean,
): Promise<{ here: number; asks: number }> {
  mkdirSync(folder, { recursive: true });
  const size = async (name: string): Promise<number> => {
    const code = await bundle(`bench/trial/${name}.ts`, 'iife');
    writeFileSync(join(folder, `${name}.js`), code);
    return Buffer.byteLength(code);
  };
  await size('start');
  await size('background');
  const manifest = {
    manifest_version: 3,
    name: 'Whence trial',
    version: '1',
    permissions: ['scripting'],
    host_permissions: ['http://127.0.0.1/*'],
    background: isFirefox ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['start.js'] }],
    ...(isFirefox && { browser_specific_settings: { gecko: { id: firefoxId } } }),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return { here: await size('reader-here'), asks: await size('reader-asks') };
}

async function tryOnce({ browser }: Launched, address: string): Promise<TrialTimes> {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    await page.waitForFunction(() => document.documentElement.dataset.trial !== undefined, {
      timeout: 30_000,
    });
    const json = await page.evaluate(() => document.documentElement.dataset.trial ?? '');
    return JSON.parse(json) as TrialTimes; // left there by trial.ts
  } finally {
    await page.close();
  }
}
