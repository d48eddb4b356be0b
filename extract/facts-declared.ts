import { isArticleThing, readMeta, readThings, type Thing } from '@/extract/facts-structured';
import type { Fact } from '@/model/article';
import type { HeadRecord } from '@/model/page-record';

/** What the page declares in data, read once for all facts. */
export interface Declared {
  head: HeadRecord;
  url: string;
  things: Thing[];
  /** The thing that is this page's article, if any. */
  article: Thing | null;
  meta: Map<string, string[]>;
  /** What stands in places for the author's name that the page hides. */
  hiddenNames: string[];
}

/** Reads what the page's head and data declare. */
export function readDeclared(head: HeadRecord, url: string): Declared {
  const things = readThings(head.data);
  const articles = things.filter(isArticleThing);
  const own =
    articles.find((thing) => describes(thing, url)) ??
    articles.find((thing) => thing.headline) ??
    articles[0];
  return {
    head,
    url,
    things,
    article: own ?? null,
    meta: readMeta(head.meta),
    hiddenNames: head.hiddenNames,
  };
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
