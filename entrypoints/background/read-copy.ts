import { readEntries } from '@/entrypoints/background/copy-entries';
import { withPages } from '@/entrypoints/background/with-pages';
import { annotation, savedPage } from '@/formats/library-shape';
import { orNull } from '@/formats/shape';
import type { Library } from '@/store/schema';

/** All of the second copy that is sound; a note whose page is missing gets what is known of it. */
export async function readCopy(): Promise<Library> {
  const found = await readEntries();
  const annotations = [...found.annotations.values()].flatMap(
    (value) => orNull(annotation)(value, 'note') ?? [],
  );
  const pages = [...found.pages.values()].flatMap((value) => orNull(savedPage)(value, 'page') ?? []);
  return withPages({ annotations, pages });
}
