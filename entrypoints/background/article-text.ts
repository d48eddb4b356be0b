import { field } from '@/entrypoints/background/shapes';
import { count, FormatError, list, object, oneOf, string } from '@/formats/shape';
import { type Block, blockKinds } from '@/model/article';

const blocks = list(object<Block>({ start: count, end: count, kind: oneOf(blockKinds) }), 100_000);

/** The text and blocks of a request, checked. */
export function articleText(ask: unknown): { text: string; blocks: Block[] } {
  const text = field(ask, 'text', string(10_000_000));
  const found = field(ask, 'blocks', blocks);
  checkOrder(found, text.length);
  return { text, blocks: found };
}

/** The engine trusts that blocks are in order and within the text; a page's script need not be trusted so far. */
function checkOrder(found: Block[], length: number): void {
  let last = 0;
  for (const { start, end } of found) {
    if (start < last || end < start || end > length) throw new FormatError('The blocks do not fit the text.');
    last = end;
  }
}
