import type { ArticleView } from '@/entrypoints/reader/article-view';
import type { Card } from '@/entrypoints/reader/card';
import { itemForSpan, selectedSpan } from '@/entrypoints/reader/selection';
import type { Item } from '@/model/reading';
import { isShadowRoot } from '@/page/dom';
import { keyCommand } from '@/page/keys';
import { isField, isInteractive, isOn, placeAt, spansAt } from '@/page/point-at';

/** Opens the card for what is selected; false when nothing of the article is. */
export function annotateSelection(view: ArticleView, card: Card): boolean {
  const span = selectedSpan(view);
  if (!span) return false;
  card.open(itemForSpan(view, span));
  return true;
}

/**
 * Clicks and keys of the reader's own hand, in the page's window or that of a frame; what the page's scripts make counts for nothing.
 * `isAlive` is asked first each time.
 */
export function hearGestures(
  page: Window & typeof globalThis,
  view: ArticleView,
  card: Card,
  isAlive: () => boolean,
  signal: AbortSignal,
): void {
  function onKey(event: KeyboardEvent): void {
    if (!isAlive()) return;
    const command = keyCommand(event);
    if (isField(event.target) && command !== 'close') return;
    if (act(command)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (!modifierKeys.has(event.key)) letGo();
  }

  function act(command: ReturnType<typeof keyCommand>): boolean {
    if (command === 'next' || command === 'previous') {
      card.step(command === 'next' ? 1 : -1);
      return card.item !== null;
    }
    if (command === 'annotate') return annotateSelection(view, card);
    if (command === 'open') {
      // At any other time Enter belongs to the page.
      if (!card.hasStepped || !card.item) return false;
      card.open(card.item);
      return true;
    }
    // Under a dialog Esc is the dialog's.
    if (command !== 'close' || card.isCovered) return false;
    const { isOpen } = card;
    card.close();
    return isOpen;
  }

  function onClick(event: MouseEvent): void {
    if (!event.isTrusted || event.button !== 0 || !isAlive()) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.composedPath()[0] ?? null;
    if (isInteractive(target) || page.getSelection()?.isCollapsed === false) return;
    const item = view.marks && view.window === page ? itemAt(page.document, view, event) : null;
    if (item) card.open(item);
    else if (card.item) card.close();
  }

  function letGo(): void {
    card.hasStepped = false;
  }

  page.addEventListener('keydown', onKey, { capture: true, signal });
  page.addEventListener('click', onClick, { capture: true, signal });
  page.addEventListener('pointerdown', letGo, { capture: true, passive: true, signal });
}

const modifierKeys = new Set(['Alt', 'Shift', 'Control', 'Meta', 'AltGraph', 'CapsLock']);

/** The mark under a point of the viewport; the shortest where several are. */
function itemAt(document: Document, view: ArticleView, event: MouseEvent): Item | null {
  const { clientX: x, clientY: y } = event;
  const roots = event.composedPath().filter(isShadowRoot);
  const place = placeAt(document, x, y, roots);
  const offset = place && view.map?.toOffset(place.node, place.offset);
  if (offset === null || offset === undefined) return null;
  return spansAt(view.items, offset).find((item) => isOn(view.rangesOf(item) ?? [], x, y)) ?? null;
}
