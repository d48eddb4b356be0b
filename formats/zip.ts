import { FormatError } from '@/formats/shape';
import type { TextFile } from '@/formats/write-markdown';

/** What an archive may hold without the 64-bit extension. */
const mostFiles = 65_535;

/**
 * Text files as a ZIP archive (PKWARE APPNOTE 6.3), compressed by deflate, names and texts in UTF-8. `now` (ISO 8601) is the
 * time of all of them, in UTC. Throws a `FormatError` when there are more than 65,535, and the signal's reason when it aborts.
 */
export async function zipFiles(
  files: readonly TextFile[],
  now: string,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  if (files.length > mostFiles) throw new FormatError(`An archive holds at most ${mostFiles} files.`);
  const time = dosTime(now);
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    signal?.throwIfAborted();
    const path = new TextEncoder().encode(name);
    const plain = new TextEncoder().encode(text);
    const packed = await deflate(plain);
    const facts = [20, 0x0800, 8, time.time, time.date].map(two);
    const sizes = [four(crc32(plain)), four(packed.length), four(plain.length), two(path.length), two(0)];
    const head = bytes([four(0x04034b50), ...facts, ...sizes, path]);
    parts.push(head, packed);
    const rest = [two(0), two(0), two(0), four(0), four(offset)];
    directory.push(bytes([four(0x02014b50), two(20), ...facts, ...sizes, ...rest, path]));
    offset += head.length + packed.length;
  }
  const length = directory.reduce((sum, { length }) => sum + length, 0);
  const end = [
    four(0x06054b50),
    two(0),
    two(0),
    two(files.length),
    two(files.length),
    four(length),
    four(offset),
    two(0),
  ];
  return bytes([...parts, ...directory, bytes(end)]);
}

function two(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff);
}

function four(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, (value >>> 24) & 0xff);
}

function bytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

async function deflate(plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The checksum of ISO 3309, bit by bit over a table of nibbles: small, and fast enough beside the compression. */
function crc32(data: Uint8Array): number {
  let crc = -1;
  for (const byte of data) {
    crc ^= byte;
    crc = (crc >>> 4) ^ nibble(crc & 15);
    crc = (crc >>> 4) ^ nibble(crc & 15);
  }
  return ~crc;
}

const nibbles = Array.from({ length: 16 }, (_, start) => {
  let crc = start;
  for (let bit = 0; bit < 4; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function nibble(index: number): number {
  return nibbles[index] ?? 0;
}

/** A time in the two halves of MS-DOS, in steps of two seconds from 1980. */
function dosTime(now: string): { time: number; date: number } {
  const at = new Date(now);
  const year = Math.min(Math.max(at.getUTCFullYear() - 1980, 0), 127);
  return {
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
    date: (year << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
  };
}
