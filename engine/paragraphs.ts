import { classAt, lineBreaks, space } from '@/engine/characters';
import { isTemplateLine } from '@/engine/template-line';
import type { Block, BlockKind } from '@/model/article';

/**
 * The blocks of a plain text, one a line that is not blank. Where the page is not at hand, only what is sure is guessed: the
 * headline is the first line when it is short, has no final stop and more follows; a whole line that templates print (a pager,
 * a comment link) is furniture; a line that ends in a bracketed picture credit is a caption. All else is a paragraph.
 */
export function findParagraphs(text: string): Block[] {
  const blocks: Block[] = [];
  let lineStart = 0;
  for (const { index } of text.matchAll(lineBreaks)) {
    pushLine(text, lineStart, index, blocks);
    lineStart = index + 1;
  }
  pushLine(text, lineStart, text.length, blocks);
  const first = blocks[0];
  if (first && blocks.length > 1 && first.kind === 'paragraph' && looksLikeHeadline(text, first)) {
    first.kind = 'title';
  }
  return blocks;
}

function pushLine(text: string, from: number, to: number, blocks: Block[]): void {
  let start = from;
  let end = to;
  while (start < end && classAt(text, start) === space) start++;
  while (end > start && classAt(text, end - 1) === space) end--;
  if (start < end) blocks.push({ start, end, kind: kindOfLine(text, start, end) });
}

function looksLikeHeadline(text: string, block: Block): boolean {
  return (
    block.end - block.start <= 160 && !/[.!?…:,;]["”’»]?$/.test(text.slice(block.start, block.end).slice(-2))
  );
}

const pictureCredit =
  /[[(][^[\]()]{3,120}(?:via|\/)\s?[^[\]()]{2,40}[\])]$|\((?:photo|image|picture|credit)s?(?: by|:)[^()]{2,80}\)$/i;

function kindOfLine(text: string, start: number, end: number): BlockKind {
  if (isTemplateLine(text, { start, end })) return 'furniture';
  const last = text.charAt(end - 1);
  if (
    (last === ']' || last === ')') &&
    end - start <= 600 &&
    pictureCredit.test(text.slice(start, end).slice(-200))
  )
    return 'caption';
  return 'paragraph';
}
