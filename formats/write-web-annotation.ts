import { annotationContext, targetOf, textual } from '@/formats/annotation-parts';
import { all, checkWebAnnotation, isUuid } from '@/formats/check-web-annotation';
import { parseRecord } from '@/formats/foreign-json';
import type { ForeignNote } from '@/formats/foreign-note';
import { keptTags } from '@/formats/foreign-note';
import { own, record } from '@/formats/shape';
import { strictAddress } from '@/formats/strict-address';
import { webAnnotationNote } from '@/formats/web-annotation-note';
import type { Annotation, SavedPage } from '@/model/annotation';

/**
 * All notes as a Web Annotation Collection in the words of the standard alone, for other programs. One that came as a Web
 * Annotation goes out with every field of its record, with only those replaced that were changed in Whence.
 * `now` is the ISO 8601 time of the export.
 */
export function writeWebAnnotations(
  { pages, annotations }: { pages: SavedPage[]; annotations: Annotation[] },
  now: string,
): string {
  const addresses = new Map(pages.map((page) => [page.key, page.url]));
  const items = annotations.map((note) => writeWebAnnotation(note, addresses.get(note.page) ?? note.page));
  const id = `tag:whence.example,2026:web-annotations/${now}`;
  const collection = {
    '@context': annotationContext,
    id,
    type: 'AnnotationCollection',
    label: 'Whence notes',
    total: items.length,
    first: { id: `${id}#1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

/** One note as a Web Annotation by itself. */
export function writeWebAnnotation(note: Annotation, address: string): object {
  const original = originalOf(note);
  return original ? withChanges(original, note) : newAnnotation(note, address);
}

function newAnnotation(note: Annotation, address: string): object {
  const { 'whence:address': _spelling, ...target } = targetOf(address, note.target);
  const body = bodiesOf(note);
  return {
    '@context': annotationContext,
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    motivation: motivationOf(note),
    created: note.created,
    modified: note.modified,
    ...(body.length > 0 && { body }),
    target,
  };
}

function motivationOf({ note, verdict, links, tags }: Annotation): string {
  if (note !== '') return 'commenting';
  if (verdict !== 'open') return 'assessing';
  if (links.length > 0) return 'linking';
  return tags.length > 0 ? 'tagging' : 'highlighting';
}

function bodiesOf({ note, verdict, links, tags }: Annotation): object[] {
  return [
    ...(note === '' ? [] : [textual('commenting', note)]),
    ...(verdict === 'open' ? [] : [textual('assessing', verdict)]),
    ...tags.map((tag) => textual('tagging', tag)),
    ...links.map(({ url, title }) =>
      url === null
        ? textual('linking', title)
        : { type: 'SpecificResource', source: strictAddress(url), purpose: 'linking' },
    ),
  ];
}

interface Original {
  item: object;
  note: ForeignNote;
}

/** The record that the note came with, as long as it is a Web Annotation, and that of this note. */
function originalOf({ id, foreign }: Annotation): Original | null {
  if (foreign?.format !== 'web-annotation') return null;
  try {
    const item = record(parseRecord(foreign.data), '');
    checkWebAnnotation(item, '', true);
    const note = webAnnotationNote(item, () => undefined);
    return note.id === id ? { item, note } : null;
  } catch {
    return null; // a record that is no longer one is as good as none
  }
}

function withChanges({ item, note: came }: Original, note: Annotation): object {
  const rest = Object.fromEntries(
    Object.entries(item).filter(([key]) => key !== 'body' && key !== 'bodyValue'),
  );
  const same =
    came.note === note.note &&
    came.verdict === note.verdict &&
    JSON.stringify(keptTags(came.tags)) === JSON.stringify(note.tags) &&
    JSON.stringify(came.links.flatMap(nameOf)) === JSON.stringify(note.links.flatMap(nameOf));
  const body = bodiesOf(note);
  return {
    '@context': annotationContext,
    ...(same ? item : { ...rest, ...(body.length > 0 && { body }) }),
    // A UUID as it is was let in, but the standard wants a URI.
    ...(isUuid(all(own(item, 'id'))[0]) && { id: `urn:uuid:${note.id}` }),
    ...(note.revision > 1 && note.modified !== came.modified && { modified: note.modified }),
  };
}

/** A link's address as the model keeps it, or what it is called; none when the model would not keep it. */
function nameOf({ url, title }: { url: string | null; title: string }): string[] {
  if (url === null) return [title];
  return /^https?:/i.test(url) && URL.canParse(url) ? [new URL(url).href] : [];
}
