import { followView } from '@/page/follow-view';
import { keepSeen } from '@/page/keep-seen';
import { modalDialog } from '@/page/modal-dialog';
import { type Box, placeBox, visibleBox } from '@/page/place-box';
import { addTopBox } from '@/page/top-box';

export interface CardFrame {
  /** Height of the card's content in CSS pixels. */
  resize(height: number): void;
  /** The mark has moved or is another one. */
  update(): void;
  focus(): void;
  /** Whether a modal dialog that was opened since keeps the reader from it. */
  readonly isCovered: boolean;
  /** Removes it and gives the focus back to where it was. */
  close(): void;
}

const width = 360;
const firstHeight = 240;

/**
 * Shows a page of the extension in a frame by a mark. `address` is that page's, `title` is read out by screen readers. `onGone` is
 * told when the frame was closed or the page has thrown it out.
 */
export function openCardFrame(
  page: Window & typeof globalThis,
  {
    address,
    title,
    mark,
    onGone,
  }: { address: string; title: string; mark: () => Box | null; onGone: () => void },
  parent: AbortSignal,
): CardFrame {
  const { document } = page;
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, parent]);
  const before = document.activeElement;
  const frame = document.createElement('iframe');
  frame.src = address;
  frame.title = title;
  // Pages that isolate themselves (COEP) take in no other frame in Chromium. The card needs neither cookies nor storage.
  frame.setAttribute('credentialless', '');
  const box = addTopBox(page, frame, styles, signal);
  let height = firstHeight;

  function update(): void {
    if (box.host.isConnected) box.moveTo(placeBox(mark(), { width, height }, visibleBox(page)));
  }

  // Tells when it is taken out, and when the dialog that it stands in is closed.
  const gone = new page.ResizeObserver(() => {
    if (!box.host.isConnected || box.host.getClientRects().length === 0) stop.abort();
  });
  gone.observe(box.host);
  followView(page, update, signal);
  keepSeen(page, box.host, () => stop.abort(), signal);
  signal.addEventListener(
    'abort',
    () => {
      gone.disconnect();
      onGone();
    },
    { once: true },
  );
  update();
  frame.focus({ preventScroll: true });
  // The frame's page is another process's in Chromium: what was focused before it came has no keyboard, so it is done again.
  frame.addEventListener(
    'load',
    () => {
      if (document.activeElement !== box.host) return;
      frame.blur();
      frame.focus({ preventScroll: true });
    },
    { signal },
  );

  return {
    resize(contentHeight) {
      if (!(contentHeight > 0)) return;
      height = Math.ceil(contentHeight);
      update();
    },
    update,
    focus: () => frame.focus({ preventScroll: true }),
    get isCovered() {
      return !(modalDialog(document) ?? document).contains(box.host);
    },
    close() {
      stop.abort();
      if (before instanceof page.HTMLElement && before !== document.body && before.isConnected) {
        HTMLElement.prototype.focus.call(before, { preventScroll: true });
      }
    },
  };
}

const styles = `
iframe {
  display: block;
  width: 100%;
  height: 100%;
  border: 0;
  border-radius: 10px;
  background: Canvas;
  color-scheme: light dark;
  box-shadow: 0 0 0 1px rgb(128 128 128 / .45), 0 6px 28px rgb(0 0 0 / .3);
}
/* Shadows are not drawn there. */
@media (forced-colors: active) { iframe { outline: 1px solid CanvasText; } }
`;
