import { defaultView, isShadowRoot, unlessGone } from '@/page/dom';
import { inSlices } from '@/page/in-slices';
import { createMarkSheet } from '@/page/mark-sheet';
import { highlightNames, type Look } from '@/page/mark-styles';

/** A stretch of text to be marked. `ranges` is asked when its turn comes: `null` when the page no longer says the words. */
export interface Mark {
  id: string;
  look: Exclude<Look, 'current'>;
  ranges: () => Range[] | null;
}

export interface Painter {
  /** Gives the marks their looks (see `markStyles`); until then they have none. */
  restyle(styles: string): void;
  /** Paints these marks and no others, in the order given; what is painted already stays as it is. False when overtaken. */
  paint(marks: readonly Mark[]): Promise<boolean>;
  /** Shows which mark the reader is at; `null` for none. */
  point(ranges: readonly Range[] | null): void;
  /** Paints in this document from now on, the page's own or one in a frame, and takes back what is painted elsewhere. */
  moveTo(document: Document): void;
}

/** More marks than this are not painted: a page made of quotation marks would stand still. */
export const mostMarks = 5000;

const looks: readonly Look[] = ['report', 'words', 'doubt', 'current'];

/** Paints with the CSS Custom Highlight API: no node of the page is added or changed. All is gone when `signal` aborts. */
export function createPainter(page: Window & typeof globalThis, signal: AbortSignal): Painter {
  let { document } = page;
  let canvas = createCanvas(page, document);
  const painted = new Map<string, { look: Look; ranges: Range[] }>();
  let styled = '';
  let running: AbortController | undefined;

  function erase(id: string): void {
    const old = painted.get(id);
    if (!old) return;
    for (const range of old.ranges) canvas.highlights.get(old.look)?.delete(range);
    painted.delete(id);
  }

  function paintOne(mark: Mark): void {
    const ranges = mark.ranges();
    const old = painted.get(mark.id);
    // Also where nothing else changes: the page may have put other elements around the same words.
    ranges?.forEach(canvas.cover);
    if (old && ranges && old.look === mark.look && sameRanges(old.ranges, ranges)) return;
    erase(mark.id);
    if (!ranges) return;
    for (const range of ranges) {
      canvas.highlights.get(mark.look)?.add(range);
    }
    painted.set(mark.id, { look: mark.look, ranges });
  }

  async function paint(marks: readonly Mark[]): Promise<boolean> {
    running?.abort();
    running = new AbortController();
    const overtaken = AbortSignal.any([running.signal, signal]);
    const wanted = marks.slice(0, mostMarks);
    const ids = new Set(wanted.map((mark) => mark.id));
    for (const id of [...painted.keys()]) if (!ids.has(id)) erase(id);
    if (wanted.length === 0) {
      if ((canvas.highlights.get('current')?.size ?? 0) === 0) canvas.unregister();
      return true;
    }
    const done = inSlices(wanted, paintOne, overtaken);
    // After the sheet, which is written when the first slice has ended: the other way round Firefox styles the page five times as long.
    queueMicrotask(() => overtaken.aborted || canvas.register());
    return done;
  }

  function point(ranges: readonly Range[] | null): void {
    if (signal.aborted) return;
    const current = canvas.highlights.get('current');
    current?.clear();
    if (ranges) canvas.register();
    else if (painted.size === 0) canvas.unregister();
    for (const range of ranges ?? []) {
      canvas.cover(range);
      current?.add(range);
    }
  }

  function restyle(styles: string): void {
    if (styles === styled) return;
    styled = styles;
    canvas.restyle(styles);
  }

  function moveTo(next: Document): void {
    if (next === document || signal.aborted) return;
    const window = defaultView(next);
    if (!window) return;
    running?.abort();
    painted.clear();
    unlessGone(canvas.unregister);
    document = next;
    canvas = createCanvas(window, next);
    canvas.restyle(styled);
  }

  signal.addEventListener('abort', () => unlessGone(canvas.unregister));
  return { restyle, paint, point: (ranges) => unlessGone(() => point(ranges)), moveTo };
}

/** What is ours in one document: its highlights, under their names, and the sheet of their looks. */
function createCanvas(page: Window & typeof globalThis, document: Document) {
  const registry = page.CSS.highlights;
  const highlights = new Map(looks.map((look, priority) => [look, createHighlight(page, priority)]));
  const { sheet, restyle, cover: style } = createMarkSheet(page, document);
  const shadowRoots = new Set<ShadowRoot>();

  /** The page may have emptied its registry or replaced its style sheets since. */
  function register(): void {
    const sheets = [...document.adoptedStyleSheets];
    if (!sheets.includes(sheet)) document.adoptedStyleSheets = [...sheets, sheet];
    for (const [look, highlight] of highlights) {
      if (registry.get(highlightNames[look]) !== highlight) registry.set(highlightNames[look], highlight);
    }
  }

  function unregister(): void {
    for (const [look, highlight] of highlights) {
      highlight.clear();
      if (registry.get(highlightNames[look]) === highlight) registry.delete(highlightNames[look]);
    }
    const sheets = [...document.adoptedStyleSheets];
    if (sheets.includes(sheet)) document.adoptedStyleSheets = sheets.filter((one) => one !== sheet);
    for (const root of shadowRoots) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((one) => one !== sheet);
    }
    shadowRoots.clear();
  }

  /** Lets the looks reach a range. The document's sheets do not reach into shadow trees in every browser. */
  function cover(range: Range): void {
    style(range);
    // Where there is no DOM (Node.js) there are no shadow trees either.
    if (typeof Node === 'undefined') return;
    const root = Node.prototype.getRootNode.call(range.startContainer);
    if (root === document || !isShadowRoot(root) || shadowRoots.has(root)) return;
    shadowRoots.add(root);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  return { highlights, restyle, register, unregister, cover };
}

function createHighlight(page: Window & typeof globalThis, priority: number): Highlight {
  const highlight = new page.Highlight();
  highlight.priority = priority;
  return highlight;
}

const ends = ['startContainer', 'startOffset', 'endContainer', 'endOffset'] as const;

function sameRanges(before: readonly Range[], now: readonly Range[]): boolean {
  return (
    before.length === now.length &&
    before.every((range, i) => ends.every((end) => range[end] === now[i]?.[end]))
  );
}
