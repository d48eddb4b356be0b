import { makePage, makeVariedParagraphs } from '@/bench/make-page';
import type { PageFacts } from '@/model/reading';
import type { TextTarget } from '@/model/selector';
import type { MadePage } from '@/scripts/serve';

/** An article of the day: where it is served, and its paragraphs. */
export interface DayPage {
  path: string;
  title: string;
  paragraphs: string[];
}

/** So many articles of our own writing, of 300 to 1,500 words. */
export function makeDayPages(count: number): DayPage[] {
  return Array.from({ length: count }, (_, number) => ({
    path: `2026/03/what-the-harbour-heard-on-day-${number}.html`,
    title: `What the harbour heard on day ${number}`,
    paragraphs: makeVariedParagraphs(300 + ((number * 337) % 1_200), number + 1),
  }));
}

/** What the server is given. */
export function serveable(pages: readonly DayPage[]): Record<string, MadePage> {
  return Object.fromEntries([
    ['/favicon.ico', { html: '' }],
    ...pages.map(
      ({ path, title, paragraphs }) => [`/${path}`, { html: makePage(title, paragraphs) }] as const,
    ),
  ]);
}

/** The first words of a paragraph, to stand a note on. */
export function targetOn({ paragraphs }: DayPage, number: number): TextTarget {
  const at = number % paragraphs.length;
  const paragraph = paragraphs[at] ?? '';
  const from = (number * 7) % 40;
  const exact = paragraph.slice(from, from + 60);
  const start = paragraphs.slice(0, at).reduce((sum, { length }) => sum + length + 1, from);
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: paragraph.slice(Math.max(0, from - 32), from),
      suffix: paragraph.slice(from + 60, from + 92),
    },
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
  };
}

export function factsOf({ title }: DayPage, url: string): PageFacts {
  const unknown = { publisher: null, published: null, modified: null, canonical: null };
  return { url, title, byline: [], language: 'en', ...unknown };
}
