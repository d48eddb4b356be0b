import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession } from 'puppeteer-core';
import type { Pair } from '@/bench/browser-pair';
import { against, kilobytes, median } from '@/bench/figures';
import type { Table } from '@/bench/table';

const states = ['before', 'article', 'gone', 'again', 'goneAgain'] as const;
type Memory = Record<(typeof states)[number] | 'code', number>;

/** A single-page site that shows an article of 20,000 words and takes it away again: the script heap in between. */
export async function benchMemory(pair: Pair, address: string): Promise<Table> {
  const seen = { with: [] as Memory[], without: [] as Memory[] };
  for (let round = 0; round < 2; round++)
    for (const side of ['without', 'with'] as const)
      seen[side].push(await watchHeap(pair[side], address, side === 'with'));
  const of = (side: 'with' | 'without', key: keyof Memory): number =>
    median(seen[side].map((one) => one[key]));
  const left =
    of('with', 'goneAgain') - of('with', 'before') - (of('without', 'goneAgain') - of('without', 'before'));
  const code = of('with', 'code') - of('without', 'code');
  return {
    title: `Memory when the article goes: ${pair.version}`,
    head: [
      'script heap of the page',
      'before',
      'with the article',
      'after it has gone',
      'again',
      'gone again',
      'of it code',
      'to reach',
    ],
    rows: (['without', 'with'] as const).map((side) => [
      `${side} the extension`,
      ...states.map((state) => kilobytes(of(side, state))),
      kilobytes(of(side, 'code')),
      side === 'with' ? against('back to before', left < 500_000) : '',
    ]),
    notes: [
      `JSHeapUsedSize after forced collection of garbage, the extension’s world in the page included; 20,000 words; median of 2. Left behind by the extension: ${kilobytes(left)}, of it ${kilobytes(code)} compiled code (by heap snapshot), which goes with the page: no browser takes a script out of a page. Firefox tells no such figure.`,
    ],
  };
}

async function watchHeap(browser: Browser, address: string, awaitsMarks: boolean): Promise<Memory> {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    const heap = async (): Promise<number> => {
      await session.send('HeapProfiler.collectGarbage');
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
    };
    await page.goto(address);
    await wait(2000);
    const before = await heap();
    const show = async (): Promise<number> => {
      await page.evaluate(() => Reflect.get(globalThis, 'showArticle')());
      if (awaitsMarks) await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 20_000 });
      await wait(1500);
      return heap();
    };
    const hide = async (): Promise<number> => {
      await page.evaluate(() => Reflect.get(globalThis, 'hideArticle')());
      await wait(5000);
      return heap();
    };
    return {
      before,
      article: await show(),
      gone: await hide(),
      again: await show(),
      goneAgain: await hide(),
      code: await codeIn(session),
    };
  } finally {
    await page.close();
  }
}

/** Bytes of compiled code in the page's script heap. */
async function codeIn(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const onChunk = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', onChunk);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', onChunk);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as HeapSnapshot; // as the protocol has it
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const code = types[0].indexOf('code');
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + fields.indexOf('type')] === code) bytes += nodes[at + fields.indexOf('self_size')] ?? 0;
  }
  return bytes;
}

interface HeapSnapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  /** The fields of each node, one after the other. */
  nodes: number[];
}

/** The page for it; `path` is where the article shows. */
export function makeSinglePage(article: string, path: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Quay news</title></head><body><main>Choose a story.</main>
<template><article>${article}</article></template><script>
const main = document.querySelector('main');
globalThis.showArticle = () => {
  history.pushState({}, '', '/${path}');
  main.replaceChildren(document.querySelector('template').content.cloneNode(true));
};
globalThis.hideArticle = () => {
  history.pushState({}, '', '/home');
  main.textContent = 'Choose a story.';
};
</script></body></html>`;
}
