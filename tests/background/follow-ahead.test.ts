import { expect, test } from 'vitest';
import { followAhead } from '@/browser/follow-ahead';
import type { ReaderNews } from '@/browser/messages';
import type { PageView } from '@/model/page-view';

const view = (url: string): PageView => ({ state: 'closed', url });
const at = (itemId: string): ReaderNews => ({ kind: 'at', itemId });

function begun() {
  let tell: (one: PageView) => void = () => undefined;
  let news: (one: ReaderNews) => void = () => undefined;
  const ahead = followAhead((show, onNews) => {
    tell = show;
    news = onNews;
    return 'following';
  });
  return { ahead, tell, news };
}

test('what came before there was anybody is told at once, what comes later when it comes', async () => {
  const { ahead, tell, news } = begun();
  tell(view('a'));
  tell(view('b'));
  news(at('q0'));
  expect(await ahead.first).toEqual(view('a'));
  const told: unknown[] = [];
  expect(
    ahead.follow(
      (one) => told.push(one),
      (one) => told.push(one),
    ),
  ).toBe('following');
  expect(told).toEqual([view('b'), at('q0')]);
  tell(view('c'));
  news(at('q1'));
  expect(told.slice(2)).toEqual([view('c'), at('q1')]);
});

test('nothing is told twice, nor anything before there is something', async () => {
  const { ahead, tell } = begun();
  const told: unknown[] = [];
  ahead.follow(
    (one) => told.push(one),
    (one) => told.push(one),
  );
  expect(told).toEqual([]);
  tell(view('a'));
  expect(told).toEqual([view('a')]);
  expect(await ahead.first).toEqual(view('a'));
});
