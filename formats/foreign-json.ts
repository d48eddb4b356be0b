import { moment } from '@/formats/address-and-time';
import { FormatError, orNull } from '@/formats/shape';

/** UTF-16 code units of another program's file, which is read at one go. */
const longestFile = 100 * 1024 * 1024;

/** The value of a JSON file. Throws a `FormatError` when it is none or too large to be read at one go. */
export function parseJson(text: string): unknown {
  if (text.length > longestFile)
    throw new FormatError('The file is larger than 100 MB. Export it in several parts, then import these.');
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new FormatError('The file is not JSON, or it is cut off.', {
      told: ['file-not-json'],
      cause: error,
    });
  }
}

/** Levels of a record that is carried along; those of other programs have 7. Deeper ones overflow what writes JSON. */
const deepest = 64;

/** A foreign record as JSON text, to be carried along; `null` for one that is nested too deep. */
export function recordText(record: unknown): string | null {
  return depthOf(record) > deepest ? null : (JSON.stringify(record) ?? null);
}

/** What `recordText` made. Throws where it is not JSON, or nested too deep. */
export function parseRecord(text: string): unknown {
  const value = parseJson(text);
  if (depthOf(value) > deepest) throw new FormatError('The record is nested too deep.');
  return value;
}

/** Levels of objects and lists, as far as they are of interest. */
function depthOf(value: unknown): number {
  let level = [value];
  for (let depth = 0; depth <= deepest; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return depth;
  }
  return deepest + 1;
}

/** A time with its zone as the model keeps it; without a zone, UTC is meant. `null` when it is none. */
export function keptMoment(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 40) return null;
  const zoned = /T[^Z+-]*$/.test(value) ? `${value}Z` : value;
  return orNull(moment)(zoned, '');
}

/** The parts of it that are text. */
export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
