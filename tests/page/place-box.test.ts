import { expect, test } from 'vitest';
import { type Box, placeBox } from '@/page/place-box';

const view: Box = { left: 0, top: 0, width: 1000, height: 800 };
const size = { width: 360, height: 300 };

test.each<[what: string, mark: Box | null, size: typeof size, view: Box, box: Box]>([
  ['below its mark', { left: 100, top: 100, width: 200, height: 20 }, size, view, box(100, 128, 360, 300)],
  [
    'above, when there is no room below',
    { left: 100, top: 600, width: 200, height: 20 },
    size,
    view,
    box(100, 292, 360, 300),
  ],
  [
    'not over the right edge',
    { left: 900, top: 100, width: 90, height: 20 },
    size,
    view,
    box(632, 128, 360, 300),
  ],
  [
    'not over the left edge',
    { left: -50, top: 100, width: 90, height: 20 },
    size,
    view,
    box(8, 128, 360, 300),
  ],
  [
    'lower than wanted, when neither side has the room',
    { left: 100, top: 280, width: 90, height: 20 },
    { width: 360, height: 700 },
    view,
    box(100, 308, 360, 484),
  ],
  [
    'over its mark rather than too low',
    { left: 20, top: 90, width: 90, height: 20 },
    size,
    { left: 0, top: 0, width: 300, height: 216 },
    box(8, 8, 284, 200),
  ],
  [
    'in a narrow window',
    { left: 20, top: 100, width: 90, height: 20 },
    size,
    { ...view, width: 320 },
    box(8, 128, 304, 300),
  ],
  [
    'in the part that a zoomed page shows',
    { left: 420, top: 310, width: 50, height: 20 },
    size,
    { left: 400, top: 300, width: 400, height: 500 },
    box(420, 338, 360, 300),
  ],
  [
    'at the edge, when its mark is far below',
    { left: 100, top: 5000, width: 9, height: 9 },
    size,
    view,
    box(100, 492, 360, 300),
  ],
  [
    'at the edge, when its mark is far above',
    { left: 100, top: -5000, width: 9, height: 9 },
    size,
    view,
    box(100, 8, 360, 300),
  ],
  ['in the corner, when its mark is gone', null, size, view, box(8, 16, 360, 300)],
])('%s', (_, mark, wanted, seen, expected) => {
  expect(placeBox(mark, wanted, seen)).toEqual(expected);
});

test('never leaves the view, however small it is', () => {
  for (const height of [0, 10, 40, 120, 400]) {
    for (const top of [-900, 0, height / 2, 900]) {
      const seen = { left: 0, top: 0, width: 200, height };
      const placed = placeBox({ left: 10, top, width: 10, height: 10 }, size, seen);
      expect(placed.height).toBeGreaterThanOrEqual(0);
      expect(placed.top).toBeGreaterThanOrEqual(Math.min(8, height));
      expect(placed.top + placed.height).toBeLessThanOrEqual(Math.max(8, height - 8));
    }
  }
});

function box(left: number, top: number, width: number, height: number): Box {
  return { left, top, width, height };
}
