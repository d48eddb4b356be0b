import { dateParts, type Reference } from '@/formats/references';

/** References as CSL-JSON (citationstyles.org, 1.0.2), which Zotero and most other reference managers take. */
export function writeCsl(references: readonly Reference[]): string {
  const items = references.map(({ url, title, authors, publisher, published, language, accessed }) => ({
    id: url,
    type: 'webpage',
    title: title || url,
    // Names are kept as the page wrote them: which part is the family's is not known.
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(publisher && { 'container-title': publisher }),
    ...(published && { issued: cslDate(published) }),
    accessed: cslDate(accessed),
    URL: url,
    ...(language && { language }),
  }));
  return `${JSON.stringify(items, null, 1)}\n`;
}

function cslDate(date: string) {
  return { 'date-parts': [dateParts(date).map(Number)] };
}
