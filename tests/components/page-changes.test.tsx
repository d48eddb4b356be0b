// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { PageChanges } from '@/components/page-changes';
import type { PageChange } from '@/model/page-change';
import { button, click, one, show } from '@/tests/components/show';

const change = (at: number): PageChange => ({
  kind: 'number-changed',
  before: { start: at, end: at + 20 },
  after: { start: at, end: at + 21 },
  diff: [
    { kind: 'same', text: 'It cost ' },
    { kind: 'removed', text: '40' },
    { kind: 'added', text: '400' },
  ],
});

test('a text that stayed says so', async () => {
  const place = await show(<PageChanges changes={[]} onPoint={null} />);
  expect(place.textContent).toBe('The text is the one that was kept.');
});

test('a change is named, shown word by word, and found on the page', async () => {
  const onPoint = vi.fn();
  const place = await show(<PageChanges changes={[change(10)]} onPoint={onPoint} />);
  expect(one(place, '.change-kind').textContent).toContain('Number changed');
  expect([one(place, 'del').textContent, one(place, 'ins').textContent]).toEqual(['40', '400']);
  await click(button(place, 'Show on the page'));
  expect(onPoint).toHaveBeenCalledExactlyOnceWith({ start: 10, end: 31 });
});

test('what is gone cannot be shown on the page; more than five wait behind a line', async () => {
  const gone = { ...change(0), kind: 'paragraph-removed' as const, after: null };
  const place = await show(
    <PageChanges changes={[gone, ...[1, 2, 3, 4, 5, 6].map(change)]} onPoint={vi.fn()} />,
  );
  expect(place.querySelectorAll('.changes > .change-list > li')).toHaveLength(5);
  expect(one(place, '.change-list li').querySelector('button')).toBeNull();
  expect(one(place, 'summary').textContent).toBe('2 more');
});
