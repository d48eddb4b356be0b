import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noteViews } from '@/model/note-list';
import { buildSegment } from '@/search/build-segment';
import { countMonths, countNotes, countPages } from '@/search/count-notes';
import { groupNotes } from '@/search/group-notes';
import { groupVersions } from '@/search/group-versions';
import { markMatches } from '@/search/mark-matches';
import { peopleOf, sourcesOf } from '@/search/note-fields';
import { openDocs, openIndex } from '@/search/open-index';
import { parseQuery } from '@/search/parse-query';
import { siteOf } from '@/search/site-of';
import { smallLibrary } from '@/tests/search/library';

test('every note stands under what it belongs to, and is counted there', () => {
  fc.assert(
    fc.property(smallLibrary, ({ pages, notes }) => {
      const made = buildSegment(notes, pages);
      const index = openIndex([openDocs(made.docs, new Uint32Array())]);
      const byId = new Map(notes.map((note) => [note.id, note]));
      const under = {
        article: (id: string) => [byId.get(id)?.page ?? ''],
        speaker: (id: string) => {
          const note = byId.get(id);
          return [(note && peopleOf(note.subject).speaker) ?? ''];
        },
        source: (id: string) => {
          const note = byId.get(id);
          const sources = note ? sourcesOf(note) : [];
          return sources.length > 0 ? sources : [''];
        },
        time: (id: string) => {
          const date = new Date(byId.get(id)?.created ?? 0);
          return [`${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`];
        },
      };
      for (const view of noteViews) {
        const groups = groupNotes(index, index.newest, view);
        const found = groups.flatMap((group) =>
          Array.from(group.notes, (note) => `${group.name} ${index.idOf(note)}`),
        );
        const expected = notes.flatMap(({ id }) => under[view](id).map((name) => `${name} ${id}`));
        expect(found.sort()).toEqual(expected.sort());
        expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
      }
      const counts = countNotes(index, index.newest);
      const total = (list: { count: number }[]): number => list.reduce((sum, { count }) => sum + count, 0);
      expect(counts.notes).toBe(notes.length);
      expect(counts.pages).toBe(new Set(notes.map(({ page }) => page)).size);
      expect(countPages(index, index.newest)).toBe(counts.pages);
      expect(total(counts.sites)).toBe(notes.length);
      expect(total(counts.verdicts)).toBe(notes.length);
      expect(total(counts.tags)).toBe(notes.flatMap(({ tags }) => tags).length);
      expect(total(countMonths(index, index.newest))).toBe(notes.length);
      const site = counts.sites[0];
      if (site) expect(site.count).toBe(notes.filter(({ page }) => siteOf(page) === site.name).length);
    }),
  );
});

test.each([
  ['the harbours close', 'harb', ['harbours']],
  ['Café, cafe', 'cafe', ['Café', 'cafe']],
  ['the harbour closes; a harbour', '"the harbour"', ['the harbour']],
  ['北京大学は', '京大', ['京大']],
  ['북한의 harbour', '북', ['북한의']],
  ['nothing', 'site:nothing', []],
  ['in the net net', 'net the', ['the', 'net', 'net']],
])('in “%s” the search %s marks %j', (text, typed, marked) => {
  const spans = markMatches(text, parseQuery(typed).phrases);
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(marked);
});

test('versions of one statement are told by the words that they share', () => {
  const texts = [
    'We counted seven nets on the quay and not one was wet',
    'Nobody asked us before they closed the gate',
    'We counted seven nets on the quay, and not a single one was wet',
    'Too short',
    'Too short',
    'They closed the gate before anybody asked us',
    'Seven nets on the quay',
  ];
  expect(groupVersions(texts)).toEqual([[0, 2, 6], [1, 5], [3], [4]]);
});

test.each([
  ['https://www.Example.org:8080/a', 'example.org'],
  ['http://user:pass@news.example/', 'news.example'],
  ['http://[::1]/x', '[::1]'],
  ['A pasted text', 'A pasted text'],
])('the site of %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});
