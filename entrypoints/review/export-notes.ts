import { send } from '@/browser/send';
import type { ExportChoice } from '@/components/export-dialog';
import { readStore } from '@/entrypoints/review/own-store';
import { formats } from '@/formats/formats';
import type { LongWork } from '@/formats/long-work';
import type { FormatWords } from '@/formats/words';
import { writeMarkdownFiles } from '@/formats/write-markdown';
import { writeWhenceParts } from '@/formats/write-whence';
import type { Annotation, SavedPage } from '@/model/annotation';
import type { Snapshot } from '@/model/page-change';
import { streamLibrary } from '@/store/stream-library';

/** A file that is written as its pieces are asked for. */
export interface ExportFile {
  name: string;
  mime: string;
  extension: string;
  pieces: AsyncIterable<string | Uint8Array<ArrayBuffer>>;
}

export interface ExportWork extends LongWork {
  words: FormatWords;
  /** ISO 8601. */
  now: string;
}

/** The notes with these ids, or all, as a file. Its pieces throw a `FormatError`, a `StoreError`, or the signal's reason. */
export function exportFile(
  ids: readonly string[] | null,
  choice: ExportChoice,
  work: ExportWork,
): ExportFile {
  const format = formats.find(({ id }) => id === choice.format);
  if (!format) throw new Error(`There is no format ${choice.format}.`);
  const { mime, extension } = format;
  const kind = choice.format === 'whence' ? '' : `-${choice.format}`;
  const name = `whence-${work.now.slice(0, 10)}${kind}${extension}`;
  return { name, mime, extension, pieces: write(ids, choice, work) };
}

async function* write(
  ids: readonly string[] | null,
  choice: ExportChoice,
  work: ExportWork,
): AsyncGenerator<string | Uint8Array<ArrayBuffer>> {
  if (choice.format === 'whence') {
    const { snapshots, ...library } = await readNotes(ids);
    yield* writeWhenceParts({ ...library, ...(choice.withTexts && { snapshots }) }, work.now, work);
    return;
  }
  const format = formats.find(({ id }) => id === choice.format);
  const notes = await readAll(ids, work);
  if (format) yield* format.write(notes, { ...work, template: choice.template });
}

/** The notes of one file each article in one text. */
export async function exportText(
  ids: readonly string[] | null,
  template: string,
  work: ExportWork,
): Promise<string> {
  const files = writeMarkdownFiles(await readAll(ids, work), work.words, work.now, template);
  return files.map(({ text }) => text).join('\n');
}

/** Of notes that the database does not give any more there is the second copy. */
async function readNotes(ids: readonly string[] | null): Promise<NotesToRead> {
  return streamLibrary(readStore, ids).catch(async (error: unknown) => {
    if (ids) throw error;
    const { pages, annotations } = await send('library.copy');
    return { pages, annotations, snapshots: [] };
  });
}

interface NotesToRead {
  pages: SavedPage[];
  annotations: AsyncIterable<Annotation> | Annotation[];
  snapshots: AsyncIterable<Snapshot> | Snapshot[];
}

async function readAll(ids: readonly string[] | null, { signal, onProgress }: LongWork) {
  const { pages, annotations: coming } = await readNotes(ids);
  const annotations: Annotation[] = [];
  for await (const note of coming) {
    annotations.push(note);
    if (annotations.length % 500 !== 0) continue;
    signal?.throwIfAborted();
    onProgress?.({ annotations: annotations.length, size: 0 });
  }
  return { pages, annotations };
}
