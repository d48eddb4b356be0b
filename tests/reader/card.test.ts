import { beforeEach, expect, test, vi } from 'vitest';
import type { ArticleView } from '@/entrypoints/reader/article-view';
import { createCard } from '@/entrypoints/reader/card';
import type { Item } from '@/model/reading';

const frames: { closed: boolean; onGone: () => void }[] = [];

vi.mock('@/browser/extension', () => ({ ownAddress: (path: string) => path }));
vi.mock('@/browser/text', () => ({ text: (key: string) => key }));
vi.mock('@/page/reveal', () => ({ reveal: () => undefined }));
vi.mock('@/page/card-frame', () => ({
  openCardFrame: (_page: unknown, { onGone }: { onGone: () => void }) => {
    const frame = { closed: false, onGone };
    frames.push(frame);
    return {
      resize: () => undefined,
      update: () => undefined,
      focus: () => undefined,
      close: () => {
        frame.closed = true;
        onGone();
      },
    };
  },
}));

/** Where each item ends in the window; `null`: the page does not say its words. */
const bottoms: Record<string, number | null> = { a: -50, b: 100, gone: null, c: 900 };

function item(id: string, start: number): Item {
  return {
    id,
    subject: { kind: 'selection' },
    text: id,
    span: { start, end: start + 1 },
    target: null,
    annotation: null,
  };
}

function setUp() {
  const pointed: (string | null)[] = [];
  const items = [item('a', 0), item('b', 10), item('gone', 20), item('c', 30)];
  const view = {
    items,
    text: '',
    rangesOf: ({ id }: Item) => {
      const bottom = bottoms[id];
      return bottom === null || bottom === undefined
        ? null
        : [
            {
              id,
              startContainer: { ownerDocument: {} },
              getBoundingClientRect: () => ({ top: bottom - 10, height: 10, bottom }),
            },
          ];
    },
  };
  const painter = {
    paint: async () => true,
    point: (ranges: readonly { id?: string }[] | null) => pointed.push(ranges?.[0]?.id ?? null),
  };
  const card = createCard(
    window0,
    view as unknown as ArticleView, // what the card asks of it
    painter as unknown as Parameters<typeof createCard>[2],
    new AbortController().signal,
  );
  return { card, view, items, pointed };
}

const window0 = {} as Window & typeof globalThis;

beforeEach(() => {
  frames.length = 0;
});

test.each<[what: string, steps: (1 | -1)[], id: string]>([
  ['forward begins with the first in view', [1], 'b'],
  ['back begins with the last above it', [-1], 'a'],
  ['words that the page does not say are passed over', [1, 1], 'c'],
  ['after the last comes the first', [1, 1, 1], 'a'],
  ['before the first comes the last', [-1, -1], 'c'],
])('%s', (_, steps, id) => {
  const { card, pointed } = setUp();
  for (const by of steps) card.step(by);
  expect([card.item?.id, pointed.at(-1), card.hasStepped]).toEqual([id, id, true]);
});

test('a step with the card open opens it anew, a step from inside leaves it', () => {
  const { card, items } = setUp();
  if (items[1]) card.open(items[1]);
  card.step(1);
  expect([frames.length, frames[0]?.closed, card.isOpen, card.item?.id]).toEqual([2, true, true, 'c']);
  card.stepInside(-1);
  expect([frames.length, frames[1]?.closed, card.item?.id]).toEqual([2, false, 'b']);
});

test('the mark is let go when the card closes, by us or by the page', () => {
  const { card, items, pointed } = setUp();
  if (items[1]) card.open(items[1]);
  card.close();
  expect([card.isOpen, card.item, pointed.at(-1)]).toEqual([false, null, null]);
  if (items[1]) card.open(items[1]);
  frames.at(-1)?.onGone();
  expect([card.isOpen, card.item, pointed.at(-1)]).toEqual([false, null, null]);
});

test('an item whose words are gone is kept while its card is open, without a place', () => {
  const { card, items, view } = setUp();
  if (items[1]) card.open(items[1]);
  view.items.length = 0;
  card.follow();
  expect(card.item).toMatchObject({ id: 'b', span: null });
  card.close();
  card.follow();
  expect(card.item).toBeNull();
});

test('what the page does not say cannot be gone to', () => {
  const { card, items } = setUp();
  expect(items[2] && card.goTo(items[2])).toBe(false);
});
