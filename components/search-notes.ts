import { holdsAll, searchWords } from '@/components/hold-words';
import { siteOf } from '@/components/source-address';
import type { Annotation, SavedPage, Verdict } from '@/model/annotation';
import { fold } from '@/model/fold';

export const noteSorts = ['newest', 'oldest', 'article'] as const;
export type NoteSort = (typeof noteSorts)[number];

/** What a reader looks for among the notes; `''` is "any". */
export interface NoteQuery {
  typed: string;
  site: string;
  /** A `SubjectKind` or a `ClaimKind`. */
  kind: string;
  verdict: Verdict | '';
  tag: string;
  hasSource: boolean;
  sort: NoteSort;
}

export const anyNote: NoteQuery = {
  typed: '',
  site: '',
  kind: '',
  verdict: '',
  tag: '',
  hasSource: false,
  sort: 'newest',
};

/** One page with those of its notes that were asked for. */
export interface NoteGroup {
  page: SavedPage;
  notes: Annotation[];
}

type Pages = ReadonlyMap<string, SavedPage>;

/** Folding costs more than searching, and neither a note nor a page is ever changed in place. */
const folded = new WeakMap<Annotation | SavedPage, string>();

function once<T extends Annotation | SavedPage>(thing: T, words: (thing: T) => (string | null)[]): string {
  const known = folded.get(thing);
  if (known !== undefined) return known;
  const text = fold(words(thing).filter(Boolean).join('\n'));
  folded.set(thing, text);
  return text;
}

function wordsOfNote({ note, subject, target, tags, links }: Annotation): (string | null)[] {
  const who =
    subject.kind === 'quote'
      ? [subject.speaker, subject.mention, ...subject.via]
      : subject.kind === 'claim'
        ? [subject.saidBy]
        : [];
  return [
    target?.quote.exact ?? null,
    note,
    ...who,
    ...tags,
    ...links.flatMap(({ title, url }) => [title, url]),
  ];
}

function wordsOfPage({ title, url, byline, publisher }: SavedPage): (string | null)[] {
  return [title, url, publisher, ...byline];
}

function matches(note: Annotation, page: SavedPage, query: NoteQuery, words: string[]): boolean {
  const { subject } = note;
  const kind = query.kind;
  if (kind && subject.kind !== kind && !(subject.kind === 'claim' && subject.claimKind === kind))
    return false;
  if (query.verdict && note.verdict !== query.verdict) return false;
  if (query.hasSource && note.links.length === 0) return false;
  if (query.tag && !note.tags.includes(query.tag)) return false;
  if (query.site && siteOf(page.url) !== query.site) return false;
  return words.length === 0 || holdsAll(`${once(note, wordsOfNote)}\n${once(page, wordsOfPage)}`, words);
}

/** Stands for the page of a note whose page was lost; the note must not be lost with it. */
function unknownPage(key: string, saved: string): SavedPage {
  return {
    key,
    url: key,
    title: '',
    byline: [],
    publisher: null,
    published: null,
    modified: null,
    canonical: null,
    language: null,
    saved,
  };
}

/**
 * The notes asked for, grouped by page. By date the notes' time of making counts, which an edit leaves alone: what is
 * being edited stays where it is. `always` is the id of one that is shown whether it matches or not.
 */
export function findNotes(
  notes: Annotation[],
  pages: Pages,
  query: NoteQuery,
  always: string | null = null,
): NoteGroup[] {
  const words = searchWords(query.typed);
  const groups = new Map<string, NoteGroup>();
  for (const note of notes) {
    const group = groups.get(note.page);
    const page = group?.page ?? pages.get(note.page) ?? unknownPage(note.page, note.created);
    if (note.id !== always && !matches(note, page, query, words)) continue;
    if (group) group.notes.push(note);
    else groups.set(note.page, { page, notes: [note] });
  }
  return sortGroups([...groups.values()], query.sort);
}

const place = (note: Annotation): number => note.target?.position?.start ?? -1;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sortGroups(groups: NoteGroup[], sort: NoteSort): NoteGroup[] {
  if (sort === 'article') {
    for (const { notes } of groups) notes.sort((a, b) => place(a) - place(b));
    return groups.sort((a, b) => a.page.title.localeCompare(b.page.title));
  }
  const turn = sort === 'newest' ? -1 : 1;
  for (const { notes } of groups) notes.sort((a, b) => turn * compare(a.created, b.created));
  const first = (group: NoteGroup): string => group.notes[0]?.created ?? '';
  return groups.sort((a, b) => turn * compare(first(a), first(b)));
}

/** What there is to choose from in the filters, in alphabetical order. */
export function listChoices(notes: Annotation[], pages: Pages): { sites: string[]; tags: string[] } {
  const sites = new Set<string>();
  const tags = new Set<string>();
  for (const note of notes) {
    sites.add(siteOf(pages.get(note.page)?.url ?? note.page));
    for (const tag of note.tags) tags.add(tag);
  }
  const sorted = (set: Set<string>): string[] => [...set].sort((a, b) => a.localeCompare(b));
  return { sites: sorted(sites), tags: sorted(tags) };
}
