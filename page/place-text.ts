import type { PlacedBlock } from '@/page/read-blocks';
import type { Piece } from '@/page/text-map';

/** The blocks as one text, one line feed apart, and where in the DOM each run of it stands. */
export function placeText(blocks: readonly PlacedBlock[]): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  for (const block of blocks) {
    if (text) text += '\n';
    const start = text.length;
    for (const { node, from, at, length } of block.pieces)
      pieces.push({ node, from, at: at + start, length });
    text += block.text;
  }
  return { text, pieces };
}
