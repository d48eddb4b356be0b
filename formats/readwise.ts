import { csvRecords, readCsv, writeCsv } from '@/formats/csv';
import { keptMoment } from '@/formats/foreign-json';
import { type ForeignLibrary, type ForeignNote, foreignLibrary } from '@/formats/foreign-note';
import { nameUuid } from '@/formats/name-uuid';
import { FormatError } from '@/formats/shape';
import type { Annotation, SavedPage } from '@/model/annotation';

const columns = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/**
 * The notes in the columns that Readwise imports; tags stand before the note as `.tag`, as Readwise wants them. A note on a
 * page as a whole has no words to highlight: its own are, and one without any is left out.
 */
export function writeReadwise({
  pages,
  annotations,
}: {
  pages: SavedPage[];
  annotations: Annotation[];
}): string {
  const byKey = new Map(pages.map((page) => [page.key, page]));
  const rows = annotations.flatMap((note) => {
    const page = byKey.get(note.page);
    const exact = note.target?.quote.exact;
    const highlight = exact ?? note.note;
    if (highlight === '') return [];
    const tags = note.tags.map((tag) => `.${tag.replace(/[\s.]+/g, '-')}`);
    return [
      [
        highlight,
        page?.title ?? '',
        page?.byline.join(', ') ?? '',
        page?.url ?? note.page,
        [tags.join(' '), exact === undefined ? '' : note.note].filter((part) => part !== '').join('\n'),
        note.target?.position ? String(note.target.position.start) : '',
        new Date(note.created).toISOString().slice(0, 19).replace('T', ' '),
      ],
    ];
  });
  return writeCsv([columns, ...rows]);
}

/**
 * Reads the same columns. Readwise's own export has no addresses of pages, and is refused with that sentence. The same row
 * gives the same note however often it is imported. `now` (ISO 8601) is the time of rows that have none.
 */
export function readReadwise(text: string, now: string): ForeignLibrary {
  const rows = readCsv(text);
  if (csvRecords(rows, ['Highlight', 'Book Title']))
    throw new FormatError(
      'The export of Readwise does not say on which pages its highlights stand, so they cannot be found there.',
      { told: ['file-no-pages'] },
    );
  const records = csvRecords(rows, ['Highlight', 'URL']);
  if (!records)
    throw new FormatError(`The table should have the columns ${columns.join(', ')}.`, {
      told: ['file-columns', columns.join(', ')],
    });
  const seen = new Set<string>();
  const notes = records.map((cell): ForeignNote | null => {
    const id = nameUuid(`readwise:${columns.map(cell).join('\n')}`);
    if (seen.has(id)) return null; // twice the same row is once the same note
    seen.add(id);
    const { tags, note } = takeTags(cell('Note'));
    const date = cell('Date').trim().replace(' ', 'T');
    const created = keptMoment(date.length === 19 ? `${date}Z` : date);
    return {
      id,
      url: cell('URL').trim(),
      title: cell('Title'),
      author: cell('Author'),
      quote: { exact: cell('Highlight'), prefix: '', suffix: '' },
      position: null,
      note,
      verdict: 'open',
      tags,
      links: [],
      created,
      modified: created,
      record: null,
    };
  });
  return foreignLibrary(notes, now);
}

/** The tags that stand before a note, each with a full stop before it. */
function takeTags(text: string): { tags: string[]; note: string } {
  const [tags = ''] = /^(?:\.[^\s.]+(?:\s+|$))*/.exec(text) ?? [];
  return { tags: tags.split(/\s+/).map((tag) => tag.slice(1)), note: text.slice(tags.length) };
}
