import { type Chunks, decodeChunks, eachChunk } from '@/formats/decode-text';
import { mostAnnotations, savedPage, snapshot } from '@/formats/library-shape';
import type { LongWork } from '@/formats/long-work';
import { readFirstVersion, readWhenceAnnotation } from '@/formats/read-whence-annotation';
import { FormatError, own, record, type Shape } from '@/formats/shape';
import { createJsonSplitter, type JsonPart } from '@/formats/split-json';
import { createWholeCheck } from '@/formats/whole-check';
import { whenceVersion } from '@/formats/write-whence';
import type { Annotation, SavedPage } from '@/model/annotation';
import type { Snapshot } from '@/model/page-change';
import { pageKey } from '@/model/page-key';

/** Some of a library: what one piece of a file held. */
export interface LibraryPart {
  pages: SavedPage[];
  annotations: Annotation[];
  snapshots: Snapshot[];
}

const itemsPath = 'first/items';
const lists = ['whence:pages', 'whence:snapshots', itemsPath];

/**
 * Reads what `writeWhence` wrote, in any of its versions. Throws a `FormatError` that says what is wrong and where, and then
 * nothing of the file is to be used. Whatever the file holds, what is returned has the model's shape, and http(s)
 * addresses only. That a snapshot's text is the one of its hash is checked by `readWhenceParts` only.
 */
export function readWhence(text: string): LibraryPart {
  const splitter = createJsonSplitter(lists);
  const reader = createReader();
  const part = reader.take(splitter.push(text.replace(/^\ufeff/, '')));
  splitter.end();
  reader.end();
  return part;
}

/**
 * The same for a file of any size, in the memory of its largest note and of its ids. Parts come as they are read: since the
 * file is known to be right only after the last of them, read it once to check and to plan (`planImport`), and again to
 * take it in.
 */
export async function* readWhenceParts(
  chunks: Chunks,
  { signal, onProgress }: LongWork = {},
): AsyncGenerator<LibraryPart> {
  const splitter = createJsonSplitter(lists);
  const reader = createReader();
  let size = 0;
  let annotations = 0;
  const measured = async function* () {
    for await (const chunk of eachChunk(chunks)) {
      signal?.throwIfAborted();
      size += chunk.length;
      yield chunk;
    }
  };
  for await (const text of decodeChunks(measured())) {
    const part = reader.take(splitter.push(text));
    for (const one of part.snapshots) await checkHash(one);
    annotations += part.annotations.length;
    onProgress?.({ annotations, size });
    if (part.pages.length + part.annotations.length + part.snapshots.length > 0) yield part;
  }
  splitter.end();
  reader.end();
}

async function checkHash({ text, hash, url }: Snapshot): Promise<void> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const found = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== hash) throw new FormatError(`The kept text of ${url} is not the one that was kept.`);
}

/** Turns the parts of the file into those of a library, and holds them against each other. */
function createReader() {
  const whole = createWholeCheck();
  const header = new Map<string, unknown>();
  let [pages, snapshots, annotations] = [0, 0, 0];

  const takeOne = ({ path, value }: JsonPart, part: LibraryPart): void => {
    if (path === 'whence:pages') {
      const page = readPage(value, `Page ${++pages}`);
      whole.page(page);
      part.pages.push(page);
    } else if (path === 'whence:snapshots') {
      const one = readSnapshot(value, `Snapshot ${++snapshots}`);
      whole.snapshot(one);
      part.snapshots.push(one);
    } else if (path === itemsPath) {
      const read = header.get('whence:version') === 1 ? readFirstVersion : readWhenceAnnotation;
      const note = read(value, `Annotation ${++annotations}`);
      whole.annotation(note);
      part.annotations.push(note);
    } else if (path === 'type' || path === 'whence:version' || path === 'total') {
      header.set(path, value);
      if (path === 'whence:version') checkVersion(value);
    } else if (path === 'first') throw new FormatError('The first page of annotations is missing.');
    else if (lists.includes(path)) throw new FormatError('The pages should be a list.');
    if (pages + snapshots + annotations > 3 * mostAnnotations)
      throw new FormatError('The file holds more than any library.');
  };

  return {
    take(parts: JsonPart[]): LibraryPart {
      const part: LibraryPart = { pages: [], annotations: [], snapshots: [] };
      for (const one of parts) takeOne(one, part);
      return part;
    },
    end(): void {
      if (header.get('type') !== 'AnnotationCollection' || !header.has('whence:version'))
        throw new FormatError('The file is not an export of Whence.', { told: ['file-not-ours'] });
      if (header.get('total') !== annotations)
        throw new FormatError('The file is not whole: it has another number of annotations than it says.', {
          told: ['file-not-whole'],
        });
      whole.end();
    },
  };
}

function checkVersion(version: unknown): void {
  if (typeof version !== 'number')
    throw new FormatError('The file is not an export of Whence.', { told: ['file-not-ours'] });
  if (version > whenceVersion)
    throw new FormatError('The file was made by a newer version of Whence. Update Whence to read it.', {
      told: ['file-newer'],
    });
  if (version < 1 || !Number.isInteger(version))
    throw new FormatError('The file has a version that never was.');
}

/** The key is not in the file: how it follows from the address may change. */
const readPage: Shape<SavedPage> = (value, at) => {
  const found = record(value, at);
  return savedPage({ ...found, key: keyOf(own(found, 'url')) }, at);
};

const readSnapshot: Shape<Snapshot> = (value, at) => {
  const found = record(value, at);
  return snapshot({ ...found, page: keyOf(own(found, 'page')) }, at);
};

function keyOf(url: unknown): unknown {
  return typeof url === 'string' && URL.canParse(url) ? pageKey(url) : url;
}
