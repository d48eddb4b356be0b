import { csvRecords, readCsv } from '@/formats/csv';
import type { ForeignLibrary } from '@/formats/foreign-note';
import { readHypothesisCsv } from '@/formats/hypothesis-csv';
import { readHypothesis } from '@/formats/read-hypothesis';
import { readWebAnnotations } from '@/formats/read-web-annotation';
import { readWhence } from '@/formats/read-whence';
import { readReadwise } from '@/formats/readwise';
import { FormatError } from '@/formats/shape';
import type { FormatId } from '@/model/exports';

/** Formats that come in. */
export type ReadFormat = Extract<
  FormatId,
  'whence' | 'web-annotation' | 'hypothesis' | 'hypothesis-csv' | 'readwise'
>;

const readers: Record<ReadFormat, (text: string, now: string) => ForeignLibrary> = {
  whence: (text) => ({ ...readWhence(text), remarks: [] }),
  'web-annotation': readWebAnnotations,
  hypothesis: readHypothesis,
  'hypothesis-csv': readHypothesisCsv,
  readwise: readReadwise,
};

/** UTF-16 code units from which a format is told; ours says what it is within the first 2,000. */
export const startLength = 100_000;

/**
 * Reads a file of any format that comes in. `name` is the file's name, `now` the time of what is not dated (ISO 8601). A large
 * export of Whence is better read by `readWhenceParts`: `recognise` tells from the file's start whether it is one.
 * Throws a `FormatError` that says what is wrong, and then nothing of the file is to be used.
 */
export function readAny(text: string, name: string, now: string): ForeignLibrary & { format: ReadFormat } {
  const format = recognise(text.slice(0, startLength), name);
  return { format, ...readers[format](text, now) };
}

/** The format of a file that begins like this. Throws a `FormatError` with a sentence when it is none that comes in. */
export function recognise(start: string, name: string): ReadFormat {
  const text = start.replace(/^\ufeff/, '').trimStart();
  if (text === '') throw new FormatError('The file is empty.', { told: ['file-empty'] });
  if (text.startsWith('{') || text.startsWith('[')) return recogniseJson(text);
  const extension = /\.[a-z]+$/i.exec(name)?.[0].toLowerCase() ?? '';
  const [header = ''] = text.split(/[\r\n]/, 1);
  const rows = extension === '.csv' || /[,;\t]/.test(header) ? headerOf(header) : [];
  if (csvRecords(rows, ['URL', 'Quote/description'])) return 'hypothesis-csv';
  if (csvRecords(rows, ['Highlight'])) return 'readwise';
  throw onlyOut.includes(extension) ? isOnlyOut() : isUnknown();
}

function recogniseJson(text: string): ReadFormat {
  if (/"whence:version"\s*:/.test(text)) return 'whence';
  if (text.includes('"http://www.w3.org/ns/anno.jsonld"')) return 'web-annotation';
  if (/"(rows|uri|annotations|target)"\s*:/.test(text) && !/"type"\s*:\s*"Annotation/.test(text))
    return 'hypothesis';
  if (/"type"\s*:\s*"Annotation/.test(text)) return 'web-annotation';
  throw isUnknown();
}

/** The first row; none when its quotation marks are not closed. */
function headerOf(header: string): string[][] {
  try {
    return readCsv(header);
  } catch {
    return [];
  }
}

const onlyOut = ['.md', '.zip', '.bib', '.ris', '.html'];

function isOnlyOut(): FormatError {
  return new FormatError(
    'Whence writes files of this kind, but does not read them. To bring notes back, use a backup of Whence.',
    { told: ['file-only-out'] },
  );
}

function isUnknown(): FormatError {
  return new FormatError(
    'The file is none that Whence reads: a backup of Whence, Web Annotations, an export of Hypothesis, or a table for Readwise.',
    { told: ['file-unknown'] },
  );
}
