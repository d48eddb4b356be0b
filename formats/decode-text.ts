import { FormatError } from '@/formats/shape';

/**
 * The text of a file's bytes: UTF-8, or UTF-16 where a byte order mark or the first two bytes say so; the mark is left out.
 * Throws a `FormatError` for any other encoding.
 */
export function decodeText(bytes: Uint8Array): string {
  const decode = createDecoder();
  return decode(bytes) + decode(null);
}

/** Pieces of a file: a stream, as `Blob.stream()` gives one, or anything that gives them one after the other. */
export type Chunks = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

/** The same for a file that comes in pieces, which may end in the middle of a character. Strings are passed on as they are. */
export async function* decodeChunks(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decode = createDecoder();
  let atStart = true;
  for await (const chunk of chunks) {
    if (typeof chunk !== 'string') yield decode(chunk);
    else yield atStart ? chunk.replace(/^\ufeff/, '') : chunk;
    atStart = false;
  }
  yield decode(null);
}

/** The pieces of a stream, which is given up when nobody asks for more. */
export async function* eachChunk(chunks: Chunks): AsyncGenerator<Uint8Array | string> {
  if (!(chunks instanceof ReadableStream)) {
    yield* chunks;
    return;
  }
  const reader = chunks.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}

/** Takes one piece after the other, then `null` for the end. The encoding is known from the first two bytes. */
function createDecoder(): (bytes: Uint8Array | null) => string {
  let decoder: TextDecoder | null = null;
  let first = new Uint8Array(0);
  return (bytes) => {
    if (decoder === null) {
      first = joined(first, bytes ?? new Uint8Array(0));
      if (first.length < 2 && bytes !== null) return '';
      decoder = new TextDecoder(encodingOf(first), { fatal: true });
      return decodeWith(decoder, first, bytes !== null);
    }
    return decodeWith(decoder, bytes ?? new Uint8Array(0), bytes !== null);
  };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function encodingOf([one, two]: Uint8Array): string {
  if ((one === 0xff && two === 0xfe) || (one !== 0 && two === 0)) return 'utf-16le';
  if ((one === 0xfe && two === 0xff) || (one === 0 && two !== 0)) return 'utf-16be';
  return 'utf-8';
}

function decodeWith(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch (error) {
    throw new FormatError(
      `The file is not text in ${decoder.encoding.toUpperCase()}. Save it in UTF-8, then try again.`,
      { told: ['file-encoding', decoder.encoding.toUpperCase()], cause: error },
    );
  }
}
