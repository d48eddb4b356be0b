import type { ArticlePart, PlacedPart, SeenPart } from '@/model/article-part';
import type { PlacedBlock } from '@/page/read-blocks';

/** Which articles have been in the page, known again by the element and the words of their first paragraph. */
export interface SeenParts {
  /** Where they stand now. `movedTo`: the address that the page has gone to; what was there before and has gone is forgotten. */
  find(blocks: readonly PlacedBlock[], movedTo: string | null): SeenPart[];
  keep(blocks: readonly PlacedBlock[], parts: readonly ArticlePart[]): void;
}

interface Entry {
  /** Weakly: a story that has gone must not stay in memory for the sake of its address. */
  element: WeakRef<Element>;
  text: string;
  part: PlacedPart;
}

export function rememberParts(): SeenParts {
  let entries: Entry[] = [];
  const placeOf = (blocks: readonly PlacedBlock[], { element, text }: Entry): number =>
    blocks.findIndex((block) => block.box.element === element.deref() && block.text === text);
  return {
    find(blocks, movedTo) {
      entries = entries.filter((entry) => entry.part.url !== movedTo || placeOf(blocks, entry) >= 0);
      return entries.map((entry) => ({ ...entry.part, block: placeOf(blocks, entry) }));
    },
    keep(blocks, parts) {
      for (const part of parts) {
        const block = blocks[part.block];
        if (!block) continue;
        const { element } = block.box;
        const { text } = block;
        const known = entries.find((entry) => entry.element.deref() === element && entry.text === text);
        if (known) known.part = part;
        else entries.push({ element: new WeakRef(element), text, part });
      }
      entries = entries.slice(-most);
    },
  };
}

/** What is forgotten first is of a page that has been gone through for hours. */
const most = 500;
