import { parseRecord } from '@/formats/foreign-json';
import { keptTags } from '@/formats/foreign-note';
import { hypothesisNote } from '@/formats/read-hypothesis';
import { record } from '@/formats/shape';
import { verdictTag } from '@/formats/verdict-tag';
import type { Annotation, SavedPage } from '@/model/annotation';
import type { TextTarget } from '@/model/selector';

/**
 * All notes as an answer of the Hypothesis API. One that came from there goes out with every field of its record, with only
 * those replaced that were changed in Whence. Others name no user, group or permissions, so that nothing of them says
 * that it may be published. A verdict is a tag ("whence:supported"), sources are links below the text.
 */
export function writeHypothesis({
  pages,
  annotations,
}: {
  pages: SavedPage[];
  annotations: Annotation[];
}): string {
  const byKey = new Map(pages.map((page) => [page.key, page]));
  const rows = annotations.map((note) => hypothesisRow(note, byKey.get(note.page)));
  return `${JSON.stringify({ total: rows.length, rows }, null, 1)}\n`;
}

function hypothesisRow(note: Annotation, page: SavedPage | undefined): object {
  const original = originalOf(note);
  return original ? withChanges(original, note) : newRow(note, page);
}

function newRow(note: Annotation, page: SavedPage | undefined): object {
  const uri = page?.url ?? note.page;
  return {
    id: idOf(note.id),
    created: note.created,
    updated: note.modified,
    uri,
    text: textOf(note),
    tags: tagsOf(note),
    target: [{ source: uri, ...(note.target && { selector: selectorsOf(note.target) }) }],
    document: { title: page?.title ? [page.title] : [] },
  };
}

/** The record that the note came with, as long as it is one, and that of this note. */
function originalOf({
  id,
  foreign,
}: Annotation): { row: object; note: ReturnType<typeof hypothesisNote> } | null {
  if (foreign?.format !== 'hypothesis') return null;
  try {
    const row = record(parseRecord(foreign.data), '');
    const note = hypothesisNote(row, 'The record');
    return note.id === id ? { row, note } : null;
  } catch {
    return null; // a record that is no longer one is as good as none
  }
}

function withChanges(
  { row, note: came }: NonNullable<ReturnType<typeof originalOf>>,
  note: Annotation,
): object {
  const sameTags =
    JSON.stringify(keptTags(came.tags)) === JSON.stringify(note.tags) && came.verdict === note.verdict;
  const sameText = came.note === note.note && note.links.length === 0;
  return {
    ...row,
    ...(!sameText && { text: textOf(note) }),
    ...(!sameTags && { tags: tagsOf(note) }),
    ...(note.revision > 1 && note.modified !== came.modified && { updated: note.modified }),
  };
}

function tagsOf({ tags, verdict }: Annotation): string[] {
  return [...tags, ...verdictTag(verdict)];
}

function textOf({ note, links }: Annotation): string {
  const list = links.map(({ url, title }) =>
    url === null ? `- ${title}` : `- [${escapeTitle(title || url)}](${url})`,
  );
  return [note, list.join('\n')].filter((part) => part !== '').join('\n\n');
}

function escapeTitle(title: string): string {
  return title.replace(/[\\[\]]/g, '\\$&').replace(/\s+/g, ' ');
}

function selectorsOf({ quote, position }: TextTarget): object[] {
  return [...(position ? [position] : []), quote];
}

/** See `uuidOfId`: the other way round. */
function idOf(uuid: string): string {
  const bytes = uuid
    .replaceAll('-', '')
    .replace(/../g, (hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
