import { analyse } from '@/engine/analyse';
import { field } from '@/entrypoints/background/shapes';
import { count, FormatError, list, object, oneOf, string } from '@/formats/shape';
import type { Block, BlockKind } from '@/model/article';

const kinds: readonly BlockKind[] = [
  'title',
  'heading',
  'paragraph',
  'blockquote',
  'list-item',
  'caption',
  'furniture',
];

const blocks = list(object<Block>({ start: count, end: count, kind: oneOf(kinds) }), 100_000);

/**
 * What the engine finds in a page's text, as JSON: many small objects cross to a page much slower than one string. Done here
 * and not in the page, where a long text would stop scrolling and typing and every article would pay for loading the engine.
 */
export function analysePage(ask: unknown): string {
  const text = field(ask, 'text', string(10_000_000));
  const found = field(ask, 'blocks', blocks);
  checkOrder(found, text.length);
  return JSON.stringify(analyse({ text, blocks: found }));
}

/** The engine trusts that blocks are in order and within the text; a page's script need not be trusted so far. */
function checkOrder(found: Block[], length: number): void {
  let last = 0;
  for (const { start, end } of found) {
    if (start < last || end < start || end > length) throw new FormatError('The blocks do not fit the text.');
    last = end;
  }
}
