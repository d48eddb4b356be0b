import type { Fact } from '@/model/article';
import { attribute } from '@/page/dom';
import { type Declared, lineOf } from '@/page/facts-declared';
import { textOf } from '@/page/facts-structured';
import { dateInAddress, findDate, readDate } from '@/page/read-date';

const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'date',
  'og:pubdate',
  'cxenseparse:recs:publishtime',
  'article.published',
  'published-date',
  'created',
  'datecreated',
  'rnews:datepublished',
];
const modifiedNames = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
];

/** When the page says that it was published and last changed. */
export function findDates(declared: Declared): { published: Fact | null; modified: Fact | null } {
  const { article, document, url } = declared;
  const json = (value: unknown): Fact | null => {
    const date = readDate(textOf(value));
    return date ? { value: date, from: 'json-ld' } : null;
  };
  const meta = (names: string[]): Fact | null => {
    for (const name of names) {
      const date = readDate(declared.meta.get(name)?.[0] ?? null);
      if (date) return { value: date, from: 'meta' };
    }
    return null;
  };
  const published =
    (article && (json(article.datePublished) ?? json(article.dateCreated))) ??
    meta(publishedNames) ??
    itemprop(document, 'datePublished') ??
    timeElement(document) ??
    address(url) ??
    visible(document);
  const modified =
    (article && json(article.dateModified)) ?? meta(modifiedNames) ?? itemprop(document, 'dateModified');
  return { published, modified };
}

function itemprop(document: Document, name: string): Fact | null {
  const element = document.querySelector(`[itemprop~="${name}"]`);
  if (!element) return null;
  const date = readDate(attribute(element, 'content') ?? attribute(element, 'datetime') ?? lineOf(element));
  return date ? { value: date, from: 'microdata' } : null;
}

function timeElement(document: Document): Fact | null {
  for (const element of document.querySelectorAll('time')) {
    const date = readDate(attribute(element, 'datetime') ?? lineOf(element));
    if (date) return { value: date, from: 'time-element' };
  }
  return null;
}

function address(url: string): Fact | null {
  const date = dateInAddress(url);
  return date ? { value: date, from: 'address' } : null;
}

function visible(document: Document): Fact | null {
  for (const element of document.querySelectorAll(
    '[class*="date" i],[class*="time" i],[class*="publish" i],[class*="posted" i],[class*="meta" i],[class*="byline" i]',
  )) {
    const date = findDate((lineOf(element) ?? '').slice(0, 200));
    if (date) return { value: date.value, from: 'text' };
  }
  return null;
}
