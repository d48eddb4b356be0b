import { expect, test } from 'vitest';
import { findAgain } from '@/model/find-again';
import type { Item } from '@/model/reading';

function item(
  id: string,
  text: string,
  start: number,
  note: string | null = null,
  kind: 'selection' | 'page' = 'selection',
): Item {
  return {
    id,
    subject: { kind },
    text,
    span: { start, end: start + text.length },
    target: null,
    annotation: note === null ? null : { id: note, state: 'same' },
  };
}

test.each<[what: string, items: Item[], was: Item, found: string | null]>([
  ['the same words under the same id', [item('q0', 'a', 0), item('q1', 'a', 9)], item('q1', 'a', 5), 'q1'],
  [
    'the same words nearby',
    [item('q0', 'a', 0), item('q2', 'a', 9), item('q3', 'a', 40)],
    item('q1', 'a', 11),
    'q2',
  ],
  ['other words under the same id', [item('q1', 'b', 5)], item('q1', 'a', 5), null],
  ['words of another kind', [item('q1', 'a', 5, null, 'page')], item('q1', 'a', 5), null],
  ['a selection that was saved', [item('n7', 'a', 5, '7')], item('n-new-5-6', 'a', 5), 'n7'],
  [
    'a note whose words have changed',
    [item('q1', 'a', 5), item('n7', 'b', 50, '7')],
    item('n7', 'a', 5, '7'),
    'n7',
  ],
  ['a note that was deleted', [item('q1', 'a', 5)], item('q1', 'a', 5, '7'), 'q1'],
  ['nothing at all', [], item('q1', 'a', 5), null],
])('%s', (_, items, was, found) => {
  expect(findAgain(items, was)?.id ?? null).toBe(found);
});
