import { ToldError } from '@/model/told-error';

/** What came from outside is not what it should be; `message` is a sentence that says what is wrong and where. */
export class FormatError extends ToldError {
  override name = 'FormatError';
}

/**
 * Returns the value as a T made afresh, or throws a `FormatError`. `at` names the place: "note 17". Nothing that came from
 * outside is passed on by reference, so keys such as `__proto__` and fields nobody knows end here.
 */
export type Shape<T> = (value: unknown, at: string) => T;

/** A string of at most `most` UTF-16 code units. */
export function string(most: number, least = 0): Shape<string> {
  return (value, at) => {
    if (typeof value !== 'string') throw new FormatError(`${at} should be text.`);
    if (value.length < least) throw new FormatError(`${at} is empty.`);
    if (value.length > most) throw new FormatError(`${at} is longer than ${most} characters.`);
    return value;
  };
}

/** The first `most` code units of a string: for what a page says of itself, which must not hinder saving a note. */
export function clipped(most: number): Shape<string> {
  return (value, at) => string(most)(typeof value === 'string' ? value.slice(0, most) : value, at);
}

export function boolean(value: unknown, at: string): boolean {
  if (typeof value !== 'boolean') throw new FormatError(`${at} should be true or false.`);
  return value;
}

/** A whole number, 0 or more. */
export function count(value: unknown, at: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new FormatError(`${at} should be a whole number.`);
  return value;
}

export function oneOf<T extends string>(values: readonly T[]): Shape<T> {
  return (value, at) => {
    const found = values.find((one) => one === value);
    if (found === undefined) throw new FormatError(`${at} should be one of: ${values.join(', ')}.`);
    return found;
  };
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, at) => (value === null ? null : shape(value, at));
}

/** `null` where the value does not fit: for facts that may as well be unknown. */
export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value, at) => {
    try {
      return shape(value, at);
    } catch {
      return null;
    }
  };
}

export function list<T>(shape: Shape<T>, most: number): Shape<T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new FormatError(`${at} should be a list.`);
    if (value.length > most) throw new FormatError(`${at} has more than ${most} entries.`);
    return Array.from(value, (one: unknown, index) => shape(one, `${at} ${index + 1}`));
  };
}

/** An object with these fields; others are left behind. */
export function object<T extends object>(
  fields: { [K in keyof T]: Shape<T[K]> },
  names: string[] = [],
): Shape<T> {
  const known = Object.entries<Shape<unknown>>(fields);
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new FormatError(`${at} should be an object${names.length ? ` with ${names.join(', ')}` : ''}.`);
    const made: Record<string, unknown> = {};
    for (const [key, shape] of known) made[key] = shape(own(value, key), `${at}: ${key}`);
    return made as T; // every field has just been made
  };
}

/** An object of any fields, to be asked by `own`. */
export function record(value: unknown, at: string): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FormatError(`${at} is missing or not an object.`);
  return value;
}

/** A field of the value itself, never one of its prototype. */
export function own(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined; // any field may be asked for
}
