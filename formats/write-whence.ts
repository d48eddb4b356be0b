import { strictAddress } from '@/formats/strict-address';
import type { Annotation, SavedPage } from '@/model/annotation';

/** The version of the file format that is written, and the newest that is read. */
export const whenceVersion = 1;

const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

/** Our own words beside those of the Web Annotation vocabulary; what is a list or an object is kept as plain JSON. */
const ownContext = {
  '@version': 1.1,
  whence: 'https://whence.example/ns#',
  'whence:pages': { '@id': 'whence:pages', '@type': '@json' },
  'whence:subject': { '@id': 'whence:subject', '@type': '@json' },
  'whence:history': { '@id': 'whence:history', '@type': '@json' },
  'whence:foreign': { '@id': 'whence:foreign', '@type': '@json' },
  'whence:check': { '@id': 'whence:check', '@type': '@json' },
};

/**
 * All notes as one W3C Annotation Collection (Web Annotation Data Model, 2017-02-23) in JSON-LD, which `readWhence` reads
 * without loss. Every note is a whole Web Annotation by itself. `now` is the ISO 8601 time of the export.
 */
export function writeWhence(
  { pages, annotations }: { pages: SavedPage[]; annotations: Annotation[] },
  now: string,
): string {
  const addresses = new Map(pages.map((page) => [page.key, page.url]));
  const id = `tag:whence.example,2026:export/${now}`;
  const items = annotations.map((note) => writeAnnotation(note, addresses.get(note.page) ?? note.page));
  const collection = {
    '@context': [annotationContext, ownContext],
    id,
    type: 'AnnotationCollection',
    label: 'Whence notes',
    created: now,
    generator: { type: 'Software', name: 'Whence' },
    'whence:version': whenceVersion,
    'whence:pages': pages.map(({ key: _derived, ...page }) => page),
    total: items.length,
    first: { id: `${id}#1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

function writeAnnotation(note: Annotation, source: string) {
  const { quote, position } = note.target ?? { quote: null, position: null };
  const selector = [quote, position].filter((one) => one !== null);
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
    target: quote ? { ...resource(source), selector } : wholePage(source),
  };
}

function writeBodies({ note, verdict, links, tags }: Annotation) {
  return [
    ...(note ? [textual('commenting', note)] : []),
    textual('assessing', verdict),
    ...tags.map((tag) => textual('tagging', tag)),
    ...links.map(({ url, title, role, added, check }) => ({
      ...(url === null ? { type: 'TextualBody', format: 'text/plain', value: title } : resource(url)),
      purpose: 'linking',
      created: added,
      'whence:title': title,
      'whence:role': role,
      ...(check && { 'whence:check': check }),
    })),
  ];
}

/** The standard wants a strict address; where that is another spelling, the one that we know goes with it. */
function resource(address: string) {
  const source = strictAddress(address);
  return { type: 'SpecificResource', source, ...(source !== address && { 'whence:address': address }) };
}

/** Without a part to select, the standard knows a page only as a resource of its own. */
function wholePage(address: string) {
  const { source: id, type: _specific, ...rest } = resource(address);
  return { id, ...rest };
}

function textual(purpose: 'commenting' | 'assessing' | 'tagging', value: string) {
  return { type: 'TextualBody', purpose, format: 'text/plain', value };
}
