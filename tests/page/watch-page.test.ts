import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readingPace } from '@/entrypoints/reader/reading-pace';
import { type WatchRules, watchPage } from '@/page/watch-page';

const rules: WatchRules = { quiet: 600, longest: 3000, pause: () => 3000, characters: true, moves: true };

/** A page of which only the clock, the address and changes matter. */
function fakePage(): {
  page: Window & typeof globalThis;
  change: (...nodes: unknown[]) => void;
  go: (href: string) => void;
  isWatched: () => boolean;
} {
  let tell: ((records: unknown[]) => void) | undefined;
  const page = Object.assign(new EventTarget(), {
    EventTarget,
    navigation: new EventTarget(),
    location: { href: 'https://example.org/' },
    document: {},
    performance,
    setTimeout: (run: () => void, ms: number) => setTimeout(run, ms),
    clearTimeout: (id?: NodeJS.Timeout) => clearTimeout(id),
    MutationObserver: class {
      constructor(heard: (records: unknown[]) => void) {
        tell = heard;
      }
      observe(): void {}
      disconnect(): void {
        tell = undefined;
      }
    },
  });
  return {
    page: page as unknown as Window & typeof globalThis, // all that watchPage touches
    change: (...nodes) => tell?.([{ type: 'childList', addedNodes: nodes, removedNodes: [] }]),
    go: (href) => {
      page.location.href = href;
      page.navigation.dispatchEvent(new Event('currententrychange'));
    },
    isWatched: () => tell !== undefined,
  };
}

function watch(change: Partial<WatchRules> = {}) {
  const stop = new AbortController();
  const told: [at: number, moved: boolean][] = [];
  const start = performance.now();
  const fake = fakePage();
  watchPage(
    fake.page,
    { ...rules, ...change },
    (moved) => told.push([performance.now() - start, moved]),
    stop.signal,
  );
  return { ...fake, stop, told };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a change is told when the page has come to rest', () => {
  const { change, told } = watch();
  change('a');
  vi.advanceTimersByTime(500);
  change('b');
  vi.advanceTimersByTime(599);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(5000);
  expect(told).toEqual([[1100, false]]);
});

test('a page that never rests is told of now and then', () => {
  const { change, told } = watch();
  for (let i = 0; i < 100; i++) {
    change('x');
    vi.advanceTimersByTime(100);
  }
  expect(told.map(([at]) => at)).toEqual([3000, 6000, 9000]);
});

test('an hour of ten thousand changes a second, as the reader script watches, is told 92 times', () => {
  const { change, told } = watch(readingPace);
  // A hundred changes are one record of the observer's, every hundredth of a second.
  for (let i = 0; i < 3600 * 100; i++) {
    change('x');
    vi.advanceTimersByTime(10);
  }
  // Ten at three seconds, thirty at fifteen, then one a minute.
  expect(told.length).toBeLessThanOrEqual(10 + 30 + (3600 - 30 - 450) / 60 + 1);
  expect(told.length).toBeGreaterThan(80);
});

test('a page that goes on and on to other addresses is told of less and less often', () => {
  const { go, told } = watch(readingPace);
  for (let i = 0; i < 3600; i++) {
    go(`https://example.org/?at=${i}`);
    vi.advanceTimersByTime(1000);
  }
  expect(told[0]).toEqual([600, true]);
  expect(told.length).toBeLessThanOrEqual(10 + 30 + (3600 - 30 - 450) / 60 + 1);
  expect(told.length).toBeGreaterThan(80);
});

test('a reader who goes to another address now and then is told of each at once', () => {
  const { change, go, told } = watch();
  for (let i = 1; i < 4; i++) {
    change('x');
    vi.advanceTimersByTime(2500);
    go(`https://example.org/${i}`);
    vi.advanceTimersByTime(601);
  }
  expect(told.filter(([, moved]) => moved).map(([at]) => at)).toEqual([3100, 6201, 9302]);
});

test('each address has only so many tellings', () => {
  const { change, go, told } = watch({ pause: (times) => (times < 2 ? 0 : Number.POSITIVE_INFINITY) });
  for (let i = 0; i < 50; i++) {
    change('x');
    vi.advanceTimersByTime(1000);
  }
  expect(told).toHaveLength(2);
  go('https://example.org/other');
  vi.advanceTimersByTime(1000);
  expect(told.at(-1)).toEqual([50_600, true]);
});

test('a fragment is no other address', () => {
  const { go, told } = watch();
  go('https://example.org/#below');
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([]);
});

test('an address changed behind our back is noticed with the next change', () => {
  const { page, change, told } = watch();
  page.location.href = 'https://example.org/other';
  change('x');
  vi.advanceTimersByTime(600);
  expect(told).toEqual([[600, true]]);
});

test('a move alone is not heard where only changes are watched', () => {
  const { page, change, go, told } = watch({ moves: false });
  go('https://example.org/other');
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([]);
  page.location.href = 'https://example.org/third';
  change('x');
  vi.advanceTimersByTime(600);
  expect(told).toEqual([[10_600, true]]);
});

test('what is ours does not count', () => {
  const { change, told } = watch({ isOwn: (node) => String(node) === 'ours' });
  change('ours', 'ours');
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([]);
  change('ours', 'theirs');
  vi.advanceTimersByTime(10_000);
  expect(told).toHaveLength(1);
});

test('nothing is left of it when it is stopped', () => {
  const { change, go, stop, told, isWatched } = watch();
  change('x');
  stop.abort();
  go('https://example.org/other');
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([]);
  expect(isWatched()).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});

test('a watch of changes alone is stopped by what it gives', () => {
  const fake = fakePage();
  const told = vi.fn();
  const watched = watchPage(fake.page, { ...rules, moves: false }, told);
  fake.change('x');
  watched.stop();
  vi.advanceTimersByTime(10_000);
  expect([told.mock.calls.length, fake.isWatched(), vi.getTimerCount()]).toEqual([0, false, 0]);
});
