import { ownAddress } from '@/browser/extension';
import { text } from '@/browser/text';
import type { ArticleView } from '@/entrypoints/reader/article-view';
import type { Item } from '@/model/reading';
import { type CardFrame, openCardFrame } from '@/page/card-frame';
import type { Painter } from '@/page/paint';
import { type Box, boxAround } from '@/page/place-box';
import { reveal } from '@/page/reveal';

/** The card, and which mark the reader is at, with a card or without. */
export interface Card {
  readonly item: Item | null;
  readonly isOpen: boolean;
  open(item: Item): void;
  /** Closes the card and lets go of the mark. */
  close(): void;
  /** Scrolls to a mark and shows it; false when the page does not say its words now. */
  goTo(item: Item): boolean;
  /** Goes to the mark after or before the current one, round at the ends; an open card goes along. */
  step(by: 1 | -1): void;
  resize(height: number): void;
  /** The items have been listed anew. */
  follow(): void;
}

export function createCard(
  page: Window & typeof globalThis,
  view: ArticleView,
  painter: Painter,
  signal: AbortSignal,
): Card {
  let item: Item | null = null;
  let frame: CardFrame | null = null;

  function point(): void {
    painter.point(item && view.rangesOf(item));
  }

  function boxOf(shown: Item): Box | null {
    const ranges = view.rangesOf(shown);
    return ranges && boxAround(ranges);
  }

  function open(next: Item): void {
    if (frame && item?.id === next.id) {
      frame.focus();
      return;
    }
    frame?.close();
    item = next;
    point();
    const opened = openCardFrame(
      page,
      {
        address: ownAddress('card.html'),
        title: text('cardTitle'),
        mark: () => boxOf(next),
        onGone: () => {
          if (frame !== opened) return;
          frame = null;
          item = null;
          point();
        },
      },
      signal,
    );
    frame = opened;
  }

  function close(): void {
    const closing = frame;
    frame = null;
    item = null;
    point();
    closing?.close();
  }

  function goTo(next: Item): boolean {
    const range = view.rangesOf(next)?.[0];
    if (!range) return false;
    if (frame && item?.id !== next.id) close();
    item = next;
    reveal(page, range);
    point();
    return true;
  }

  function step(by: 1 | -1): void {
    const placed = view.items.filter((one) => view.rangesOf(one));
    const next = placed[nextIndex(placed, by)];
    if (!next) return;
    const moving = frame;
    item = next;
    const range = view.rangesOf(next)?.[0];
    if (range) reveal(page, range);
    point();
    moving?.moveTo(() => boxOf(next));
  }

  function nextIndex(placed: readonly Item[], by: 1 | -1): number {
    const now = placed.findIndex(({ id }) => id === item?.id);
    if (now >= 0) return (now + by + placed.length) % placed.length;
    const start = item?.span?.start;
    const bottom = (one: Item): number => view.rangesOf(one)?.at(-1)?.getBoundingClientRect().bottom ?? 0;
    const after = placed.findIndex((one) =>
      start === undefined ? bottom(one) > 0 : (one.span?.start ?? 0) > start,
    );
    const first = after < 0 ? (start === undefined ? 0 : placed.length) : after;
    return (by > 0 ? first : first - 1 + placed.length) % Math.max(1, placed.length);
  }

  function follow(): void {
    if (!item) return;
    const { id, span } = item;
    // A selection that was saved meanwhile comes back as a kept note on the same words.
    const now =
      view.items.find((one) => one.id === id) ??
      view.items.find(
        (one) => one.annotation && one.span?.start === span?.start && one.span?.end === span?.end,
      );
    if (now) item = now;
    else if (!frame) item = null;
    point();
  }

  return {
    get item() {
      return item;
    },
    get isOpen() {
      return frame !== null;
    },
    open,
    close,
    goTo,
    step,
    resize: (height) => frame?.resize(height),
    follow,
  };
}
