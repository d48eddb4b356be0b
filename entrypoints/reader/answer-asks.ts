import { answerRequests, isOwnPage } from '@/browser/answer';
import type { ArticleView } from '@/entrypoints/reader/article-view';
import type { Card } from '@/entrypoints/reader/card';
import { annotateSelection } from '@/entrypoints/reader/gestures';
import type { Item, Reading } from '@/model/reading';
import { wholeText } from '@/page/whole-text';

type Told = Omit<Reading, 'items'> & { items: readonly Item[] };

/** Answers the extension's own pages and the background, until `signal` aborts. */
export function answerAsks(page: Window, view: ArticleView, card: Card, signal: AbortSignal): void {
  const find = (id: string): Item | undefined => view.items.find((item) => item.id === id);
  const stop = answerRequests(
    'reader',
    {
      'reader.reading': async () => {
        const facts = await view.facts();
        const { isArticle, items, card: ofPage, marks, changes } = view;
        return JSON.stringify({ page: facts, isArticle, items, card: ofPage, marks, changes } satisfies Told);
      },
      'reader.reveal': ({ itemId }) => {
        const item = find(itemId);
        return item !== undefined && card.goTo(item);
      },
      'reader.point': ({ start, end }) => card.pointTo({ start, end }),
      'reader.open': ({ itemId }) => {
        const item = find(itemId);
        if (!item || !card.goTo(item)) return false;
        card.open(item);
        return true;
      },
      'reader.step': ({ by }) => {
        card.step(by);
        return undefined;
      },
      'reader.annotate': () => annotateSelection(view, card),
      'reader.text': () => ({ text: wholeText(view.window.document), title: page.document.title }),
      'reader.article': () => ({ text: view.text, quoted: view.quoted }),
      'reader.selection': () => view.window.getSelection()?.toString() ?? '',
      'reader.refresh': () => view.refresh().then(() => undefined),
      'card.subject': () =>
        card.isOpen && card.item && view.page ? { item: card.item, page: card.item.page ?? view.page } : null,
      'card.size': ({ height }) => {
        card.resize(height);
        return undefined;
      },
      'card.close': () => {
        card.close();
        return undefined;
      },
      'card.step': ({ by }) => {
        card.stepInside(by);
        return undefined;
      },
    },
    (_, sender) => isOwnPage(sender),
  );
  signal.addEventListener('abort', stop);
}
