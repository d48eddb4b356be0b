import { expect, test } from 'vitest';
import { followOpenItem, type OpenItem, rowKey } from '@/components/use-open-item';
import type { Item } from '@/model/reading';

const item = (id: string, text: string, note: string | null = null): Item => ({
  id,
  subject: { kind: 'selection' },
  text,
  span: { start: 0, end: text.length },
  target: null,
  annotation: note === null ? null : { id: note, state: 'same' },
});
const open = (one: Item, key = one.id): OpenItem => ({ item: one, key, isOpen: true });

test.each<[what: string, open: OpenItem, items: Item[], id: string, key: string]>([
  ['its note was saved', open(item('n-new-0-3', 'one')), [item('nA', 'one', 'A')], 'nA', 'n-new-0-3'],
  ['its note was deleted', open(item('nA', 'one', 'A'), 'n-new-0-3'), [], 'nA', 'n-new-0-3'],
  [
    'the words of its note have changed',
    open(item('nA', 'one', 'A')),
    [item('nB', 'one', 'B'), item('nA', 'two', 'A')],
    'nA',
    'nA',
  ],
])('%s: the row stays the same', (_, was, items, id, key) => {
  const now = followOpenItem(was, items);
  expect([now.item.id, rowKey(now.item, now)]).toEqual([id, key]);
});

test('what has gone is shown without its note, so that this can be brought back', () => {
  expect(followOpenItem(open(item('nA', 'one', 'A')), []).item.annotation).toBeNull();
});

test('other rows go by their own ids', () => {
  expect(rowKey(item('nB', 'two'), open(item('nA', 'one'), 'n-new-0-3'))).toBe('nB');
});
