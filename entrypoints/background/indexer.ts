import { buildSegment, indexFormat } from '@/search/build-segment';
import { idAt, placeOfId, readDocs } from '@/search/read-docs';
import { idBytes } from '@/search/write-docs';
import type { Indexer } from '@/store/index-parts';

/** How the store's index is made: by what knows how to search. */
export const indexer: Indexer = {
  format: indexFormat,
  build: buildSegment,
  placesOf(bytes, ids) {
    const docs = readDocs(bytes);
    return ids.map((id) => placeOfId(docs, idBytes(id))).filter((place) => place >= 0);
  },
  idsOf(bytes, dead) {
    const docs = readDocs(bytes);
    const gone = new Set(dead);
    return Array.from({ length: docs.length }, (_, at) => at)
      .filter((at) => !gone.has(at))
      .map((at) => idAt(docs, at));
  },
};
