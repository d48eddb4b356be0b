import type { Analysis, PageAnswer } from '@/browser/messages';
import { send } from '@/browser/send';
import type { Block, TextLink } from '@/model/article';
import { linksIn } from '@/page/links';
import { placeText } from '@/page/place-text';
import type { PlacedBlock } from '@/page/read-blocks';
import { recordPage } from '@/page/record-page';
import type { Piece } from '@/page/text-map';

/** What the background made of the page, and where in the DOM the text stands. */
export interface PageReading {
  /** All that the answer hangs on, as one string. */
  asked: string;
  answer: PageAnswer;
  text: string;
  blocks: Block[];
  pieces: Piece[];
  /** The window's document that the text stands in: the page's, or that of a frame. */
  document: Document;
  /** Where the text links to, looked up when it is asked for. */
  links(): TextLink[];
}

/** What the answer hangs on besides the page. `wanted`: which findings, see `PagePlan`. */
export interface ReadingWish {
  url: string;
  force: boolean;
  wanted: string;
}

/** Reads the page and has the background answer, unless nothing is another than `before`. */
export async function readPage(
  page: Document,
  { url, force, wanted }: ReadingWish,
  before: Pick<PageReading, 'asked' | 'answer'> | null,
): Promise<PageReading> {
  let known = before;
  for (let turn = 1; ; turn++) {
    // In one go: between two slices the page might move what the walk has not reached yet to where it has been.
    const { record, blocks, document } = recordPage(page);
    const told = JSON.stringify(record);
    const asked = JSON.stringify([url, force, wanted]) + told;
    const answer =
      known?.asked === asked
        ? known.answer
        : (JSON.parse(await send('page.extract', { url, force, record: told })) as PageAnswer); // our own background's
    const chosen = answer.chosen.flatMap((place) => blocks[place] ?? []);
    known = { asked, answer };
    // While the background thought, the page may have put the same words there anew.
    if (turn < mostTurns && chosen.some(isGone)) continue;
    return {
      ...known,
      blocks: blocksOf(chosen, answer.kinds),
      ...placeText(chosen),
      document,
      links: () => linksIn(chosen, record.head.address ?? url),
    };
  }
}

const mostTurns = 3;

function isGone({ pieces }: PlacedBlock): boolean {
  return pieces.some(({ node }) => !node.isConnected);
}

/** Offsets of the blocks in the text that they make up. */
function blocksOf(chosen: readonly { text: string }[], kinds: PageAnswer['kinds']): Block[] {
  let end = -1;
  return chosen.map(({ text }, i) => {
    const start = end + 1;
    end = start + text.length;
    return { start, end, kind: kinds[i] ?? 'paragraph' };
  });
}

const nothing = { findings: { quotes: [], claims: [], provenance: [] }, quoted: [], card: null };

/** What was found in the text; nothing when there is none. */
export function analysisIn({ analysis }: PageAnswer): Analysis | (Omit<Analysis, 'card'> & { card: null }) {
  return analysis === null ? nothing : (JSON.parse(analysis) as Analysis); // our own background's
}
