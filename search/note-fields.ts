import type { Annotation, SavedPage, Subject } from '@/model/annotation';
import { siteOf } from '@/search/site-of';

/** What a note holds that can be searched by words, each field with how much a word in it says about the note. */
export function fieldsOf(note: Annotation, page: SavedPage | undefined): [text: string, weight: number][] {
  const { speaker, via } = peopleOf(note.subject);
  return [
    [note.target?.quote.exact ?? '', 2],
    [note.note, 3],
    [speaker ?? '', 4],
    ...via.map((name): [string, number] => [name, 3]),
    [page?.title ?? '', 2],
    [siteOf(note.page), 1],
    ...note.tags.map((tag): [string, number] => [tag, 4]),
    ...note.links.flatMap(({ title, url }): [string, number][] => [
      [title, 1],
      [url === null ? '' : siteOf(url), 1],
    ]),
  ];
}

/** Who says it and through whom, in one spelling each: lines and spaces do not make another person. */
export function peopleOf(subject: Subject): { speaker: string | null; via: string[] } {
  if (subject.kind === 'quote')
    return { speaker: plain(subject.speaker), via: subject.via.flatMap((name) => plain(name) ?? []) };
  return { speaker: subject.kind === 'claim' ? plain(subject.saidBy) : null, via: [] };
}

function plain(name: string | null): string | null {
  return name?.replace(/\s+/g, ' ').trim() || null;
}

/** A source by the site it is on; a pasted text without an address by its title. */
export function sourcesOf({ links }: Annotation): string[] {
  return [...new Set(links.flatMap(({ url, title }) => (url === null ? title : siteOf(url)) || []))];
}
