import { all, isUri, isUuid } from '@/formats/check-web-annotation';
import { keptMoment, recordText } from '@/formats/foreign-json';
import type { ForeignNote } from '@/formats/foreign-note';
import { nameUuid } from '@/formats/name-uuid';
import { plainText } from '@/formats/plain-text';
import type { AddRemark } from '@/formats/remarks';
import { own } from '@/formats/shape';
import { type Verdict, verdicts } from '@/model/annotation';

/**
 * A Web Annotation that `checkWebAnnotation` has passed, as a note. `remark` hears what goes along with its record only.
 * Several targets are one note on the first page of the web among them.
 */
export function webAnnotationNote(item: object, remark: AddRemark): ForeignNote {
  const targets = all(own(item, 'target')).flatMap(members);
  const isWeb = (target: unknown): boolean => /^https?:/i.test(addressOf(target) ?? '');
  const target = targets.find(isWeb) ?? targets[0];
  if (targets.length > 1) remark('targets');
  const data = recordText(item);
  if (data === null) remark('record');
  return {
    id: uuidOfId(String(all(own(item, 'id'))[0])),
    url: addressOf(target) ?? '',
    title: '',
    ...selectorsOf(target, remark),
    ...bodiesOf(item, remark),
    created: keptMoment(all(own(item, 'created'))[0]),
    modified: keptMoment(all(own(item, 'modified'))[0]),
    record: data === null ? null : { format: 'web-annotation', data },
  };
}

function uuidOfId(id: string): string {
  const uuid = id.replace(/^urn:uuid:/i, '').toLowerCase();
  return isUuid(uuid) ? uuid : nameUuid(id);
}

/** The members of a set, all of them alone when it is none. */
function members(resource: unknown): unknown[] {
  const items = typeof resource === 'object' && resource !== null ? all(own(resource, 'items')) : [];
  return items.length > 0 ? items.flatMap(members) : [resource];
}

/** The URI of a resource, or of the one that it is a part of. */
function addressOf(resource: unknown): string | null {
  if (isUri(resource)) return resource;
  if (typeof resource !== 'object' || resource === null) return null;
  const source = all(own(resource, 'source'))[0];
  if (source !== undefined) return addressOf(source);
  const id = all(own(resource, 'id'))[0];
  return isUri(id) ? id : null;
}

function selectorsOf(target: unknown, remark: AddRemark): Pick<ForeignNote, 'quote' | 'position'> {
  if (typeof target !== 'object' || target === null) return { quote: null, position: null };
  const outer = all(own(target, 'selector')).filter(isObject);
  const quote = outer.flatMap(withRefinements).find((one) => isOf(one, 'TextQuoteSelector'));
  // Within a part that another selector selects, a position counts from that part's start.
  const position = outer.find((one) => isOf(one, 'TextPositionSelector'));
  const words = (one: object, key: string): string => String(all(own(one, key))[0] ?? '');
  if (!quote && all(own(target, 'selector')).length > 0) remark('no-words');
  return {
    quote: quote
      ? { exact: words(quote, 'exact'), prefix: words(quote, 'prefix'), suffix: words(quote, 'suffix') }
      : null,
    position:
      quote && position ? { start: Number(own(position, 'start')), end: Number(own(position, 'end')) } : null,
  };
}

function withRefinements(selector: object): object[] {
  return [selector, ...all(own(selector, 'refinedBy')).filter(isObject).flatMap(withRefinements)];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isOf(value: object, type: string): boolean {
  return all(own(value, 'type')).includes(type);
}

interface Bodies {
  note: string;
  verdict: Verdict;
  tags: string[];
  links: ForeignNote['links'];
}

/** What the bodies say: text is a note, a tag or a verdict by its purpose; what stands elsewhere is a link. */
function bodiesOf(item: object, remark: AddRemark): Bodies {
  const found: Bodies = { note: '', verdict: 'open', tags: [], links: [] };
  const notes: string[] = [];
  const motivations = all(own(item, 'motivation'));
  const value = all(own(item, 'bodyValue'))[0];
  if (typeof value === 'string') notes.push(value);
  for (const body of all(own(item, 'body')).flatMap((one) => chosen(one, remark))) {
    const text = isObject(body) ? all(own(body, 'value'))[0] : undefined;
    if (!isObject(body) || typeof text !== 'string') {
      const url = addressOf(body);
      if (url !== null) found.links.push({ url, title: '', role: 'context' });
      continue;
    }
    // Without a purpose of its own, a body has the annotation's motivation.
    const purposes = all(own(body, 'purpose'));
    const purpose = purposes[0] ?? (motivations.length === 1 ? motivations[0] : undefined);
    const verdict = verdicts.find((one) => one === text);
    if (purpose === 'tagging') found.tags.push(text);
    else if (purpose === 'assessing' && verdict) found.verdict = verdict;
    else if (purpose === 'linking')
      found.links.push({ url: /^https?:\/\//.test(text) ? text : null, title: text, role: 'context' });
    else if (all(own(body, 'format')).includes('text/html')) {
      remark('layout');
      notes.push(plainText(text));
    } else notes.push(text);
  }
  found.note = notes.filter((note) => note !== '').join('\n\n');
  return found;
}

/** Of a choice the first, which the standard takes for the preferred one; of any other set all. */
function chosen(body: unknown, remark: AddRemark): unknown[] {
  if (!isObject(body)) return [body];
  const items = all(own(body, 'items'));
  if (items.length === 0) return [body];
  if (!isOf(body, 'Choice')) return items.flatMap((one) => chosen(one, remark));
  if (items.length > 1) remark('choice');
  return chosen(items[0], remark);
}
