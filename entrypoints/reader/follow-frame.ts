import type { ArticleView } from '@/entrypoints/reader/article-view';
import { isElementTarget, localName } from '@/page/dom';
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
  function hearLoads(outer: Document, until: AbortSignal): void {
    const hear = ({ target }: Event): void => {
      const isFrame = isElementTarget(target) && /^i?frame$/.test(localName(target));
      if (isFrame && (document !== page.document || !view.isArticle)) onLoad();
    };
    outer.addEventListener('load', hear, { capture: true, signal: until });
  }
  hearLoads(page.document, signal);

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
      // And the frames that it stands in.
      for (let at: Window = window; at !== page && at !== at.parent; at = at.parent) {
        onFrame(at as typeof page, until); // TypeScript keeps what a window has as a global out of its type
        followView(at, onMove, until);
        hearLoads(at.document, until);
      }
    },
  };
}
