import { annotationContext, resource, targetOf, textual } from '@/formats/annotation-parts';
import type { LongWork } from '@/formats/long-work';
import { portions } from '@/formats/portions';
import type { Annotation, SavedPage } from '@/model/annotation';
import type { Snapshot } from '@/model/page-change';

/** The version of the file format that is written, and the newest that is read. */
export const whenceVersion = 2;

const json = (name: string) => ({ '@id': name, '@type': '@json' });

/** Our own words beside those of the Web Annotation vocabulary; what is a list or an object is kept as plain JSON. */
const ownContext = {
  '@version': 1.1,
  whence: 'https://whence.example/ns#',
  ...Object.fromEntries(
    ['pages', 'snapshots', 'subject', 'history', 'foreign', 'check'].map((name) => [
      `whence:${name}`,
      json(`whence:${name}`),
    ]),
  ),
};

export interface LibraryToWrite {
  pages: Iterable<SavedPage> | AsyncIterable<SavedPage>;
  annotations: Iterable<Annotation> | AsyncIterable<Annotation>;
  /** The pages' texts, where they are to be in the file. */
  snapshots?: Iterable<Snapshot> | AsyncIterable<Snapshot>;
}

/**
 * The whole library as one W3C Annotation Collection (Web Annotation Data Model, 2017-02-23) in JSON-LD, in pieces of about
 * 64,000 characters, which `readWhence` reads without loss. Every note is a whole Web Annotation by itself.
 * `now` is the ISO 8601 time of the export.
 */
export async function* writeWhenceParts(
  library: LibraryToWrite,
  now: string,
  { signal, onProgress }: LongWork = {},
): AsyncGenerator<string> {
  let size = 0;
  let annotations = 0;
  for await (const portion of portions(pieces(library, now, () => annotations++))) {
    signal?.throwIfAborted();
    size += portion.length;
    onProgress?.({ annotations, size });
    yield portion;
  }
}

/** The same in one text, for a library that is at hand. */
export async function writeWhence(library: LibraryToWrite, now: string): Promise<string> {
  const all: string[] = [];
  for await (const portion of writeWhenceParts(library, now)) all.push(portion);
  return all.join('');
}

async function* pieces(
  { pages, annotations, snapshots = [] }: LibraryToWrite,
  now: string,
  count: () => void,
): AsyncGenerator<string> {
  const id = `tag:whence.example,2026:export/${now}`;
  const head = {
    '@context': [annotationContext, ownContext],
    id,
    type: 'AnnotationCollection',
    label: 'Whence notes',
    created: now,
    generator: { type: 'Software', name: 'Whence' },
    'whence:version': whenceVersion,
  };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "whence:pages": [`;
  const addresses = new Map<string, string>();
  let comma = '';
  for await (const { key, ...page } of pages) {
    addresses.set(key, page.url);
    yield `${comma}\n${JSON.stringify(page)}`;
    comma = ',';
  }
  const addressOf = (key: string): string => addresses.get(key) ?? key;
  const first = JSON.stringify({ id: `${id}#1`, type: 'AnnotationPage', partOf: id, startIndex: 0 });
  yield `],\n "first": ${first.slice(0, -1)},"items": [`;
  comma = '';
  let total = 0;
  for await (const note of annotations) {
    yield `${comma}\n${JSON.stringify(writeAnnotation(note, addressOf(note.page)))}`;
    comma = ',';
    total += 1;
    count();
  }
  // After the notes: nobody can keep a snapshot of a page that has none.
  yield ']},\n "whence:snapshots": [';
  comma = '';
  for await (const { page, ...snapshot } of snapshots) {
    yield `${comma}\n${JSON.stringify({ page: addressOf(page), ...snapshot })}`;
    comma = ',';
  }
  // At the end, since a library that is read while it is written is counted while it is written.
  yield `],\n "total": ${total}\n}\n`;
}

/** A Web Annotation with what the standard has no words for. */
function writeAnnotation(note: Annotation, address: string) {
  return {
    '@context': annotationContext,
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    motivation: note.note ? 'commenting' : 'assessing',
    created: note.created,
    modified: note.modified,
    'whence:revision': note.revision,
    'whence:subject': note.subject,
    ...(note.history.length > 0 && { 'whence:history': note.history }),
    ...(note.reason !== '' && { 'whence:reason': note.reason }),
    ...(note.origin !== null && { 'whence:origin': note.origin }),
    ...(note.foreign !== null && { 'whence:foreign': note.foreign }),
    body: writeBodies(note),
    target: targetOf(address, note.target),
  };
}

function writeBodies({ note, verdict, links, tags }: Annotation) {
  return [
    ...(note ? [textual('commenting', note)] : []),
    textual('assessing', verdict),
    ...tags.map((tag) => textual('tagging', tag)),
    ...links.map(({ url, title, role, added, check }) => ({
      ...(url === null ? textual('linking', title) : { ...resource(url), purpose: 'linking' }),
      created: added,
      'whence:title': title,
      'whence:role': role,
      ...(check && { 'whence:check': check }),
    })),
  ];
}
