import { expect, test } from 'vitest';
import { highlightNames } from '@/page/mark-styles';
import { createPainter, type Mark, mostMarks } from '@/page/paint';

interface FakeRange {
  startContainer: string;
  startOffset: number;
  endContainer: string;
  endOffset: number;
}

/** A page with no more than a registry of highlights and a list of style sheets. */
function fakePage() {
  const registry = new Map<string, Set<FakeRange>>();
  const theirs = { name: 'their sheet' };
  const page = {
    CSS: { highlights: registry },
    Highlight: class extends Set<FakeRange> {
      priority = 0;
    },
    CSSStyleSheet: class {
      replaceSync(): void {}
    },
    document: { adoptedStyleSheets: [theirs] as object[] },
  };
  const stop = new AbortController();
  return {
    painter: createPainter(page as unknown as Window & typeof globalThis, stop.signal), // all that the painter touches
    page,
    stop,
    theirs,
    starts: (name: string) => [...(registry.get(name) ?? [])].map(({ startOffset }) => startOffset),
  };
}

function range(start: number): Range {
  const made: FakeRange = {
    startContainer: 'text',
    startOffset: start,
    endContainer: 'text',
    endOffset: start + 5,
  };
  return made as unknown as Range;
}

function mark(id: string, look: Mark['look'], ...starts: number[]): Mark {
  return { id, look, ranges: () => (starts.length > 0 ? starts.map(range) : null) };
}

test('words and doubts are painted under names of their own, changed words not at all', async () => {
  const { painter, starts } = fakePage();
  await painter.paint([mark('a', 'words', 1, 7), mark('b', 'doubt', 3), mark('c', 'words')]);
  expect(starts(highlightNames.words)).toEqual([1, 7]);
  expect(starts(highlightNames.doubt)).toEqual([3]);
});

test('painting again leaves what is there and moves what has moved', async () => {
  const { painter, page, starts } = fakePage();
  await painter.paint([mark('a', 'words', 1), mark('b', 'words', 2), mark('c', 'words', 3)]);
  const first = [...(page.CSS.highlights.get(highlightNames.words) ?? [])][0];
  await painter.paint([mark('a', 'words', 1), mark('b', 'words', 20), mark('d', 'doubt', 4)]);
  expect([...(page.CSS.highlights.get(highlightNames.words) ?? [])][0]).toBe(first);
  expect(starts(highlightNames.words)).toEqual([1, 20]);
  expect(starts(highlightNames.doubt)).toEqual([4]);
});

test('a later painting overtakes one that is still at work', async () => {
  const { painter, starts } = fakePage();
  const first = painter.paint(Array.from({ length: 100 }, (_, i) => mark(`a${i}`, 'words', i)));
  const second = painter.paint([mark('b', 'words', 500)]);
  await Promise.all([first, second]);
  expect(starts(highlightNames.words)).toEqual([500]);
});

test('a page made of quotation marks gets only so many', async () => {
  const { painter, starts } = fakePage();
  await painter.paint(Array.from({ length: mostMarks + 10 }, (_, i) => mark(`a${i}`, 'words', i)));
  expect(starts(highlightNames.words)).toHaveLength(mostMarks);
});

test('the mark that the reader is at is shown besides the others, and without them', async () => {
  const { painter, page, starts } = fakePage();
  await painter.paint([mark('a', 'words', 1)]);
  painter.point([range(1)]);
  expect(starts(highlightNames.current)).toEqual([1]);
  await painter.paint([]);
  expect(starts(highlightNames.current)).toEqual([1]);
  painter.point(null);
  expect(page.CSS.highlights.size).toBe(0);
});

test.each(['nothing to paint', 'stopped'])('the page is as it was: %s', async (why) => {
  const { painter, page, stop, theirs } = fakePage();
  await painter.paint([mark('a', 'words', 1)]);
  expect(page.document.adoptedStyleSheets).toHaveLength(2);
  if (why === 'stopped') stop.abort();
  else await painter.paint([]);
  expect(page.CSS.highlights.size).toBe(0);
  expect(page.document.adoptedStyleSheets).toEqual([theirs]);
});

test('what the page has thrown out comes back with the next painting', async () => {
  const { painter, page, starts } = fakePage();
  await painter.paint([mark('a', 'words', 1)]);
  page.CSS.highlights.clear();
  page.document.adoptedStyleSheets = [];
  await painter.paint([mark('a', 'words', 1)]);
  expect(starts(highlightNames.words)).toEqual([1]);
  expect(page.document.adoptedStyleSheets).toHaveLength(1);
});

test('highlights are made known once they have their ranges and the page has the sheet of their looks', async () => {
  const { painter, page, theirs } = fakePage();
  const seen: [ranges: number, sheets: number][] = [];
  const set = page.CSS.highlights.set.bind(page.CSS.highlights);
  page.CSS.highlights.set = (name, highlight) => {
    seen.push([highlight.size, page.document.adoptedStyleSheets.filter((one) => one !== theirs).length]);
    return set(name, highlight);
  };
  await painter.paint([mark('a', 'words', 1, 7)]);
  expect(seen).toContainEqual([2, 1]);
  expect(seen.every(([, sheets]) => sheets === 1)).toBe(true);
});

test('a painting that is taken back before its first slice is told leaves nothing', async () => {
  const { painter, page } = fakePage();
  const first = painter.paint([mark('a', 'words', 1)]);
  await Promise.all([first, painter.paint([])]);
  expect(page.CSS.highlights.size).toBe(0);
});
