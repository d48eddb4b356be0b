import type { Annotation, SavedPage } from '@/model/annotation';

/** An article or a linked source, as a list of references has it. Nothing that the reader wrote is in it. */
export interface Reference {
  url: string;
  title: string;
  authors: string[];
  publisher: string | null;
  /** ISO 8601, as exact as it is known. */
  published: string | null;
  language: string | null;
  /** ISO 8601. */
  accessed: string;
}

/** Every page with a note and every source that is linked, each once, pages first. */
export function references({
  pages,
  annotations,
}: {
  pages: SavedPage[];
  annotations: Annotation[];
}): Reference[] {
  const found = new Map<string, Reference>();
  for (const { url, title, byline, publisher, published, language, saved } of pages)
    found.set(url, { url, title, authors: byline, publisher, published, language, accessed: saved });
  for (const { links } of annotations)
    for (const { url, title, added } of links) {
      if (url === null) continue;
      const known = found.get(url);
      const unknown = { authors: [], publisher: null, published: null, language: null };
      if (!known) found.set(url, { url, title, ...unknown, accessed: added });
      else if (known.title === '') found.set(url, { ...known, title });
    }
  return [...found.values()];
}

/** The year, month and day of an ISO 8601 date, as far as it has them. */
export function dateParts(date: string): [year: string, month?: string, day?: string] {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date) ?? [];
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
}

/** A text in one line: no format of references has others. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
