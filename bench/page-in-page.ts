import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { describeTarget } from '@/anchor/describe-target';
import { markAsMarkJs, wrapAsHypothesis } from '@/bench/paint-rivals';
import { wholeRange } from '@/bench/whole-range';
import { analyse } from '@/engine/analyse';
import { listItems, quotePieces } from '@/entrypoints/reader/list-items';
import { extractArticle } from '@/extract/extract-article';
import type { Findings } from '@/model/finding';
import { usualLook } from '@/model/mark-choice';
import type { PageRecord } from '@/model/page-record';
import { mayBeArticle } from '@/page/gate';
import { markStyles } from '@/page/mark-styles';
import { createPainter } from '@/page/paint';
import { placeText } from '@/page/place-text';
import { readBlocks } from '@/page/read-blocks';
import { recordPage } from '@/page/record-page';
import { createTextMap, type TextMap } from '@/page/text-map';

export type Way = 'whence' | 'whence-offsets' | 'hypothesis' | 'mark.js';

/** Called from Node by name; see `page-steps.ts` and `painting.ts`. Times are in milliseconds. */
export interface PageBench {
  /** Each step of ours in order, as the reader script takes them, by the clock. */
  steps(): Promise<Record<string, number>>;
  gate(): number;
  /** What others need for the article's text, on a copy of the document since they change it. */
  rivals(): Record<string, number>;
  /** Paints `count` ranges and has the page laid out and drawn again; the page is as before after it. */
  paint(way: Way, count: number): Promise<{ script: number; layout: number; frame: number }>;
}

function clock(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function steps(): Promise<Record<string, number>> {
  const took: Record<string, number> = {};
  let recorded: ReturnType<typeof recordPage> | undefined;
  let told = '';
  let json = '';
  let map = createTextMap('', []);
  took.gate = gate();
  took.read = clock(() => {
    recorded = recordPage(document);
    told = JSON.stringify(recorded.record);
  });
  took.analyse = clock(() => {
    const { article, chosen } = extractArticle(JSON.parse(told) as PageRecord, location.href);
    json = JSON.stringify({ findings: analyse(article), chosen });
  });
  took.list = clock(() => {
    const { findings, chosen } = JSON.parse(json) as { findings: Findings; chosen: number[] }; // just made from them
    const { text, pieces: placed } = placeText(chosen.flatMap((place) => recorded?.blocks[place] ?? []));
    map = createTextMap(text, placed);
    items = listItems(text, findings, [], (span) => ({ target: describeTarget(text, span) }));
    pieces = quotePieces(findings);
  });
  const stop = new AbortController();
  const painter = createPainter(window, stop.signal);
  painter.restyle(markStyles(usualLook));
  const start = performance.now();
  await painter.paint(
    items.map((item) => ({
      id: item.id,
      look: item.subject.kind === 'claim' ? 'doubt' : 'words',
      ranges: () =>
        rangesOf(map, pieces.get(item.id) ?? (item.span ? [[item.span.start, item.span.end]] : [])),
    })),
  );
  took.paint = performance.now() - start;
  took.layout = clock(() => document.body.offsetHeight);
  took.marks = items.length;
  stop.abort();
  return took;
}

let items: ReturnType<typeof listItems> = [];
let pieces: ReturnType<typeof quotePieces> = new Map();

function rangesOf(map: TextMap, spans: readonly (readonly [number, number])[]): Range[] | null {
  const ranges = spans.map(([start, end]) => map.toRanges({ start, end }));
  return ranges.includes(null) ? null : ranges.flatMap((one) => one ?? []);
}

function gate(): number {
  return clock(() => mayBeArticle(document, location.href));
}

function rivals(): Record<string, number> {
  const copy = document.cloneNode(true) as Document; // a document's clone is one
  const other = document.cloneNode(true) as Document;
  let text = '';
  let html = '';
  const took = {
    Readability: clock(() => {
      text = new Readability(copy).parse()?.textContent ?? '';
    }),
    Defuddle: clock(() => {
      html = new Defuddle(other, { url: location.href }).parse().content;
    }),
  };
  if (text.length < 3000 || html.length < 3000) throw new Error('A peer has not found the article.');
  return took;
}

let untouched = '';

async function paint(way: Way, count: number): Promise<{ script: number; layout: number; frame: number }> {
  const root = document.querySelector('article') ?? document.body;
  untouched ||= root.innerHTML;
  root.innerHTML = untouched;
  await nextFrame();
  await nextFrame();
  const page = readBlocks(root);
  const { text, pieces: all } = placeText(page.blocks);
  const map = createTextMap(text, all);
  const step = text.length / count;
  const starts = Array.from({ length: count }, (_, i) => text.indexOf(' ', Math.floor(i * step)) + 1);
  const spans = starts
    .map((start, i) => {
      const end = start + Math.max(5, Math.min(90, Math.floor(step * 0.6)));
      const lineEnd = text.indexOf('\n', start);
      return { start, end: Math.min(end, lineEnd < 0 ? end : lineEnd, starts[i + 1] ?? end) };
    })
    .filter(({ start, end }) => start < end);
  const places = spans.map((span) => endsOf(map, span));
  const stop = new AbortController();
  const began = performance.now();
  if (way === 'whence' || way === 'whence-offsets') {
    const ranges =
      way === 'whence'
        ? places.map((place) => () => [toRange(place)])
        : spans.map((span) => () => map.toRanges(span));
    const painter = createPainter(window, stop.signal);
    painter.restyle(markStyles(usualLook));
    await painter.paint(ranges.map((one, i) => ({ id: `${i}`, look: 'words', ranges: one })));
  } else if (way === 'hypothesis') {
    // From the end on, since splitting a text node leaves what stands before in it; so no Range is kept for long.
    for (const place of places.reverse()) wrapAsHypothesis(toRange(place));
  } else markAsMarkJs(root, spans);
  const script = performance.now() - began;
  const layout = clock(() => document.body.offsetHeight);
  await nextFrame();
  const frame = performance.now() - began;
  stop.abort();
  return { script, layout, frame };
}

interface Ends {
  start: [Node, number];
  end: [Node, number];
}

function endsOf(map: TextMap, span: { start: number; end: number }): Ends {
  const range = wholeRange(map, span);
  if (!range) throw new Error('The text map has no range for a span of its own text.');
  return { start: [range.startContainer, range.startOffset], end: [range.endContainer, range.endOffset] };
}

function toRange({ start, end }: Ends): Range {
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}

/** Ends after the next frame has been drawn. */
function nextFrame(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        channel.port1.close();
        done();
      };
      channel.port2.postMessage(null);
    });
  });
}

Object.assign(globalThis, { pageBench: { steps, gate, rivals, paint } satisfies PageBench });
