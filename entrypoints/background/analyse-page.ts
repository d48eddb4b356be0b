import { analyse } from '@/engine/analyse';
import { field } from '@/entrypoints/background/shapes';
import { count, list, object, oneOf, string } from '@/formats/shape';
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
  return JSON.stringify(
    analyse({ text: field(ask, 'text', string(10_000_000)), blocks: field(ask, 'blocks', blocks) }),
  );
}
