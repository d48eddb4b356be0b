import { keptMoment, parseJson, recordText, texts } from '@/formats/foreign-json';
import { type ForeignLibrary, type ForeignNote, foreignLibrary } from '@/formats/foreign-note';
import { nameUuid, uuidOf } from '@/formats/name-uuid';
import { createRemarks } from '@/formats/remarks';
import { list, own, record, type Shape, string } from '@/formats/shape';
import { verdictOfTag } from '@/formats/verdict-tag';

/**
 * Annotations of Hypothesis: an answer of its API (`{"rows"}`), its own export (`{"annotations"}`), a list, or one annotation
 * a line. Each carries its record along, so that `writeHypothesis` gives it back whole. `now` (ISO 8601) is the time of those
 * that have none. Throws a `FormatError`; then nothing of the file is to be used.
 */
export function readHypothesis(text: string, now: string): ForeignLibrary {
  const remarks = createRemarks();
  const rows = list(record, 200_000)(hypothesisRows(text), 'Annotation');
  const notes = rows.map((row, index) => {
    const note = hypothesisNote(row, `Annotation ${index + 1}`);
    if (note.isReply) remarks.add('reply', index + 1);
    return note;
  });
  return foreignLibrary(notes, now, remarks);
}

function hypothesisRows(text: string): unknown {
  const value = isLines(text) ? text.trim().split(/\r?\n/).map(parseJson) : parseJson(text);
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  const rows = own(value, 'rows') ?? own(value, 'annotations');
  return rows ?? [value];
}

/** Whether each of the first two lines is an object by itself. */
function isLines(text: string): boolean {
  const [first = '', second = ''] = text.trim().split(/\r?\n/, 2);
  return [first, second].every((line) => line.startsWith('{') && line.trimEnd().endsWith('}'));
}

/** One annotation of the API, as a note. Throws a `FormatError` where a field is not what the API's description says. */
export function hypothesisNote(row: object, at: string): ForeignNote & { isReply: boolean } {
  const id = optional(string(1_000, 1))(own(row, 'id'), `${at}: id`);
  const uri = optional(string(100_000))(own(row, 'uri'), `${at}: uri`) ?? '';
  const text = optional(string(10_000_000))(own(row, 'text'), `${at}: text`) ?? '';
  const tags = optional(list(string(100_000), 10_000))(own(row, 'tags'), `${at}: tags`) ?? [];
  const targets = optional(list(record, 100))(own(row, 'target'), `${at}: target`) ?? [];
  const data = recordText(row);
  const { tags: plain, verdict } = verdictOfTag(tags);
  return {
    id: uuidOfId(id ?? `${uri} ${data}`),
    url: uri,
    title: titleOf(own(row, 'document')),
    ...selectorsOf(targets[0], at),
    note: text,
    verdict,
    tags: plain,
    links: [],
    created: keptMoment(own(row, 'created')),
    modified: keptMoment(own(row, 'updated')),
    record: data === null ? null : { format: 'hypothesis', data },
    isReply: texts(own(row, 'references')).length > 0,
  };
}

/** An id of Hypothesis is a UUID in 22 signs of base64url (RFC 4648 section 5); any other name gives one of its own. */
function uuidOfId(id: string): string {
  const plain = /^[\w-]{21}[AQgw]$/.test(id) ? id.replaceAll('-', '+').replaceAll('_', '/') : null;
  if (plain === null) return nameUuid(`hypothesis:${id}`);
  return uuidOf(Uint8Array.from(atob(plain), (sign) => sign.charCodeAt(0)));
}

function titleOf(document: unknown): string {
  if (typeof document !== 'object' || document === null) return '';
  const title = own(document, 'title');
  return typeof title === 'string' ? title : (texts(title)[0] ?? '');
}

function selectorsOf(target: object | undefined, at: string): Pick<ForeignNote, 'quote' | 'position'> {
  const selectors = optional(list(record, 100))(target && own(target, 'selector'), `${at}: selector`) ?? [];
  const find = (type: string) => selectors.find((one) => own(one, 'type') === type);
  const quote = find('TextQuoteSelector');
  const position = find('TextPositionSelector');
  const context = optional(string(10_000_000));
  return {
    quote: quote
      ? {
          exact: string(10_000_000)(own(quote, 'exact'), `${at}: exact`),
          prefix: context(own(quote, 'prefix'), `${at}: prefix`) ?? '',
          suffix: context(own(quote, 'suffix'), `${at}: suffix`) ?? '',
        }
      : null,
    position: position ? { start: Number(own(position, 'start')), end: Number(own(position, 'end')) } : null,
  };
}

/** Neither `null` nor a missing field is wrong: much of what the API describes is left out by older exports. */
function optional<T>(shape: Shape<T>): Shape<T | null> {
  return (value, at) => (value === undefined || value === null ? null : shape(value, at));
}
