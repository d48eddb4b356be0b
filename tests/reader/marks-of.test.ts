import { expect, test } from 'vitest';
import { marksOf } from '@/entrypoints/reader/marks-of';
import type { Subject } from '@/model/annotation';
import type { Item } from '@/model/reading';

const quote = (quoteType: 'direct' | 'indirect'): Subject => ({
  kind: 'quote',
  quoteType,
  speaker: null,
  mention: null,
  cue: null,
  via: [],
});
const claim: Subject = { kind: 'claim', claimKind: 'hedge', trigger: 'perhaps', saidBy: null };

function item(id: string, subject: Subject, isPlaced = true): Item {
  const span = isPlaced ? { start: 0, end: 5 } : null;
  return { id, subject, text: 'words', span, target: null, annotation: null };
}

const items = (count: number): Item[] => Array.from({ length: count }, (_, i) => item(`${i}`, claim));

/** A stretch of text that ends so many pixels below the upper edge of the window. */
function rangeTo(bottom: number): Range[] {
  const box = { top: bottom - 10, height: 10, bottom };
  const range = { startContainer: { ownerDocument: {} }, getBoundingClientRect: () => box };
  return [range as unknown as Range]; // all that is asked of it
}

test('each kind has its look, and what stands nowhere has no mark', () => {
  const marks = marksOf(
    [
      item('q', quote('direct')),
      item('i', quote('indirect')),
      item('c', claim),
      item('n', { kind: 'selection' }),
      item('gone', claim, false),
    ],
    () => null,
  );
  expect(marks.map(({ id, look }) => [id, look])).toEqual([
    ['q', 'words'],
    ['i', 'report'],
    ['c', 'doubt'],
    ['n', 'words'],
  ]);
});

test('of many marks those in view come first, and those above them last', () => {
  const many = items(200);
  const marks = marksOf(many, ({ id }) => rangeTo(20 * (Number(id) - 150)));
  expect([marks.length, marks[0]?.id, marks.at(-1)?.id]).toEqual([200, '151', '150']);
});

test('of few marks none is measured before it is painted', () => {
  const marks = marksOf(items(50), () => expect.unreachable('measured'));
  expect(marks.map(({ id }) => id)).toEqual(items(50).map(({ id }) => id));
});
