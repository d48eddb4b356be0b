import { lowerWords } from '@/extract/plain-text';
import type { Part } from '@/extract/split-articles';
import type { ArticlePart, SeenPart } from '@/model/article-part';
import { pageKey } from '@/model/page-key';
import type { PageFacts } from '@/model/reading';

/** What tells which of a page's articles an address names. */
export interface NowShown {
  /** The address as it is now. */
  url: string;
  /** The document's title. */
  title: string;
  /** What the page as a whole declares. */
  page: PageFacts;
  /** What the part names as its own address, within the page's site. */
  declared: (part: Part) => string | null;
}

type Known = Part & { url: string | null; own: boolean; seen: SeenPart | null };

/**
 * Gives each article of a page the address that its words belong to: the one at which they were first seen. The first to be seen
 * at an address owns it; what scrolling has appended there already waits for its own, which it gets when it names that itself, or
 * when the page goes to an address that is told to be this one's by the document's title or by its own last words. Where nothing
 * tells, it stays where it was first seen. `seen`: what was given before, also of articles that are gone; none at first.
 */
export function ownAddresses(
  parts: readonly Part[],
  seen: readonly SeenPart[],
  now: NowShown,
): ArticlePart[] {
  const known = parts.map((part, i): Known => {
    const end = parts[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    const entry = seen.find(({ block }) => block >= part.start && block < end) ?? null;
    return { ...part, url: entry?.url ?? null, own: entry?.own ?? false, seen: entry };
  });
  const owns = ({ url, own }: Pick<Known, 'url' | 'own'>): boolean => own && isSame(url, now.url);
  renameOwner(known, now.url);
  nameThemselves(known, now);
  if (!known.some(owns)) {
    const told = toldOwner(known, now);
    const other = told === undefined ? firstToCome(known) : told;
    // The words that came first may have gone: those in their place are an article that has not got its address yet.
    if (other) Object.assign(other, { url: now.url, own: told !== undefined || !seen.some(owns) });
  }
  const isTaken = known.some(owns);
  let before = now.url;
  return known.map((part, i) => {
    // What has come while nobody could tell whose the address is belongs with what it follows.
    const given = part.url ?? (isTaken ? now.url : before);
    // Written as it is now, where it was written in another way.
    const url = isSame(given, now.url) ? now.url : given;
    before = url;
    const { from, block, own } = part;
    return { from, block, url, own, page: pageOf(part, url, i === 0, now) };
  });
}

/** The page as a whole has taken another address for the same article: the one that it declared from the first. */
function renameOwner([first]: Known[], url: string): void {
  if (!first?.seen || !first.own) return;
  if (isSame(first.seen.page.canonical, url)) first.url = url;
}

/** Believed where the first article names its own rightly: the attribute then means what it seems to. */
function nameThemselves(known: Known[], { url, page, declared }: NowShown): void {
  const [first, ...others] = known;
  const named = first && declared(first);
  const own = [first?.url ?? url, (first?.seen?.page ?? page).canonical];
  if (!named || !own.some((address) => isSame(address, named))) return;
  for (const part of others) {
    const address = part.own ? null : declared(part);
    if (!address || known.some((other) => other !== part && isSame(declared(other), address))) continue;
    part.url = address;
    part.own = true;
  }
}

/** Which article the page's address names; `null` for one that has another address already, nothing when nothing tells. */
function toldOwner(known: Known[], now: NowShown): Known | null | undefined {
  if (known.length < 2) return undefined;
  const tests: ((part: Known) => boolean)[] = [
    (part) => isSame(now.declared(part), now.url),
    ({ title }) => title !== null && isWithin(title, now.title),
    ({ title }) => title !== null && isSlugOf(now.url, title),
  ];
  for (const test of tests) {
    const [found, ...more] = known.filter(test);
    if (found && more.length === 0) return found.own ? null : found;
  }
  return undefined;
}

/** What has come at this address, when all that was there before has an address; or what stands there alone. */
function firstToCome(known: Known[]): Known | null {
  const waiting = known.find(({ own }) => !own) ?? null;
  return known.length === 1 || waiting?.url === null ? waiting : null;
}

/**
 * All that the page declares is of one article, and mostly of the first, which it was sent with: of the others only what holds for the
 * whole site is known.
 */
function pageOf({ title, seen }: Known, url: string, isFirst: boolean, { page }: NowShown): PageFacts {
  if (title === null || (page.title === title && (isFirst || isSame(page.canonical, url))))
    return { ...page, url };
  if (seen?.page.title === title) return { ...seen.page, url };
  return { ...page, url, title, byline: [], published: null, modified: null, canonical: null };
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && pageKey(one) === pageKey(other);
}

function isWithin(title: string, whole: string): boolean {
  const words = lowerWords(title);
  return words.length > 1 && ` ${lowerWords(whole).join(' ')} `.includes(` ${words.join(' ')} `);
}

/** Whether the end of an address is made of most of the title's longer words. */
function isSlugOf(url: string, title: string): boolean {
  const slug = new Set(lowerWords(new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? ''));
  const long = lowerWords(title).filter((word) => word.length > 3);
  const both = long.filter((word) => slug.has(word)).length;
  return both >= 2 && both >= long.length * 0.6;
}
