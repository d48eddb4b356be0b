import { describeTarget } from '@/anchor/describe-target';
import type { PageAnswer, PagePlan } from '@/browser/messages';
import { send } from '@/browser/send';
import { followChanges } from '@/entrypoints/reader/follow-changes';
import { linkCard } from '@/entrypoints/reader/link-card';
import { listItems, quotePieces } from '@/entrypoints/reader/list-items';
import { findOwnArticle } from '@/entrypoints/reader/own-article';
import { pageFacts } from '@/entrypoints/reader/page-facts';
import { placeNotes } from '@/entrypoints/reader/place-notes';
import { analysisIn, readPage } from '@/entrypoints/reader/read-page';
import type { ArticleFacts, Block, TextLink } from '@/model/article';
import type { Findings } from '@/model/finding';
import type { PageChange } from '@/model/page-change';
import type { Item, PageFacts } from '@/model/reading';
import type { SpanPair } from '@/model/span';
import { defaultView, unlessGone } from '@/page/dom';
import { letPageGoOn } from '@/page/in-slices';
import { noticeTranslation } from '@/page/notice-translation';
import type { Painter } from '@/page/paint';
import { lowerEdge } from '@/page/place-box';
import { firstBelowTop } from '@/page/reveal';
import { createTextMap, type TextMap } from '@/page/text-map';

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
}

interface Known {
  /** All that the answer hangs on, as one string. */
  asked: string;
  answer: PageAnswer;
  text: string;
  blocks: Block[];
  page: PageFacts;
  map: TextMap;
  document: Document;
  translated: boolean;
  /** The plan's `wanted` that the findings are for. */
  wanted: string;
  findings: Findings;
  quoted: SpanPair[];
  card: () => string | null;
  pieces: Map<string, SpanPair[]>;
}

const noFacts: ArticleFacts = {
  title: null,
  byline: null,
  publisher: null,
  published: null,
  modified: null,
  canonical: null,
  language: null,
  credits: [],
};

const noPlan: PagePlan = { targets: [], marks: false, wanted: '', styles: '', selectionButton: false };

/** Reads, analyses, anchors and paints the page's article; `onChange` is told when the list of items is another. */
export function createArticleView(
  page: Window & typeof globalThis,
  painter: Painter,
  onChange: () => void,
  signal: AbortSignal,
): ArticleView {
  const differences = followChanges(page, signal);
  const ownArticle = findOwnArticle();
  const isTranslated = noticeTranslation();
  let known: Known | null = null;
  let plan = noPlan;
  let plannedAt: string | null = null;
  let items: Item[] = [];
  let forcedAt: string | null = null;
  let claims: number | null | undefined;
  let told = '[]';
  let last: Promise<void> = Promise.resolve();

  /** One after the other: a refresh in the middle of a reading would mix two states of the page. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    last = last.then(work, work);
    return last;
  }

  async function read(): Promise<void> {
    const before = known;
    const url = page.location.href;
    const moved = plannedAt !== addressOf(url);
    if (moved) await askPlan(url);
    // What the reader has kept of a page that is no article (any more) is looked for all the same.
    const force = forcedAt === addressOf(url) || plan.targets.some(({ target }) => target);
    const { wanted } = plan;
    const { pieces, ...reading } = await readPage(
      page.document,
      { url: addressOf(url), force, wanted },
      before,
    );
    const { answer, text } = reading;
    const sameFindings = before?.text === text && before.wanted === wanted;
    const isKnown = sameFindings && before.answer.analysis === answer.analysis;
    // Of a very long page each of these is long enough; what is known and its list of items are exchanged together.
    await letPageGoOn();
    const { findings, quoted, card } = isKnown ? before : found(answer, reading.links);
    const next = {
      ...reading,
      page: pageFacts(answer.facts, url, page.document.title),
      map: createTextMap(text, pieces),
      translated: isTranslated(reading.document, answer.facts.language?.value ?? null, addressOf(url)),
      wanted,
      findings,
      quoted,
      card,
      pieces: sameFindings ? before.pieces : quotePieces(findings),
    };
    const sameItems = sameFindings && before.translated === next.translated;
    const listed = !sameItems || moved ? await list(next) : items;
    [known, items] = [next, listed];
    painter.moveTo(next.document);
    await letPageGoOn();
    // Browsers take a tab's badge away when its address changes.
    if (moved) claims = undefined;
    await show();
  }

  /** Without the plan nothing is painted: the reader may have switched marks off here. */
  async function askPlan(url: string): Promise<void> {
    const asked = await send('page.plan', { url }).catch(() => null);
    plan = asked ?? { ...noPlan, wanted: plan.wanted, styles: plan.styles };
    plannedAt = asked && addressOf(url);
  }

  async function refresh(): Promise<void> {
    if (!known) return;
    await askPlan(known.page.url);
    if (known.wanted !== plan.wanted) return read();
    items = await list(known);
    await show();
  }

  async function list({ text, findings, translated, page: { url } }: Known): Promise<Item[]> {
    const notes = await placeNotes(plan.targets, { url, text });
    return listItems(text, findings, notes, (span) => describeTarget(text, span), translated);
  }

  async function show(): Promise<void> {
    onChange();
    tellCount();
    // Against a translation every word would have changed.
    const noted = plan.targets.length > 0 && !known?.translated;
    if (known) differences.follow(ownArticle(known, known.page.url), noted);
    tellStates();
    painter.restyle(plan.styles);
    await painter.paint(plan.marks ? inViewFirst().map(toMark) : []);
  }

  /** What is in view comes first, then what follows, then what is above. */
  function inViewFirst(): Item[] {
    const placed = items.filter(({ span }) => span);
    const first = firstBelowTop(placed.length, (i) => {
      const item = placed[i];
      const range = item && rangesOf(item)?.at(-1);
      return range ? lowerEdge(range) : null;
    });
    return [...placed.slice(first), ...placed.slice(0, first)];
  }

  function toMark(item: Item): Parameters<Painter['paint']>[0][number] {
    return {
      id: item.id,
      look: lookOf(item),
      ranges: () => rangesOf(item),
    };
  }

  /** All pieces or none: half a quote would say something else. */
  function rangesOf(item: Item): Range[] | null {
    return unlessGone(() => placesOf(item));
  }

  function placesOf({ id, span }: Item): Range[] | null {
    if (!known || !span) return null;
    const found: Range[] = [];
    for (const [start, end] of known.pieces.get(id) ?? [[span.start, span.end]]) {
      const ranges = known.map.toRanges({ start, end });
      if (!ranges) return null;
      found.push(...ranges);
    }
    return found;
  }

  function tellCount(): void {
    const now = known?.text ? known.findings.claims.length : null;
    if (now === claims) return;
    claims = now;
    // A badge that is behind is put right by the next telling.
    send('page.count', { claims: now }).catch(() => undefined);
  }

  /** For the search for what is missing. */
  function tellStates(): void {
    if (!known) return;
    const found = items.flatMap(({ annotation, target }) => {
      if (!annotation || !target || annotation.state === 'translated') return [];
      return [{ id: annotation.id, state: annotation.state }];
    });
    const now = JSON.stringify(found);
    if (now === told) return;
    told = now;
    // What is not heard is told again when the page is next opened.
    send('page.states', { url: known.page.url, found }).catch(() => undefined);
  }

  return {
    read(force = false) {
      if (force) forcedAt = addressOf(page.location.href);
      return inTurn(read);
    },
    refresh: () => inTurn(refresh),
    async facts() {
      await last;
      return known?.page ?? pageFacts(noFacts, page.location.href, page.document.title);
    },
    count() {
      claims = undefined;
      tellCount();
    },
    get items() {
      return items;
    },
    get card() {
      return known?.card() ?? null;
    },
    get page() {
      return known?.page ?? null;
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
  };
}

function found(answer: PageAnswer, links: () => TextLink[]): Pick<Known, 'findings' | 'quoted' | 'card'> {
  const { card, ...analysis } = analysisIn(answer);
  return { ...analysis, card: linkCard(card, links) };
}

function lookOf({ subject }: Item): 'words' | 'report' | 'doubt' {
  if (subject.kind === 'claim') return 'doubt';
  return subject.kind === 'quote' && subject.quoteType === 'indirect' ? 'report' : 'words';
}

function addressOf(url: string): string {
  return url.replace(/#.*$/s, '');
}
