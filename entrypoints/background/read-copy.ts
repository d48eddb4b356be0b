import { readEntries } from '@/entrypoints/background/copy-entries';
import { annotation, savedPage } from '@/formats/library-shape';
import { orNull } from '@/formats/shape';
import type { Annotation, SavedPage } from '@/model/annotation';
import type { Library } from '@/store/schema';

/** All of the second copy that is sound; a note whose page is missing gets what is known of it. */
export async function readCopy(): Promise<Library> {
  const found = await readEntries();
  const annotations = [...found.annotations.values()].flatMap(
    (value) => orNull(annotation)(value, 'note') ?? [],
  );
  const pages = [...found.pages.values()].flatMap((value) => orNull(savedPage)(value, 'page') ?? []);
  const known = new Set(pages.map((page) => page.key));
  const lost = new Map(annotations.filter((note) => !known.has(note.page)).map((note) => [note.page, note]));
  return { annotations, pages: [...pages, ...[...lost.values()].map(pageOf)] };
}

function pageOf({ page, created }: Annotation): SavedPage {
  const unknown = { publisher: null, published: null, modified: null, canonical: null, language: null };
  return { key: page, url: page, title: '', byline: [], ...unknown, saved: created };
}
