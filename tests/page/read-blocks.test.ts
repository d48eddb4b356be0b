import { expect, test } from 'vitest';
import { readBlocks } from '@/page/read-blocks';

/** As much of the DOM as the walk touches, and how often it has asked a node for anything. */
function fakeTree() {
  let asked = 0;
  const make = (name: string, data?: string) => {
    const node = {
      localName: name,
      nodeType: data === undefined ? 1 : 3,
      shadowRoot: null,
      data,
      first: null as unknown,
      next: null as unknown,
      get firstChild() {
        asked += 1;
        return node.first;
      },
      get nextSibling() {
        asked += 1;
        return node.next;
      },
      getAttributeNames: () => [],
    };
    return node;
  };
  return { make, asked: () => asked };
}

test.each([
  ['200,000 texts side by side', 200_000, 0],
  ['100,000 paragraphs within each other', 0, 100_000],
])('%s are passed once each', (_name, wide, deep) => {
  const { make, asked } = fakeTree();
  const root = make('body');
  let parent = root;
  for (let i = 0; i < deep; i++) {
    const inner = make('div');
    parent.first = inner;
    parent = inner;
  }
  let last = make('#text', 'word ');
  parent.first = last;
  for (let i = 1; i < wide; i++) {
    const next = make('#text', 'word ');
    last.next = next;
    last = next;
  }
  const { blocks, elements } = readBlocks(root as unknown as Element); // all that the walk touches
  expect([blocks.length, elements.length]).toEqual([1, deep + 1]);
  // Of each the first child and what follows it: no node is gone back to.
  expect(asked()).toBeLessThanOrEqual(2 * (wide + deep) + 4);
});

test('fifty megabytes in one text are read in one go', () => {
  const { make } = fakeTree();
  const root = make('body');
  root.first = make('#text', 'word '.repeat(10_000_000));
  const [block] = readBlocks(root as unknown as Element).blocks; // the same
  expect(block?.text).toHaveLength(49_999_999);
  expect(block?.pieces).toHaveLength(1);
});
