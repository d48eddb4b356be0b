import { beforeEach, expect, test, vi } from 'vitest';
import { createFinder } from '@/anchor/find-target';
import type { FoundNote, PageAnswer, PagePlan } from '@/browser/message-shapes';
import { createArticleView } from '@/entrypoints/reader/article-view';
import type { Findings } from '@/model/finding';
import type { Mark, Painter } from '@/page/paint';

const words = 'Nobody knows who built it, they say.';
const story = `A wall fell. ${words}`;

/** What the reader has chosen to have marked, and how it looks. */
const asUsual = { wanted: 'usual', styles: '' };

/** The page and the background as far as the view sees them. */
const world = {
  href: 'https://example.org/story',
  text: story,
  isArticle: true,
  found: true,
  publisher: null as string | null,
  plan: { targets: [], marks: true, ...asUsual, selectionButton: true } as PagePlan | null,
  asked: [] as [type: string, ask: unknown][],
};

vi.mock('@/page/record-page', () => ({
  recordPage: () => ({
    record: {
      head: { address: null },
      text: world.text,
      publisher: world.publisher,
      is: world.isArticle,
      found: world.found,
    },
    document: {},
    blocks: [{ text: world.text, pieces: [], linkRuns: [], box: {} }],
  }),
}));
vi.mock('@/page/text-map', () => ({
  createTextMap: () => ({
    toRanges: () => [
      {
        startContainer: { ownerDocument: {} },
        getBoundingClientRect: () => ({ top: 0, height: 10, bottom: 10 }),
      },
    ],
  }),
}));

const noFacts = {
  byline: [],
  published: null,
  modified: null,
  canonical: null,
  language: null,
};

/** What the background makes of the page as it is now. */
function answerTo({ url, force, plan }: { url: string; force: boolean; plan: boolean }): PageAnswer {
  const isRead = world.isArticle || force || (plan && world.plan?.targets.some(({ target }) => target));
  return {
    isArticle: world.isArticle,
    chosen: isRead ? [0] : [],
    kinds: isRead ? ['paragraph'] : [],
    page: { ...noFacts, url, title: 'A wall', publisher: world.publisher },
    parts: [],
    stretches: [],
    comparable: isRead ? 1 : 0,
    analysis: isRead
      ? JSON.stringify({
          findings: findings(world.text),
          quoted: [],
          card: JSON.stringify({ url, origin: [] }),
        })
      : null,
    plan: plan ? world.plan : null,
  };
}

function found(text: string): FoundNote[] {
  const finder = createFinder(text);
  return (world.plan?.targets ?? []).flatMap(({ id, target }) =>
    target ? [{ id, anchor: finder.find(target) }] : [],
  );
}

function findings(text: string): Findings {
  const start = world.found ? text.indexOf(words) : -1;
  const span = { start, end: start + words.length };
  const claim = { ...span, kind: 'hedge' as const, score: 1, rule: 'hedge', trigger: span, saidBy: null };
  return { quotes: [], claims: start < 0 ? [] : [claim], provenance: [] };
}

vi.mock('@/browser/send', () => ({
  send: async (type: string, ask: { url: string; force: boolean; plan: boolean; text: string }) => {
    world.asked.push([type, ask]);
    if (type === 'page.extract') return JSON.stringify(answerTo(ask));
    if (type === 'page.find') return JSON.stringify(found(ask.text));
    if (type === 'page.plan' && !world.plan) throw new Error('The worker was stopped.');
    return type === 'page.plan' ? world.plan : undefined;
  },
}));

function open() {
  const painted: string[][] = [];
  const styled: string[] = [];
  const painter: Painter = {
    restyle: (styles) => void styled.push(styles),
    paint: async (marks: readonly Mark[]) => {
      painted.push(marks.map(({ id }) => id));
      return true;
    },
    point: () => undefined,
    moveTo: () => undefined,
  };
  const page = {
    location: world,
    addEventListener: () => undefined,
    document: { title: 'A wall' },
    setTimeout,
    clearTimeout,
    performance,
  } as unknown as Window & typeof globalThis;
  return {
    view: createArticleView(page, painter, () => undefined, new AbortController().signal),
    painted,
    styled,
  };
}

function count(type: string): number {
  return world.asked.filter(([asked]) => asked === type).length;
}

/** Of each request about what the page says, whether the plan was asked for with it. */
function plansAsked(): boolean[] {
  const asked = world.asked.filter(([type]) => type === 'page.extract');
  return asked.map(([, ask]) => (ask as { plan: boolean }).plan); // as the contract has it
}

beforeEach(() => {
  Object.assign(world, {
    href: 'https://example.org/story',
    text: story,
    isArticle: true,
    found: true,
    publisher: null,
    plan: { targets: [], marks: true, ...asUsual, selectionButton: true },
    asked: [],
  });
});

const kept = {
  id: 'k',
  subject: { kind: 'selection' as const },
  target: {
    quote: { type: 'TextQuoteSelector' as const, exact: 'A wall fell.', prefix: '', suffix: ` ${words}` },
    position: null,
  },
};

test('an article is analysed and painted, with one request', async () => {
  const { view, painted } = open();
  await view.read();
  expect(view.items.map(({ id }) => id)).toEqual(['c0']);
  expect(painted).toEqual([['c0']]);
  expect(world.asked.map(([type]) => type)).toEqual(['page.extract']);
});

test('the badge is told anew when the page comes back', async () => {
  const { view } = open();
  view.count();
  await view.read();
  view.count();
  world.isArticle = false;
  await view.read();
  view.count();
  const told = world.asked.filter(([type]) => type === 'page.count').map(([, ask]) => ask);
  expect(told).toEqual([{ claims: null }, { claims: 1 }, { claims: null }]);
});

test('the same text is not analysed again, another is', async () => {
  const { view } = open();
  await view.read();
  await view.read();
  expect(plansAsked()).toEqual([true]);
  world.text = `${story} And more.`;
  await view.read();
  expect(plansAsked()).toEqual([true, false]);
});

test('what is known of the page is told anew when it says something else of itself', async () => {
  const { view } = open();
  expect(view.card).toBeNull();
  await view.read();
  expect(JSON.parse(view.card ?? '')).toEqual({ url: 'https://example.org/story', origin: [] });
  world.publisher = 'Wall News';
  await view.read();
  expect(count('page.extract')).toBe(2);
});

test('another address has other notes', async () => {
  const { view } = open();
  await view.read();
  world.href = 'https://example.org/other';
  await view.read();
  // The address says something of what is an article, too.
  expect(plansAsked()).toEqual([true, true]);
  expect(view.page?.url).toBe('https://example.org/other');
});

test('a fragment is no other address', async () => {
  const { view } = open();
  await view.read();
  world.href += '#below';
  await view.read();
  expect(plansAsked()).toEqual([true]);
  expect(view.page?.url).toBe('https://example.org/story');
});

test('all goes when the article goes', async () => {
  const { view, painted } = open();
  await view.read();
  world.isArticle = false;
  await view.read();
  expect(view.items).toEqual([]);
  expect(painted.at(-1)).toEqual([]);
});

test('a page that is none is read when the reader asks for it, and stays read', async () => {
  world.isArticle = false;
  const { view } = open();
  await view.read();
  expect(view.items).toEqual([]);
  await view.read(true);
  await view.read();
  expect(view.items.map(({ id }) => id)).toEqual(['c0']);
  expect(view.isArticle).toBe(false);
});

test('a page that is none is read when a note stands in its text', async () => {
  world.isArticle = false;
  world.plan = { targets: [kept], marks: true, ...asUsual, selectionButton: true };
  const { view } = open();
  await view.read();
  expect(view.items.map(({ id }) => id)).toEqual(['nk', 'c0']);
});

test('marks that are switched off are not painted, but listed', async () => {
  const { view, painted } = open();
  await view.read();
  world.plan = { targets: [], marks: false, ...asUsual, selectionButton: false };
  await view.refresh();
  expect([view.marks, view.selectionButton, view.items.length]).toEqual([false, false, 1]);
  expect(painted.at(-1)).toEqual([]);
  expect(count('page.extract')).toBe(1);
});

test('when other kinds are wanted, the text is analysed anew and only then', async () => {
  const { view, styled } = open();
  await view.read();
  world.plan = { targets: [], marks: true, wanted: 'fewer', styles: 'other looks', selectionButton: true };
  world.found = false;
  await view.refresh();
  expect([view.items, count('page.extract')]).toEqual([[], 2]);
  expect(styled.at(-1)).toBe('other looks');
  await view.refresh();
  world.plan = null;
  await view.refresh();
  expect(count('page.extract')).toBe(2);
});

test('nothing is painted without knowing whether it may be', async () => {
  world.plan = null;
  const { view, painted } = open();
  await view.read();
  expect(view.items).toHaveLength(1);
  expect(painted).toEqual([[]]);
  world.plan = { targets: [], marks: true, ...asUsual, selectionButton: true };
  await view.read();
  expect(painted.at(-1)).toEqual(['c0']);
});

test('a note is found at its place after it was saved, and missing when its words are', async () => {
  const { view } = open();
  await view.read();
  world.plan = { targets: [kept], marks: true, ...asUsual, selectionButton: true };
  await view.refresh();
  expect(view.items[0]).toMatchObject({
    id: 'nk',
    span: { start: 0, end: 12 },
    annotation: { state: 'same' },
  });
  world.text = words;
  await view.read();
  expect(view.items.at(-1)).toMatchObject({ id: 'nk', span: null, annotation: { state: 'missing' } });
});
