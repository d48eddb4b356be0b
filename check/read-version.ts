import { markRoles } from '@/check/mark-roles';
import { type PageWords, readPageWords } from '@/check/page-words';
import type { Block } from '@/model/article';
import type { Quote } from '@/model/finding';

/** A page's text at one visit, with what the engine found in it. Offsets are UTF-16 code units of `text`. */
export interface PageVersion {
  text: string;
  blocks: readonly Block[];
  quotes: readonly Quote[];
}

/** A version with its words, what each does (see `mark-roles`), and its quotes in order. */
export interface ReadPage extends PageWords {
  roles: Uint8Array;
  quotes: readonly Quote[];
}

export function readVersion({ text, blocks, quotes }: PageVersion): ReadPage {
  const page = readPageWords(text, blocks);
  return { ...page, roles: markRoles(page, quotes), quotes };
}
