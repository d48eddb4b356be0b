import type { Annotation, SavedPage } from '@/model/annotation';
import type { Library } from '@/store/schema';

/** A note whose page is missing gets what is known of it. */
export function withPages({ annotations, pages }: Library): Library {
  const known = new Set(pages.map((page) => page.key));
  const lost = new Map(annotations.filter((note) => !known.has(note.page)).map((note) => [note.page, note]));
  return { annotations, pages: [...pages, ...[...lost.values()].map(pageOf)] };
}

function pageOf({ page, created }: Annotation): SavedPage {
  const unknown = { publisher: null, published: null, modified: null, canonical: null, language: null };
  return { key: page, url: page, title: '', byline: [], ...unknown, saved: created };
}
