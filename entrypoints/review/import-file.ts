import { hear } from '@/browser/answer';
import type { ImportPart, TakenIn } from '@/browser/message-shapes';
import { send } from '@/browser/send';
import { createLane } from '@/entrypoints/review/lane';
import { readStore } from '@/entrypoints/review/own-store';
import type { OpenedFile } from '@/entrypoints/review/read-file';
import { type ImportPlan, type Kept, planImport } from '@/formats/plan-import';
import type { LibraryPart } from '@/formats/read-whence';
import { keptNotes, keptPages } from '@/store/read-kept';
import { withSnapshot } from '@/store/snapshots';

/** Entries that go in one message, and UTF-16 code units of their texts, about. */
const most = { entries: 500, length: 2_000_000 };
/** While the background lays one part down, the next is read; more would wait in memory. */
const mostUnanswered = 2;

export interface ImportWork {
  signal: AbortSignal;
  /** Bytes of the file. */
  onRead: (size: number) => void;
}

const kept: Kept = {
  annotations: (ids) => readStore((store) => keptNotes(store, ids)),
  pages: (keys) => readStore((store) => keptPages(store, keys)),
  snapshots: (keys) => readStore((store) => withSnapshot(store, keys)),
};

/** Reads a file to its end, and says what taking it in would do. Throws a `FormatError`, or the signal's reason. */
export function planFile(file: OpenedFile, { signal, onRead }: ImportWork): Promise<ImportPlan> {
  return planImport(file.parts({ signal, onProgress: ({ size }) => onRead(size) }), kept);
}

/**
 * Takes a file in that has been read once: it goes to the background in parts, which wait there until the last has come, and
 * is taken in then, all of it or nothing. `onKeep` hears of parts, from where on it cannot be stopped any more.
 */
export async function takeFile(
  file: OpenedFile,
  id: string,
  preferred: ReadonlySet<string>,
  { signal, onRead }: ImportWork,
  onKeep: (done: number, total: number) => void,
): Promise<TakenIn> {
  let parts = 0;
  const lane = createLane(mostUnanswered);
  const batches = createBatches(async (part) => {
    signal.throwIfAborted();
    const number = parts++;
    await lane.begin(() => send('import.lay', { id, number, part }));
    // With the first, what an earlier import has left is forgotten: it must not come after another.
    if (number === 0) await lane.end();
  });
  try {
    await planImport(
      file.parts({ signal, onProgress: ({ size }) => onRead(size) }),
      kept,
      batches.add,
      preferred,
    );
    await batches.end();
    await lane.end();
    signal.throwIfAborted();
  } catch (error) {
    await lane.end().catch(() => undefined); // or a part would be laid down after all have been forgotten
    if (parts > 0) await send('import.drop').catch(() => undefined); // the next import forgets it as well
    throw error;
  }
  onKeep(0, parts);
  const stop = hear('import.progress', ({ done, total }) => onKeep(done, total));
  try {
    return await send('import.take', { id, parts });
  } finally {
    stop();
  }
}

/** Puts parts together, and apart, until they have the right size to be sent. */
function createBatches(sendPart: (part: ImportPart) => Promise<void>) {
  let waiting: ImportPart = { pages: [], annotations: [], snapshots: [] };
  let entries = 0;
  let length = 0;

  const end = async (): Promise<void> => {
    if (entries === 0) return;
    const part = waiting;
    waiting = { pages: [], annotations: [], snapshots: [] };
    entries = 0;
    length = 0;
    await sendPart(part);
  };
  const count = async (more: number): Promise<void> => {
    entries += 1;
    length += more;
    if (entries >= most.entries || length >= most.length) await end();
  };
  return {
    async add({ pages, annotations, snapshots }: LibraryPart): Promise<void> {
      const byKey = new Map(pages.map((page) => [page.key, page]));
      // A page goes with its first note: it is kept only where one is.
      for (const note of annotations) {
        const page = byKey.get(note.page);
        if (page && byKey.delete(note.page)) waiting.pages.push(page);
        waiting.annotations.push(note);
        await count(note.note.length + (note.foreign?.data.length ?? 0));
      }
      for (const one of snapshots) {
        waiting.snapshots.push(one);
        await count(one.text.length);
      }
    },
    end,
  };
}
