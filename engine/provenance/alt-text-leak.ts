import type { Context } from '@/engine/context';
import type { Block } from '@/model/article';
import type { ProvenanceMark } from '@/model/finding';

const shortest = 30;
const longest = 500;
const endings = '.!?…:"”’)]';

/** Alternative text of pictures among the paragraphs; such blocks have been set aside as furniture by then. */
export function markAltTextLeaks({ blocks, text }: Context): ProvenanceMark[] {
  const marks: ProvenanceMark[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isAltTextLeak(text, block, blocks[index + 1])) continue;
    const detail = "An image's alternative text stands among the paragraphs";
    marks.push({ kind: 'alt-text-leak', start: block.start, end: block.end, detail });
  }
  return marks;
}

/**
 * An image's alternative text printed as a paragraph: a block without a final stop that describes a picture, right before
 * the picture's caption or with the photographer's "(L)" and "(R)" in it.
 */
export function isAltTextLeak(text: string, block: Block, next: Block | undefined): boolean {
  const length = block.end - block.start;
  if (block.kind !== 'paragraph' && block.kind !== 'furniture') return false;
  if (length < shortest || length > longest || endings.includes(text.charAt(block.end - 1))) return false;
  return describesPicture(text.slice(block.start, block.end), text, next);
}

function describesPicture(line: string, text: string, next: Block | undefined): boolean {
  const caption =
    next?.kind === 'caption' ? text.slice(next.start, Math.min(next.end, next.start + longest)) : null;
  const positions = /\((?:L|R|C|left|right|centre|center)\)/.test(line);
  if (caption === null)
    return positions && /\b(?:shows?|shakes?|poses?|speaks?|attends?|attending|walks?)\b/.test(line);
  return positions || sharedNames(line, caption) >= 2;
}

/** How many capitalised words two lines have in common. */
function sharedNames(a: string, b: string): number {
  const names = new Set(a.match(/\p{Lu}\p{L}{2,}/gu) ?? []);
  return new Set((b.match(/\p{Lu}\p{L}{2,}/gu) ?? []).filter((word) => names.has(word))).size;
}
