import { isGone, ownAddress } from '@/browser/extension';
import { text } from '@/browser/text';
import { answerAsks } from '@/entrypoints/reader/answer-asks';
import { type ArticleView, createArticleView } from '@/entrypoints/reader/article-view';
import { type Card, createCard } from '@/entrypoints/reader/card';
import { followFrame } from '@/entrypoints/reader/follow-frame';
import { annotateSelection, hearGestures } from '@/entrypoints/reader/gestures';
import { hearSelection } from '@/entrypoints/reader/hear-selection';
import { readingPace } from '@/entrypoints/reader/reading-pace';
import { tellWatchers } from '@/entrypoints/reader/tell-watchers';
import { createPainter } from '@/page/paint';
import { createSelectionButton } from '@/page/selection-button';
import { removeLeftBoxes } from '@/page/top-box';
import { watchPage } from '@/page/watch-page';

/** Starts the reader script; the function that it gives reads the page again, by force when the reader asked for it. */
export function startReader(page: Window & typeof globalThis, force: boolean): (force: boolean) => void {
  const stop = new AbortController();
  const { signal } = stop;
  removeLeftBoxes(page.document, ownAddress(''));
  const painter = createPainter(page, signal);
  let hasMoved = false;
  const onChange = (): void => {
    frame.follow();
    card.follow();
    // What it was opened for may be there at the next address, too: scrolling has gone on to another article.
    if (hasMoved && card.item && !card.item.span) card.close();
    panel.tellItems();
  };
  const view: ArticleView = createArticleView(page, painter, onChange, signal);
  const card: Card = createCard(page, view, painter, signal, {
    shownElsewhere: (item) => panel.open(item),
    onPoint: () => panel.tellPlace(),
    onOpen() {
      hasMoved = false;
      button.show(null);
    },
  });
  const panel = tellWatchers(
    page,
    view,
    () => card.item,
    () => card.isOpen && card.item && card.open(card.item),
    signal,
  );
  const button = createSelectionButton(
    page,
    // Asked for late: the first text that is asked for has the browser bring all of them, and the page waits for that.
    { label: () => text('commandAnnotate'), onPress: () => annotateSelection(view, card) },
    signal,
  );

  /** A reloaded extension leaves this script behind, unable to ask anything: it clears away and falls silent. */
  function isAlive(): boolean {
    if (isGone()) stop.abort();
    return !signal.aborted;
  }

  function read(byForce: boolean): void {
    if (isAlive()) view.read(byForce).catch(isAlive);
  }

  answerAsks(page, view, card, signal);
  const hear = (window: typeof page, until: AbortSignal): void => {
    hearGestures(window, view, card, isAlive, until);
    hearSelection(window, view, button, () => card.isOpen, isAlive, until);
  };
  hear(page, signal);
  const watched = watchPage(
    page,
    readingPace,
    (moved) => {
      hasMoved ||= moved;
      read(false);
    },
    signal,
  );
  const frame = followFrame(
    page,
    view,
    {
      onFrame(window, until) {
        hear(window, until);
        watched.include(window.document);
      },
      onMove() {
        card.update();
        button.update();
        panel.tellPlace();
      },
      onLoad: watched.notice,
    },
    signal,
  );
  // Back from the browser's cache of pages: the badge was lost, and notes may have changed meanwhile.
  page.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted || !isAlive()) return;
      view.count();
      view.refresh().catch(isAlive);
    },
    { signal },
  );
  page.document.addEventListener('visibilitychange', isAlive, { signal });
  read(force);
  return read;
}
