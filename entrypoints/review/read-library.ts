import { databaseName } from '@/browser/library-state';
import type { ReviewProps } from '@/components/review';
import { listDrafts } from '@/store/drafts';
import { openStore } from '@/store/open-store';
import { listAll } from '@/store/read-notes';

type Library = NonNullable<ReviewProps['library']>;

/**
 * All notes, pages and drafts. The connection is closed again at once: an open one holds back the upgrade of the next version.
 * Throws `StoreError` with a sentence for the reader.
 */
export async function readLibrary(): Promise<Library> {
  const store = await openStore(await databaseName());
  try {
    const [{ pages, annotations }, drafts] = await Promise.all([listAll(store), listDrafts(store)]);
    return { notes: annotations, pages: new Map(pages.map((page) => [page.key, page])), drafts };
  } finally {
    store.close();
  }
}
