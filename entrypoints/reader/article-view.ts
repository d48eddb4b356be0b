import type { PagePlan } from '@/browser/message-shapes';
import { send } from '@/browser/send';
import { followChanges } from '@/entrypoints/reader/follow-changes';
import {
  hasFindings,
  type KnownPage,
  knownPage,
  ownArticle,
  placeIn,
  placesOf,
} from '@/entrypoints/reader/known-page';
import { listItems } from '@/entrypoints/reader/list-items';
import { marksOf } from '@/entrypoints/reader/marks-of';
import { placeNotes } from '@/entrypoints/reader/place-notes';
import { readPage } from '@/entrypoints/reader/read-page';
import { rememberParts } from '@/entrypoints/reader/seen-parts';
import { createStateTeller } from '@/entrypoints/reader/tell-states';
import type { PageChange } from '@/model/page-change';
import type { Item, PageFacts } from '@/model/reading';
import type { Span, SpanPair } from '@/model/span';
import { defaultView, unlessGone } from '@/page/dom';
import { letPageGoOn } from '@/page/in-slices';
import { noticeTranslation } from '@/page/notice-translation';
import type { Painter } from '@/page/paint';
import type { TextMap } from '@/page/text-map';

/** What the reader script knows of its page now. */
export interface ArticleView {
  /** Reads the page anew; analyses it only when its text is another. `force`: also when it is no article. */
  read(force?: boolean): Promise<void>;
  /** Asks anew what the reader has kept and chosen. */
  refresh(): Promise<void>;
  /** What the page says of itself, once it has been read. */
  facts(): Promise<PageFacts>;
  /** Tells the badge's number again. */
  count(): void;
  readonly items: readonly Item[];
  /** A `PageCard` as JSON; `null` when nothing was read. */
  readonly card: string | null;
  readonly page: PageFacts | null;
  readonly text: string;
  /** Where the text gives somebody's exact words. */
  readonly quoted: SpanPair[];
  /** How the text differs from its snapshot; `null` as long as it is not known, or when no note stands on the page. */
  readonly changes: PageChange[] | null;
  readonly isArticle: boolean;
  readonly marks: boolean;
  readonly selectionButton: boolean;
  readonly map: TextMap | null;
  /** The window that the text stands in: the page's, or that of a frame. */
  readonly window: Window & typeof globalThis;
  rangesOf(item: Item): Range[] | null;
  /** How words of the text would be kept. */
  place(span: Span): Pick<Item, 'target' | 'page'>;
}

const noPlan: PagePlan = { targets: [], marks: false, wanted: '', styles: '', selectionButton: false };

/** Reads, analyses, anchors and paints the page's article; `onChange` is told when the list of items is another. */
export function createArticleView(
  page: Window & typeof globalThis,
  painter: Painter,
  onChange: () => void,
  signal: AbortSignal,
): ArticleView {
  const differences = followChanges(page, signal);
  const seen = rememberParts();
  const isTranslated = noticeTranslation();
  const tellStates = createStateTeller();
  let known: KnownPage | null = null;
  let plan = noPlan;
  let plannedAt: string | null = null;
  /** Addresses of the articles in the text, which the plan is for as well. */
  let others: string[] = [];
  let items: Item[] = [];
  let forcedAt: string | null = null;
  let last: Promise<void> = Promise.resolve();

  /** One after the other: a refresh in the middle of a reading would mix two states of the page. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    last = last.then(work, work);
    return last;
  }

  async function read(): Promise<void> {
    const before = known;
    const url = addressOf(page.location.href);
    const moved = plannedAt !== url;
    const wish = { url, isForced: forcedAt === url, plan: moved ? null : plan, seen };
    const reading = await readPage(page.document, wish, before);
    const parts = reading.answer.parts.map((part) => part.url);
    const isSameParts = `${parts}` === `${others}`;
    others = parts;
    if (moved) follow(reading.plan, url);
    else if (!isSameParts) await askPlan(url);
    // Of a very long page each of these is long enough; what is known and its list of items are exchanged together.
    await letPageGoOn();
    const translated = isTranslated(reading.document, reading.answer.page.language, url);
    const next = knownPage(reading, translated, plan.wanted, before);
    const isListed =
      hasFindings(before, next.text, next.wanted) &&
      before.translated === translated &&
      !moved &&
      isSameParts;
    const listed = isListed ? items : await list(next);
    [known, items] = [next, listed];
    painter.moveTo(next.document);
    await letPageGoOn();
    await show();
  }

  /** Without a plan nothing is painted: the reader may have switched marks off here. */
  function follow(given: PagePlan | null, url: string): void {
    plan = given ?? { ...noPlan, wanted: plan.wanted, styles: plan.styles };
    plannedAt = given && url;
  }

  async function askPlan(url: string): Promise<void> {
    follow(await send('page.plan', { url, others }).catch(() => null), url);
  }

  async function refresh(): Promise<void> {
    if (!known) return;
    const { url } = known.answer.page;
    await askPlan(url);
    if (known.wanted !== plan.wanted) return read();
    items = await list(known);
    await show();
  }

  async function list(next: KnownPage): Promise<Item[]> {
    const { text, findings, translated, answer } = next;
    const { page, stretches } = answer;
    const pageOf = (at: string | undefined) => stretches.find(({ url }) => url === at)?.page;
    const targets = plan.targets.map((kept) => ({ ...kept, page: pageOf(kept.page) }));
    const notes = await placeNotes(targets, { url: page.url, text, stretches });
    return listItems(text, findings, notes, (span) => placeIn(next, span), translated);
  }

  async function show(): Promise<void> {
    onChange();
    if (known) {
      const { url } = known.answer.page;
      // Against a translation every word would have changed.
      differences.follow(ownArticle(known), url, plan.targets.length > 0 && !known.translated);
      tellStates(url, items);
    }
    painter.restyle(plan.styles);
    await painter.paint(plan.marks ? marksOf(items, rangesOf) : []);
  }

  function rangesOf(item: Item): Range[] | null {
    return unlessGone(() => known && placesOf(known, item));
  }

  return {
    read(force = false) {
      if (force) forcedAt = addressOf(page.location.href);
      return inTurn(read);
    },
    refresh: () => inTurn(refresh),
    async facts() {
      await last;
      if (!known) throw new Error('The page could not be read.');
      return known.answer.page;
    },
    count() {
      // A badge that is behind is put right when the page is next read.
      const claims = known?.text ? known.findings.claims.length : null;
      send('page.count', { claims }).catch(() => undefined);
    },
    get items() {
      return items;
    },
    get card() {
      return known?.card() ?? null;
    },
    get page() {
      return known?.answer.page ?? null;
    },
    get text() {
      return known?.text ?? '';
    },
    get quoted() {
      return known?.quoted ?? [];
    },
    get changes() {
      return differences.changes;
    },
    get isArticle() {
      return known?.answer.isArticle ?? false;
    },
    get marks() {
      return plan.marks;
    },
    get selectionButton() {
      return plan.selectionButton;
    },
    get map() {
      return known?.map ?? null;
    },
    get window() {
      return unlessGone(() => known && defaultView(known.document)) ?? page;
    },
    rangesOf,
    place: (span) => (known ? placeIn(known, span) : { target: null }),
  };
}

function addressOf(url: string): string {
  return url.replace(/#.*$/s, '');
}
