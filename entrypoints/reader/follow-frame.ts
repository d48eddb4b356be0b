import type { ArticleView } from '@/entrypoints/reader/article-view';
import { followView } from '@/page/follow-view';

/** `onFrame`: the text stands in this frame's window now. `onMove`: it has scrolled there. `onLoad`: a frame's text may be another. */
interface FrameHooks {
  onFrame(window: Window & typeof globalThis, until: AbortSignal): void;
  onMove(): void;
  onLoad(): void;
}

/** Where the text stands in a frame of the page, what is done there counts as done on the page, as long as it stands there. */
export function followFrame(
  page: Window & typeof globalThis,
  view: ArticleView,
  { onFrame, onMove, onLoad }: FrameHooks,
  signal: AbortSignal,
): { follow(): void } {
  let { document } = page;
  let stop: AbortController | undefined;

  // A frame that goes to another document tells so by its element alone. What the frames of an article's page load is of no account.
  page.document.addEventListener(
    'load',
    ({ target }) => {
      const isFrame = target instanceof HTMLIFrameElement || target instanceof HTMLFrameElement;
      if (isFrame && (document !== page.document || !view.isArticle)) onLoad();
    },
    { capture: true, signal },
  );

  return {
    follow() {
      const { window } = view;
      // By its document: the window of a frame stays the same object wherever it goes.
      if (window.document === document) return;
      stop?.abort();
      ({ document } = window);
      if (window === page) return;
      stop = new AbortController();
      const until = AbortSignal.any([stop.signal, signal]);
      onFrame(window, until);
      followView(window, onMove, until);
    },
  };
}
