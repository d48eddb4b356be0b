import type { Fact } from '@/model/article';
import { attribute, queryAll, textContent } from '@/page/dom';
import { clean, isArticleThing, readMeta, readThings, type Thing } from '@/page/facts-structured';

/** What the page declares in data, read once for all facts. */
export interface Declared {
  document: Document;
  url: string;
  things: Thing[];
  /** The thing that is this page's article, if any. */
  article: Thing | null;
  meta: Map<string, string[]>;
  /** What stands in places for the author's name that the page hides. */
  hiddenNames: string[];
}

/** Reads what the page's head and data declare; costs one pass over its scripts of JSON-LD and its `<meta>`. */
export function readDeclared(document: Document, url: string): Declared {
  const things = readThings(document);
  const articles = things.filter(isArticleThing);
  const own =
    articles.find((thing) => describes(thing, url)) ??
    articles.find((thing) => thing.headline) ??
    articles[0];
  return {
    document,
    url,
    things,
    article: own ?? null,
    meta: readMeta(document),
    hiddenNames: hiddenNames(document),
  };
}

function hiddenNames(document: Document): string[] {
  return [...queryAll(document, '[style*="none"][class*="author" i],[style*="none"][class*="byline" i]')]
    .slice(0, 10)
    .filter((place) => /display\s*:\s*none/i.test(attribute(place, 'style') ?? ''))
    .map((place) => (textContent(place) ?? '').slice(0, 200));
}

function describes(thing: Thing, url: string): boolean {
  const main = thing.mainEntityOfPage;
  const addresses = [
    thing.url,
    thing['@id'],
    typeof main === 'object' && main !== null ? (main as Thing)['@id'] : main,
  ];
  const path = pathOf(url);
  return (
    path !== null && addresses.some((address) => typeof address === 'string' && pathOf(address) === path)
  );
}

function pathOf(url: string): string | null {
  try {
    return new URL(url).pathname.replace(/\/$/, '');
  } catch {
    return null;
  }
}

export function firstMeta(declared: Declared, ...names: string[]): Fact | null {
  for (const name of names) {
    const value = declared.meta.get(name)?.[0];
    if (value) return { value, from: 'meta', sure: 'likely' };
  }
  return null;
}

/** An http(s) address, made absolute against `base`; `null` when it is none. */
export function absoluteAddress(address: string | null, base: string): string | null {
  if (!address) return null;
  try {
    const url = new URL(address.trim(), base || undefined);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

export function lineOf(element: Element): string | null {
  return clean(textContent(element) ?? '');
}
