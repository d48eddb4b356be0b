import { beforeEach, expect, test, vi } from 'vitest';
import type { PageAnswer, PagePlan } from '@/browser/message-shapes';
import { readPage } from '@/entrypoints/reader/read-page';
import { rememberParts } from '@/entrypoints/reader/seen-parts';

/** A page whose only line is put there anew, in the same words, so many times while the background thinks. */
const fresh = { rewritings: 0, asked: 0, line: 'It rained.', blocks: 1, onAsk: () => undefined as unknown };
const world = { ...fresh, node: { isConnected: true } };

vi.mock('@/page/record-page', () => ({
  recordPage: (document: Document) => ({
    record: { head: { address: null }, texts: [world.line] },
    document,
    blocks: Array.from({ length: world.blocks }, () => ({
      text: world.line,
      pieces: [{ node: world.node, from: 0, at: 0, length: 10 }],
      linkRuns: [],
    })),
  }),
}));

vi.mock('@/browser/send', () => ({
  send: async () => {
    world.asked += 1;
    world.onAsk();
    if (world.rewritings-- > 0) {
      world.node.isConnected = false;
      world.node = { isConnected: true };
    }
    const answer: Pick<PageAnswer, 'chosen' | 'kinds' | 'parts'> = {
      chosen: [0],
      kinds: ['paragraph'],
      parts: [],
    };
    return JSON.stringify(answer);
  },
}));

const page = {} as Document; // only handed on
const plan: PagePlan = { targets: [], marks: true, wanted: '', styles: '', selectionButton: true };
const wish = { url: 'https://coast.example/a', isForced: false, plan, seen: rememberParts() };

beforeEach(() => {
  Object.assign(world, { ...fresh, node: { isConnected: true } });
});

test('words that were put there anew meanwhile are placed where they stand now, and not asked about again', async () => {
  world.rewritings = 1;
  const { pieces, text } = await readPage(page, wish, null);
  expect(pieces.map(({ node }) => node)).toEqual([world.node]);
  expect([text, world.node.isConnected, world.asked]).toEqual(['It rained.', true, 1]);
});

test('what is known already is not asked about', async () => {
  const first = await readPage(page, wish, null);
  await readPage(page, wish, first);
  expect(world.asked).toBe(1);
  world.line = 'It snowed.';
  await readPage(page, wish, first);
  expect(world.asked).toBe(2);
});

test('a page that never rests is read a few times only', async () => {
  const places = vi.fn(() => false);
  world.node = {
    get isConnected() {
      return places();
    },
  };
  await readPage(page, wish, null);
  expect(places).toHaveBeenCalledTimes(2);
});

test('the page goes on between the reading of a very long page and the telling of it', async () => {
  world.blocks = 1000;
  const order: string[] = [];
  setTimeout(() => order.push('the page'));
  world.onAsk = () => order.push('asked');
  await readPage(page, wish, null);
  expect(order).toEqual(['the page', 'asked']);
});
