import { annotationContext } from '@/formats/annotation-parts';
import { FormatError, own, record } from '@/formats/shape';

/**
 * Throws a `FormatError` where an object breaks a MUST of the Web Annotation Data Model (W3C Recommendation, 2017-02-23).
 * `inherited`: its collection has the context already. What only SHOULD be so is let be.
 */
export function checkWebAnnotation(item: object, at: string, inherited: boolean): void {
  const context = all(own(item, '@context'));
  if (!(inherited && context.length === 0) && !context.includes(annotationContext))
    throw new FormatError(`${at} does not have the context of Web Annotations.`);
  if (!all(own(item, 'type')).includes('Annotation')) throw new FormatError(`${at} is not an Annotation.`);
  const id = one(own(item, 'id'), `${at}: id`);
  // Some programs write a UUID as it is.
  if (!isUri(id) && !isUuid(id)) throw new FormatError(`${at}: id should be one URI.`);
  if (Object.hasOwn(item, 'body') && Object.hasOwn(item, 'bodyValue'))
    throw new FormatError(`${at} has both body and bodyValue.`);
  if (Object.hasOwn(item, 'bodyValue'))
    text(one(own(item, 'bodyValue'), `${at}: bodyValue`), `${at}: bodyValue`);
  checkFacts(item, at);
  for (const body of all(own(item, 'body'))) checkResource(body, `${at}: body`);
  const targets = all(own(item, 'target'));
  if (targets.length === 0) throw new FormatError(`${at} has no target.`);
  for (const target of targets) checkResource(target, `${at}: target`);
}

/** The standard lets one value stand for a list of it everywhere; `null` and nothing are no value. */
export function all(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** An absolute URI (RFC 3986) or IRI, roughly: a scheme, and none of the signs that never stand in one. */
export function isUri(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
}

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

function one(value: unknown, at: string): unknown {
  const [first, ...others] = all(value);
  if (others.length > 0) throw new FormatError(`${at} should have one value.`);
  return first;
}

function text(value: unknown, at: string): void {
  if (typeof value !== 'string') throw new FormatError(`${at} should be text.`);
}

const times = ['created', 'modified', 'generated'];
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

/** What annotations, bodies and targets may all say of themselves. */
function checkFacts(item: object, at: string): void {
  for (const key of times) {
    const value = one(own(item, key), `${at}: ${key}`);
    if (
      value !== undefined &&
      !(typeof value === 'string' && dateTime.test(value) && !Number.isNaN(Date.parse(value)))
    )
      throw new FormatError(`${at}: ${key} should be a date with a time.`);
  }
  if (own(item, 'canonical') !== undefined && !isUri(one(own(item, 'canonical'), `${at}: canonical`)))
    throw new FormatError(`${at}: canonical should be a URI.`);
  for (const key of ['rights', 'via'])
    if (!all(own(item, key)).every(isUriOrNamed)) throw new FormatError(`${at}: ${key} should be a URI.`);
  for (const key of ['creator', 'generator'])
    if (
      !all(own(item, key)).every(
        (agent) => typeof agent === 'string' || (typeof agent === 'object' && agent !== null),
      )
    )
      throw new FormatError(`${at}: ${key} should be somebody’s URI or description.`);
  const direction = one(own(item, 'textDirection'), `${at}: textDirection`);
  if (direction !== undefined && !['ltr', 'rtl', 'auto'].some((known) => known === direction))
    throw new FormatError(`${at}: textDirection should be ltr, rtl or auto.`);
  for (const key of ['processingLanguage', 'format', 'language'])
    if (!all(own(item, key)).every((value) => typeof value === 'string'))
      throw new FormatError(`${at}: ${key} should be text.`);
  one(own(item, 'processingLanguage'), `${at}: processingLanguage`);
}

function isUriOrNamed(value: unknown): boolean {
  return isUri(value) || (typeof value === 'object' && value !== null && isUri(own(value, 'id')));
}

const sets = ['Choice', 'Composite', 'List', 'Independents'];
/** Resources within resources; the standard's own examples have 3. */
const deepest = 8;

/** A body or target: a URI, a resource with an id, a part of one (`source`), a text (`value`) or a set of them (`items`). */
function checkResource(resource: unknown, at: string, depth = 0): void {
  if (depth > deepest) throw new FormatError(`${at} is nested too deep.`);
  if (typeof resource === 'string') {
    if (!isUri(resource)) throw new FormatError(`${at} should be a URI.`);
    return;
  }
  const found = record(resource, at);
  checkFacts(found, at);
  const types = all(own(found, 'type'));
  if (Object.hasOwn(found, 'items')) {
    if (types.filter((type) => sets.some((set) => set === type)).length !== 1)
      throw new FormatError(`${at} has items without saying which kind of set they are.`);
    const items = all(own(found, 'items'));
    if (items.length === 0) throw new FormatError(`${at} has no items.`);
    for (const item of items) checkResource(item, `${at}: item`, depth + 1);
    return;
  }
  const has = (key: string): boolean => Object.hasOwn(found, key);
  if (types.includes('TextualBody') || (has('value') && !has('source') && !has('id'))) {
    text(one(own(found, 'value'), `${at}: value`), `${at}: value`);
    return;
  }
  if (types.includes('SpecificResource') && !has('source')) throw new FormatError(`${at} has no source.`);
  if (has('source')) {
    checkResource(one(own(found, 'source'), `${at}: source`), `${at}: source`, depth + 1);
    for (const selector of all(own(found, 'selector'))) checkSelector(selector, `${at}: selector`);
    return;
  }
  if (!isUri(one(own(found, 'id'), `${at}: id`))) throw new FormatError(`${at}: id should be one URI.`);
}

const withValue = ['FragmentSelector', 'CssSelector', 'XPathSelector'];

function checkSelector(selector: unknown, at: string, depth = 0): void {
  if (isUri(selector)) return;
  if (depth > deepest) throw new FormatError(`${at} is nested too deep.`);
  const found = record(selector, at);
  const types = all(own(found, 'type'));
  const number = (key: string): void => {
    const value = own(found, key);
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
      throw new FormatError(`${at}: ${key} should be a whole number.`);
  };
  if (types.some((type) => withValue.some((known) => known === type)))
    text(one(own(found, 'value'), `${at}: value`), `${at}: value`);
  if (types.includes('TextQuoteSelector'))
    for (const key of ['exact', 'prefix', 'suffix'])
      if (key === 'exact' || Object.hasOwn(found, key))
        text(one(own(found, key), `${at}: ${key}`), `${at}: ${key}`);
  if (types.includes('TextPositionSelector') || types.includes('DataPositionSelector')) {
    number('start');
    number('end');
  }
  for (const refined of all(own(found, 'refinedBy'))) checkSelector(refined, `${at}: refinedBy`, depth + 1);
}
