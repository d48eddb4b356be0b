import { proseCentre, signatureOf, stepsBetween } from '@/extract/box-distance';
import { measureBoxes } from '@/extract/box-features';
import { letters } from '@/extract/letter-features';
import { phrasesIn } from '@/extract/opening-phrases';
import { isProse, type PageShape } from '@/extract/page-shape';
import type { Box, PageBlock, PageText } from '@/extract/page-text';

interface Row {
  length: number;
  link: number;
  prose: boolean;
}

/** The numbers by which a block is judged to be of the article or not; one row a block, in the order of `page.blocks`. */
export function blockFeatures(page: PageText, shape: PageShape): Float64Array[] {
  const rowOf = measureBlocks(page, shape);
  return page.blocks.map((_, i) => rowOf(i));
}

/** Gives the row of each block of the page by its place; what needs all blocks has been counted. */
export function measureBlocks(page: PageText, shape: PageShape): (i: number) => Float64Array {
  const { blocks, boxes } = page;
  const [top] = boxes;
  const whole = top && shape.get(top);
  if (!top || !whole) return () => new Float64Array();
  const rows: Row[] = blocks.map((block) => ({
    length: block.text.length,
    link: block.linkLength / block.text.length,
    prose: isProse(block),
  }));
  const centre = proseCentre(shape, boxes);
  const signatures = new Map<string, { count: number; length: number; linked: number; prose: number }>();
  const texts = new Map<string, number>();
  const keys = new Map<Box, string>();
  for (const block of blocks) {
    const key = keys.get(block.box) ?? signatureOf(block.box);
    keys.set(block.box, key);
    const sum = signatures.get(key) ?? { count: 0, length: 0, linked: 0, prose: 0 };
    sum.count++;
    sum.length += block.text.length;
    sum.linked += block.linkLength;
    if (isProse(block)) sum.prose += block.text.length;
    signatures.set(key, sum);
    texts.set(block.text, (texts.get(block.text) ?? 0) + 1);
  }
  const heading = blocks.findIndex((block) => block.box.tag === 'h1');
  const inCentre = blocks.map((block) => isProse(block) && stepsBetween(block.box, centre) <= 2);
  const firstProse = inCentre.indexOf(true);
  const lastProse = inCentre.lastIndexOf(true);
  const starts: number[] = [];
  let passed = 0;
  for (const row of rows) {
    starts.push(passed);
    passed += row.length;
  }
  const before = distances(rows, 1);
  const after = distances(rows, -1);

  const aroundOf = measureBoxes(shape, whole);

  return (i) => {
    const block = blocks[i];
    if (!block) return new Float64Array();
    const { box, text } = block;
    const opening = text.slice(0, 300);
    const same = signatures.get(keys.get(box) ?? '') ?? { count: 1, length: 1, linked: 0, prose: 0 };
    const row = rows[i] ?? { length: 1, link: 0, prose: false };
    const size = [Math.log(text.length), row.link, block.links, block.strongLength / text.length];
    const place = [
      Math.min(30, box.children),
      Math.min(30, box.parent?.children ?? 0),
      box.depth,
      stepsBetween(box, centre),
      centre.depth - box.depth,
      box === centre || box.parent === centre ? 1 : 0,
      (starts[i] ?? 0) / whole.length,
      clamp(i - firstProse, 15),
      clamp(lastProse - i, 15),
      heading < 0 ? -1 : i > heading ? 1 : 0,
      heading < 0 ? 0 : Math.log(1 + Math.min(5000, Math.abs((starts[i] ?? 0) - (starts[heading] ?? 0)))),
      clamp(i - Math.max(heading, 0), 20),
    ];
    const others = [
      before[i] ?? 99,
      after[i] ?? 99,
      Math.min(30, block.order - (blocks[i - 1]?.order ?? 0)),
      Math.min(30, (blocks[i + 1]?.order ?? block.order) - block.order),
      Math.min(30, same.count),
      Math.log(Math.min(same.length, 20_000)),
      same.linked / same.length,
      same.prose / (whole.prose + 1),
      Math.min(4, texts.get(text) ?? 1),
    ];
    const around = [
      Math.log(1 + Math.min(whole.prose, 20_000)),
      Math.min(300, blocks.length),
      whole.linked / whole.length,
      Math.min(9, page.counts.get('article') ?? 0),
    ];
    // Put together by `concat`, which browsers do at once; a spread in a list costs them a call for each number.
    return new Float64Array(
      size.concat(
        letters(text),
        aroundOf(box),
        place,
        neighbour(rows, blocks, i, -1),
        neighbour(rows, blocks, i, -2),
        neighbour(rows, blocks, i, 1),
        neighbour(rows, blocks, i, 2),
        others,
        phrasesIn(opening),
        around,
      ),
    );
  };
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

function neighbour(rows: readonly Row[], blocks: readonly PageBlock[], i: number, step: number): number[] {
  const row = rows[i + step];
  const block = blocks[i + step];
  const own = blocks[i];
  if (!row || !block || !own) return [0, 0, 9];
  return [
    Math.log(row.length),
    row.link,
    block.box === own.box ? 0 : block.box.parent === own.box.parent ? 1 : 2,
  ];
}

function distances(rows: readonly Row[], step: 1 | -1): number[] {
  const found: number[] = [];
  let distance = 99;
  for (let i = step > 0 ? 0 : rows.length - 1; i >= 0 && i < rows.length; i += step) {
    found[i] = distance;
    distance = rows[i]?.prose ? 1 : Math.min(99, distance + 1);
  }
  return found;
}
