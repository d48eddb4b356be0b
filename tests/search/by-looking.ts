import type { Annotation, SavedPage } from '@/model/annotation';
import { verdicts } from '@/model/annotation';
import { kindCode } from '@/search/kind-codes';
import { fieldsOf, peopleOf, sourcesOf } from '@/search/note-fields';
import type { Filter, Query } from '@/search/parse-query';
import { readWords } from '@/search/read-words';
import type { States } from '@/search/run-query';
import { siteOf } from '@/search/site-of';

/** The ids of the notes that fit, found by looking at every word of every note: what the index must find too. */
export function findByLooking(
  notes: Annotation[],
  pages: ReadonlyMap<string, SavedPage>,
  { phrases, filters }: Query,
  states: States,
): Set<string> {
  const fits = (note: Annotation): boolean =>
    phrases.every(({ words, open }) =>
      fieldsOf(note, pages.get(note.page)).some(([text]) => inRow(text, words, open)),
    ) &&
    [...new Set(filters.map(({ field }) => field))].every((field) => {
      const those = filters.filter((filter) => filter.field === field);
      const test = (filter: Filter): boolean => passes(note, filter, states);
      return ['site', 'verdict', 'kind', 'is', 'id'].includes(field) ? those.some(test) : those.every(test);
    });
  return new Set(notes.filter(fits).map(({ id }) => id));
}

function inRow(text: string, words: string[], open: boolean): boolean {
  const all: string[] = [];
  readWords(text, (word) => all.push(word));
  return all.some((_, from) =>
    words.every((word, at) =>
      at === words.length - 1 && open ? all[from + at]?.startsWith(word) : all[from + at] === word,
    ),
  );
}

function passes(note: Annotation, filter: Filter, states: States): boolean {
  const { speaker, via } = peopleOf(note.subject);
  switch (filter.field) {
    case 'speaker':
      return [speaker ?? '', ...via].some((name) => inRow(name, filter.phrase.words, filter.phrase.open));
    case 'tag':
      return note.tags.some((tag) => inRow(tag, filter.phrase.words, filter.phrase.open));
    case 'source':
      return sourcesOf(note).some((site) => inRow(site, filter.phrase.words, filter.phrase.open));
    case 'site': {
      const site = siteOf(note.page);
      return site.startsWith(filter.site) || site.endsWith(`.${filter.site}`);
    }
    case 'verdict':
      return filter.codes.includes(verdicts.indexOf(note.verdict));
    case 'kind':
      return filter.codes.includes(kindCode(note.subject));
    case 'has':
      return { source: note.links.length > 0, note: note.note !== '', tag: note.tags.length > 0 }[
        filter.what
      ];
    case 'is':
      return states.get(note.id) === filter.state;
    case 'id':
      return note.id === filter.id;
    case 'before':
      return Date.parse(note.created) < filter.time;
    case 'after':
      return Date.parse(note.created) >= filter.time;
  }
}
