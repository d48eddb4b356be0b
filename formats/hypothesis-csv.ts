import { csvRecords, readCsv, writeCsv } from '@/formats/csv';
import { keptMoment } from '@/formats/foreign-json';
import { type ForeignLibrary, type ForeignNote, foreignLibrary } from '@/formats/foreign-note';
import { nameUuid } from '@/formats/name-uuid';
import { FormatError } from '@/formats/shape';
import { verdictOfTag, verdictTag } from '@/formats/verdict-tag';
import type { Annotation, SavedPage } from '@/model/annotation';

const columns = [
  'Created at',
  'Author',
  'Page',
  'URL',
  'Group',
  'Type',
  'Quote/description',
  'Comment',
  'Tags',
];

/** All notes in the columns of the CSV export of Hypothesis. */
export function writeHypothesisCsv({
  pages,
  annotations,
}: {
  pages: SavedPage[];
  annotations: Annotation[];
}): string {
  const addresses = new Map(pages.map((page) => [page.key, page.url]));
  const rows = annotations.map((note) => [
    note.created.slice(0, 16).replace('T', ' '),
    '',
    '',
    addresses.get(note.page) ?? note.page,
    '',
    typeOf(note),
    note.target?.quote.exact ?? '',
    note.note,
    [...note.tags, ...verdictTag(note.verdict)].map((tag) => tag.replaceAll(',', ' ')).join(','),
  ]);
  return writeCsv([columns, ...rows]);
}

function typeOf({ target, note }: Annotation): string {
  if (!target) return 'Page note';
  return note === '' ? 'Highlight' : 'Annotation';
}

/**
 * Reads the CSV export of Hypothesis. It has no ids: the same row gives the same note, so that it comes once however often it
 * is imported. `now` (ISO 8601) is the time of rows that have none. Throws a `FormatError`.
 */
export function readHypothesisCsv(text: string, now: string): ForeignLibrary {
  const records = csvRecords(readCsv(text), columns);
  if (!records)
    throw new FormatError(`The table should have the columns ${columns.join(', ')}.`, {
      told: ['file-columns', columns.join(', ')],
    });
  const seen = new Set<string>();
  const notes = records.map((cell): ForeignNote | null => {
    const id = nameUuid(`hypothesis-csv:${columns.map(cell).join('\n')}`);
    if (seen.has(id)) return null; // twice the same row is once the same note
    seen.add(id);
    const { tags, verdict } = verdictOfTag(cell('Tags').split(','));
    const exact = cell('Quote/description');
    const created = keptMoment(`${cell('Created at').trim().replace(' ', 'T')}:00Z`);
    return {
      id,
      url: cell('URL').trim(),
      title: '',
      quote: exact === '' ? null : { exact, prefix: '', suffix: '' },
      position: null,
      note: cell('Comment'),
      verdict,
      tags,
      links: [],
      created,
      modified: created,
      record: null,
    };
  });
  return foreignLibrary(notes, now);
}
