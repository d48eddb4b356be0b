import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askForReader, isGateLeft } from '@/browser/ask-for-reader';
import { mayBeArticle } from '@/page/gate';
import { type WatchedPage, watchPage } from '@/page/watch-page';

/** Set in the extension's own world in the page: the background brings the gate to pages that may have it already. */
const gateMark = Symbol.for('whence.gate');

/**
 * Runs on every page, so it is small: asks for the reader script once the page looks like an article, and is done.
 * Not a content script in the bundler's sense, whose wrapping tells every page of the extension by message.
 */
export default defineUnlistedScript(() => {
  const world: typeof globalThis & { [gateMark]?: true } = globalThis;
  if (world[gateMark]) return;
  world[gateMark] = true;
  let isAsked = false;
  let watched: WatchedPage | undefined;
  let loads = 0;

  function check(): void {
    if (!mayBeArticle(document, location.href)) return;
    isAsked = true;
    watched?.stop();
    document.removeEventListener('load', checkFrame, true);
    // Asked last: the browser's object of the extension takes longer to make than all the rest of the gate.
    if (!isGateLeft()) askForReader();
  }

  /** What a frame loads changes nothing in the page around it; a page full of adverts loads many. */
  function checkFrame({ target }: Event): void {
    if (target instanceof HTMLIFrameElement && loads++ < 10) check();
  }

  /** Without what stops listeners by signal, and without hearing of each move: to make such objects costs as much as to look. */
  function begin(): void {
    check();
    if (isAsked) return;
    document.addEventListener('load', checkFrame, true);
    const pause = (told: number): number => (told < 12 ? 1000 * 2 ** (told / 2) : Number.POSITIVE_INFINITY);
    watched = watchPage(
      window,
      { quiet: 1000, longest: 5000, pause, characters: false, moves: false },
      check,
    );
  }

  if (typeof requestIdleCallback === 'function') requestIdleCallback(begin, { timeout: 2000 });
  else setTimeout(begin);
});
