import type { Snapshot } from '@/model/page-change';
import type { Store } from '@/store/schema';
import { read, write } from '@/store/transact';

/** A snapshot as it lies on the disk: text and blocks as JSON, compressed by deflate (RFC 1951). */
export interface StoredSnapshot extends Omit<Snapshot, 'text' | 'blocks'> {
  packed: Uint8Array<ArrayBuffer>;
  /** Hash of the last text that it was compared with; `null` before. */
  seen: string | null;
}

/** Keeps a page's snapshot unless there is one or no note stands on the page. True when it was kept. Throws `StoreError`. */
export async function keepSnapshot(store: Store, snapshot: Snapshot): Promise<boolean> {
  const packed = await packSnapshot(snapshot);
  return write(store, async (tx) => {
    const snapshots = tx.objectStore('snapshots');
    const [known, page] = await Promise.all([
      snapshots.getKey(packed.page),
      tx.objectStore('pages').getKey(packed.page),
    ]);
    if (known !== undefined || page === undefined) return false;
    await snapshots.put(packed);
    return true;
  });
}

/** A snapshot as it is kept, not compared with anything yet. */
export async function packSnapshot({ text, blocks, ...facts }: Snapshot): Promise<StoredSnapshot> {
  return { ...facts, packed: await squeeze(JSON.stringify({ text, blocks })), seen: null };
}

/** The snapshot of the page with this key (see `pageKey`); `null` when there is none or it cannot be unpacked. Throws `StoreError`. */
export async function getSnapshot(store: Store, page: string): Promise<Snapshot | null> {
  const stored = await read(store, (tx) => tx.objectStore('snapshots').get(page));
  if (!stored) return null;
  const { packed, seen: _seen, ...facts } = stored;
  try {
    const { text, blocks }: Pick<Snapshot, 'text' | 'blocks'> = JSON.parse(await unsqueeze(packed));
    return { ...facts, text, blocks };
  } catch {
    return null; // a damaged snapshot must not stand in the way of the note
  }
}

/** Whether a snapshot of the page is kept. Throws `StoreError`. */
export async function hasSnapshot(store: Store, page: string): Promise<boolean> {
  return (await read(store, (tx) => tx.objectStore('snapshots').getKey(page))) !== undefined;
}

/** Those of these pages that have a snapshot. Throws `StoreError`. */
export async function withSnapshot(store: Store, pages: readonly string[]): Promise<Set<string>> {
  const found = await read(store, (tx) =>
    Promise.all(pages.map((page) => tx.objectStore('snapshots').getKey(page))),
  );
  return new Set(found.filter((page) => page !== undefined));
}

function squeeze(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return through(new Blob([text]).stream(), new CompressionStream('deflate-raw'));
}

async function unsqueeze(packed: Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = await through(new Blob([packed]).stream(), new DecompressionStream('deflate-raw'));
  return new TextDecoder().decode(bytes);
}

async function through(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(bytes.pipeThrough(stream)).arrayBuffer());
}
