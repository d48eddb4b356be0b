import type { Analysis, PageAnswer, PagePlan, RecordReading } from '@/browser/message-shapes';
import { send } from '@/browser/send';
import type { SeenParts } from '@/entrypoints/reader/seen-parts';
import type { Block, TextLink } from '@/model/article';
import type { SeenPart } from '@/model/article-part';
import { letPageGoOn } from '@/page/in-slices';
import { linksIn } from '@/page/links';
import { placeText } from '@/page/place-text';
import type { PlacedBlock } from '@/page/read-blocks';
import { recordPage } from '@/page/record-page';
import type { Piece } from '@/page/text-map';

/** What the background made of the page, and where in the DOM the text stands. */
export interface PageReading {
  /** All that the answer hangs on, as one string. */
  asked: string;
  answer: RecordReading;
  /** The plan that the page was read by; `null` when none could be had. */
  plan: PagePlan | null;
  text: string;
  blocks: Block[];
  pieces: Piece[];
  /** The window's document that the text stands in: the page's, or that of a frame. */
  document: Document;
  /** Where the text links to, looked up when it is asked for. */
  links(): TextLink[];
}

/** What the answer hangs on besides the page. Without a `plan` one is asked for along with the answer. */
export interface ReadingWish {
  url: string;
  /** The reader has asked for it, be it an article or not. */
  isForced: boolean;
  plan: PagePlan | null;
  seen: SeenParts;
}

/** Reads the page and has the background answer, unless nothing is another than `before`. */
export async function readPage(
  page: Document,
  wish: ReadingWish,
  before: Pick<PageReading, 'asked' | 'answer'> | null,
): Promise<PageReading> {
  const { url, seen } = wish;
  const movedTo = wish.plan ? null : url;
  let { plan } = wish;
  let known = before;
  // What the reader has kept of a page that is no article (any more) is looked for all the same.
  const isForced = (): boolean =>
    wish.isForced || plan?.targets.some(({ target }) => target !== null) === true;
  const hangingOn = (told: string, parts: SeenPart[]): string =>
    JSON.stringify([url, isForced(), plan?.wanted, parts]) + told;
  for (let turn = 1; ; turn++) {
    // In one go: between two slices the page might move what the walk has not reached yet to where it has been.
    const { record, blocks, document } = recordPage(page);
    // What it says now is recorded: of a very long page writing it down and sending it takes long, too.
    if (blocks.length > manyBlocks) await letPageGoOn();
    const told = JSON.stringify(record);
    const parts = seen.find(blocks, movedTo);
    let answer = plan && known?.asked === hangingOn(told, parts) ? known.answer : null;
    if (!answer) {
      const ask = { url, force: isForced(), record: told, plan: plan === null, seen: parts };
      const { plan: given, ...reading } = JSON.parse(await send('page.extract', ask)) as PageAnswer; // our own background's
      plan ??= given;
      answer = reading;
    }
    known = { asked: hangingOn(told, parts), answer };
    const chosen = answer.chosen.flatMap((place) => blocks[place] ?? []);
    // While the background thought, the page may have put the same words there anew.
    if (turn < mostTurns && chosen.some(isGone)) continue;
    seen.keep(blocks, answer.parts);
    return {
      asked: hangingOn(told, seen.find(blocks, null)),
      answer,
      plan,
      blocks: blocksOf(chosen, answer.kinds),
      ...placeText(chosen),
      document,
      links: () => linksIn(chosen, record.head.address ?? url),
    };
  }
}

const mostTurns = 3;
const manyBlocks = 500;

function isGone({ pieces }: PlacedBlock): boolean {
  return pieces.some(({ node }) => !node.isConnected);
}

/** Offsets of the blocks in the text that they make up. */
function blocksOf(chosen: readonly { text: string }[], kinds: RecordReading['kinds']): Block[] {
  let end = -1;
  return chosen.map(({ text }, i) => {
    const start = end + 1;
    end = start + text.length;
    return { start, end, kind: kinds[i] ?? 'paragraph' };
  });
}

const nothing = { findings: { quotes: [], claims: [], provenance: [] }, quoted: [], card: null };

/** What was found in the text; nothing when there is none. */
export function analysisIn({
  analysis,
}: RecordReading): Analysis | (Omit<Analysis, 'card'> & { card: null }) {
  return analysis === null ? nothing : (JSON.parse(analysis) as Analysis); // our own background's
}
