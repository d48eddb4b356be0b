import { ownAddress } from '@/browser/extension';
import { text } from '@/browser/text';
import type { ArticleView } from '@/entrypoints/reader/article-view';
import { findAgain } from '@/model/find-again';
import type { Item } from '@/model/reading';
import type { Span } from '@/model/span';
import { type CardFrame, openCardFrame } from '@/page/card-frame';
import type { Painter } from '@/page/paint';
import { boxAround, lowerEdge } from '@/page/place-box';
import { reveal } from '@/page/reveal';

/** The card, and which mark the reader is at, with a card or without. */
export interface Card {
  readonly item: Item | null;
  readonly isOpen: boolean;
  /** Whether it is open under a modal dialog of the page, out of the reader's reach. */
  readonly isCovered: boolean;
  /** True from stepping to a mark until the reader does something else: so long Enter opens it. */
  hasStepped: boolean;
  open(item: Item): void;
  /** Closes the card and lets go of the mark. */
  close(): void;
  /** Scrolls to a mark and shows it; false when the page does not say its words now. */
  goTo(item: Item): boolean;
  /** The same for a stretch of the article's text that need not be marked. */
  pointTo(span: Span): boolean;
  /** Goes to the mark after or before the current one, round at the ends; an open card is opened anew there. */
  step(by: 1 | -1): void;
  /** The same from inside the card, which then asks for its new subject itself. */
  stepInside(by: 1 | -1): void;
  resize(height: number): void;
  /** The mark may be elsewhere in view. */
  update(): void;
  /** The items have been listed anew. */
  follow(): void;
}

/** `shownElsewhere`: a panel has taken the item, no card is needed. `onPoint`: the reader is at another mark, or at none. */
interface CardHooks {
  shownElsewhere(item: Item): boolean;
  onPoint(): void;
  /** A card is shown over the page. */
  onOpen?(): void;
}

export function createCard(
  page: Window & typeof globalThis,
  view: ArticleView,
  painter: Painter,
  signal: AbortSignal,
  hooks: CardHooks = { shownElsewhere: () => false, onPoint: () => undefined },
): Card {
  let item: Item | null = null;
  let frame: CardFrame | null = null;
  let hasStepped = false;

  function pointAt(next: Item | null): void {
    item = next;
    painter.point(item && view.rangesOf(item));
    frame?.update();
    hooks.onPoint();
  }

  function open(next: Item): void {
    const inPanel = hooks.shownElsewhere(next);
    if (frame && item?.id === next.id && !frame.isCovered && !inPanel) {
      frame.focus();
      return;
    }
    frame?.close();
    pointAt(next);
    if (inPanel) return;
    const opened = openCardFrame(
      page,
      {
        address: ownAddress('card.html'),
        title: text('cardTitle'),
        mark: () => boxAround((item && view.rangesOf(item)) ?? []),
        onGone: () => {
          if (frame !== opened) return;
          frame = null;
          pointAt(null);
        },
      },
      signal,
    );
    frame = opened;
    hooks.onOpen?.();
  }

  function close(): void {
    const closing = frame;
    frame = null;
    pointAt(null);
    closing?.close();
  }

  function goTo(next: Item): boolean {
    const range = view.rangesOf(next)?.[0];
    if (!range) return false;
    if (frame && item?.id !== next.id) close();
    reveal(page, range);
    pointAt(next);
    return true;
  }

  function pointTo(span: Span): boolean {
    const ranges = view.map?.toRanges(span);
    const [range] = ranges ?? [];
    if (!ranges || !range) return false;
    reveal(page, range);
    painter.point(ranges);
    return true;
  }

  function nextItem(by: 1 | -1): Item | undefined {
    const placed = view.items.filter((one) => view.rangesOf(one));
    const now = placed.findIndex(({ id }) => id === item?.id);
    if (now >= 0) return placed[(now + by + placed.length) % placed.length];
    const after = placed.findIndex(isAhead);
    return by > 0 ? (placed[after] ?? placed[0]) : (placed.at(after < 0 ? -1 : after - 1) ?? placed[0]);
  }

  /** Behind what the reader is at: an unsaved selection, or the upper edge of the window. */
  function isAhead(one: Item): boolean {
    if (item?.span) return (one.span?.start ?? 0) > item.span.start;
    const range = view.rangesOf(one)?.at(-1);
    return range !== undefined && lowerEdge(range) > 0;
  }

  function step(by: 1 | -1): void {
    const wasOpen = frame !== null;
    const next = nextItem(by);
    if (!next || !goTo(next)) return;
    if (wasOpen) open(next);
    hasStepped = true;
  }

  function stepInside(by: 1 | -1): void {
    const next = nextItem(by);
    const range = next && view.rangesOf(next)?.[0];
    if (!next || !range) return;
    reveal(page, range);
    pointAt(next);
  }

  function follow(): void {
    if (!item) return;
    const now = findAgain(view.items, item);
    const isThere = item.span && view.text.slice(item.span.start, item.span.end) === item.text;
    // An open card is kept where its words have gone: the reader may be writing in it.
    if (now || frame) pointAt(now ?? (isThere ? item : { ...item, span: null }));
    else pointAt(null);
  }

  return {
    get item() {
      return item;
    },
    get isOpen() {
      return frame !== null;
    },
    get isCovered() {
      return frame?.isCovered === true;
    },
    get hasStepped() {
      return hasStepped;
    },
    set hasStepped(value) {
      hasStepped = value;
    },
    open,
    close,
    goTo,
    pointTo,
    step,
    stepInside,
    resize: (height) => frame?.resize(height),
    update: () => frame?.update(),
    follow,
  };
}
