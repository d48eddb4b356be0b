import { decodeChunks, eachChunk } from '@/formats/decode-text';
import type { LongWork } from '@/formats/long-work';
import { type ReadFormat, readAny, recognise, startLength } from '@/formats/read-any';
import { type LibraryPart, readWhenceParts } from '@/formats/read-whence';
import type { Remark } from '@/model/remark';

/** Bytes; what is no backup of ours is read at one go. */
const mostAtOnce = 100_000_000;

/** A file that can be read as often as is needed, always with the same result. */
export interface OpenedFile {
  format: ReadFormat;
  remarks: readonly Remark[];
  parts(work: LongWork): AsyncIterable<LibraryPart> | Iterable<LibraryPart>;
}

/**
 * Finds out what a file is, and reads it unless it is a backup of ours, which may be large. `now` is the time of what is not
 * dated, `tooLarge` the sentence for a file that is. Throws that, or a `FormatError`.
 */
export async function openFile(file: File, now: string, tooLarge: string): Promise<OpenedFile> {
  const format = recognise(await startOf(file), file.name);
  if (format === 'whence')
    return { format, remarks: [], parts: (work) => readWhenceParts(file.stream(), work) };
  if (file.size > mostAtOnce) throw new Error(tooLarge);
  const texts: string[] = [];
  for await (const text of decodeChunks(eachChunk(file.stream()))) texts.push(text);
  const { remarks, ...part } = readAny(texts.join(''), file.name, now);
  return { format, remarks, parts: () => [part] };
}

async function startOf(file: File): Promise<string> {
  let start = '';
  for await (const text of decodeChunks(eachChunk(file.stream()))) {
    start += text;
    if (start.length >= startLength) break;
  }
  return start.slice(0, startLength);
}
