import { all, checkWebAnnotation } from '@/formats/check-web-annotation';
import { parseJson } from '@/formats/foreign-json';
import { type ForeignLibrary, type ForeignNote, foreignLibrary } from '@/formats/foreign-note';
import { createRemarks } from '@/formats/remarks';
import { FormatError, own, record } from '@/formats/shape';
import { webAnnotationNote } from '@/formats/web-annotation-note';

/**
 * Reads Web Annotations (W3C Recommendation, 2017-02-23) in JSON-LD: one, a list, an AnnotationPage or an
 * AnnotationCollection that holds its annotations. Each carries its record along, so that `writeWebAnnotations` gives back
 * what Whence has no field for. `now` (ISO 8601) is the time of those that have none. Throws a `FormatError` that says what
 * breaks the standard and where; then nothing of the file is to be used.
 */
export function readWebAnnotations(text: string, now: string): ForeignLibrary {
  const { items, inherited } = itemsOf(parseJson(text));
  const remarks = createRemarks();
  const notes = items.map((value, index): ForeignNote | null => {
    const at = `Annotation ${index + 1}`;
    if (typeof value === 'string') {
      remarks.add('only-address', index + 1);
      return null;
    }
    const item = record(value, at);
    checkWebAnnotation(item, at, inherited);
    return webAnnotationNote(item, (kind) => remarks.add(kind, index + 1));
  });
  return foreignLibrary(notes, now, remarks);
}

/** The annotations of a file of any of the kinds, and whether something around them has the context. */
function itemsOf(value: unknown): { items: unknown[]; inherited: boolean } {
  if (Array.isArray(value)) return { items: value, inherited: false };
  const root = record(value, 'The file');
  const types = all(own(root, 'type'));
  if (!types.includes('AnnotationCollection') && !types.includes('AnnotationPage'))
    return { items: [root], inherited: false };
  const inherited = Object.hasOwn(root, '@context');
  const pages = types.includes('AnnotationPage') ? [root] : all(own(root, 'first'));
  const held = pages.filter((page) => typeof page === 'object' && page !== null);
  if (held.length === 0)
    throw new FormatError(
      'The file only names the place where its annotations are. Get that file, and import it.',
      { told: ['file-elsewhere'] },
    );
  return { items: held.flatMap((page) => all(own(record(page, 'The first page'), 'items'))), inherited };
}
