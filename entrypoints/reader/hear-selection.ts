import type { ArticleView } from '@/entrypoints/reader/article-view';
import { selectedSpan } from '@/entrypoints/reader/selection';
import { type Box, seenBox } from '@/page/place-box';
import type { SelectionButton } from '@/page/selection-button';
import { isTopBox } from '@/page/top-box';

/**
 * Hears `page`, the page's window or that of a frame. Shows the button after a selection by the reader's own hand; a selection alone may be the
 * page's doing.
 */
export function hearSelection(
  page: Window & typeof globalThis,
  view: ArticleView,
  button: SelectionButton,
  isCardOpen: () => boolean,
  isAlive: () => boolean,
  signal: AbortSignal,
): void {
  function onRelease(event: Event): void {
    // The button's own press, seen from outside its shadow root.
    if (event.target && isTopBox(event.target)) return;
    // Esc in a card gives the focus back to the page, which then hears the key let go: that selects nothing.
    if (!event.isTrusted || ('key' in event && event.key === 'Escape') || !isAlive()) return;
    // The browser takes back a selection that was clicked on only after this event.
    page.setTimeout(() => {
      // Over an open card it would hide a part of it.
      button.show(
        view.selectionButton && !isCardOpen() && view.window === page && selectedSpan(view)
          ? () => endOfSelection(page)
          : null,
      );
    });
  }
  function onChange(): void {
    if (page.getSelection()?.isCollapsed !== false) button.show(null);
  }
  page.addEventListener('pointerup', onRelease, { capture: true, passive: true, signal });
  page.addEventListener('keyup', onRelease, { capture: true, passive: true, signal });
  page.document.addEventListener('selectionchange', onChange, { passive: true, signal });
}

function endOfSelection(page: Window): Box | null {
  const selection = page.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const last = [...selection.getRangeAt(0).getClientRects()].at(-1);
  return last ? seenBox(page.document, last) : null;
}
