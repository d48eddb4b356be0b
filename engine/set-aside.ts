import { isAltTextLeak } from '@/engine/provenance/alt-text-leak';
import { isTemplateLine } from '@/engine/template-line';
import type { Block } from '@/model/article';

/**
 * The blocks with those that are no part of the text made `furniture`, wherever they came from: lines that templates print
 * (pager, comment link), alternative text of a picture printed as a paragraph. Offsets stay as they are.
 */
export function setAside(text: string, blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') return block;
    const isAside = isTemplateLine(text, block) || isAltTextLeak(text, block, blocks[index + 1]);
    return isAside ? { ...block, kind: 'furniture' } : block;
  });
}
