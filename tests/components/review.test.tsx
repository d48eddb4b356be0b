// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { emptyBody } from '@/components/note-body';
import type { NoteKeeper } from '@/components/note-session';
import { Review, type ReviewProps } from '@/components/review';
import type { Annotation, SavedPage } from '@/model/annotation';
import { noSources } from '@/tests/components/no-sources';
import { button, click, one, show, type } from '@/tests/components/show';

/** Says at once that the end of the list is in view, so that the list grows by a step with every drawing. */
const watched: (() => void)[] = [];
vi.stubGlobal(
  'IntersectionObserver',
  class {
    constructor(private readonly seen: (entries: { isIntersecting: boolean }[]) => void) {}
    observe(): void {
      watched.push(() => this.seen([{ isIntersecting: true }]));
    }
    disconnect(): void {}
  },
);

const page: SavedPage = {
  key: 'https://example.org/a',
  url: 'https://example.org/a',
  title: 'A title',
  byline: [],
  publisher: null,
  published: '2026-02-03',
  modified: null,
  canonical: null,
  language: null,
  saved: '2026-03-01T00:00:00Z',
};
const note = (number: number, part: Partial<Annotation> = {}): Annotation => ({
  ...emptyBody,
  id: `note-${number}`,
  page: page.key,
  subject: { kind: 'selection' },
  history: [],
  foreign: null,
  target: {
    quote: { type: 'TextQuoteSelector', exact: `words ${number}`, prefix: '', suffix: '' },
    position: null,
  },
  created: new Date(number * 1000).toISOString(),
  modified: new Date(number * 1000).toISOString(),
  revision: 1,
  ...part,
});
const keeper: NoteKeeper = {
  load: async () => ({ annotation: note(1), draft: null }),
  save: () => Promise.reject(new Error('not asked for here')),
  keepDraft: async () => undefined,
  dropDraft: async () => undefined,
  remove: async () => async () => undefined,
  openTabs: async () => [],
  ...noSources,
  now: () => '',
};

function review(notes: Annotation[], part: Partial<ReviewProps> = {}) {
  return (
    <Review
      library={{ notes, pages: new Map([[page.key, page]]), drafts: [] }}
      error=""
      toast={null}
      keeperOf={() => keeper}
      onRemove={() => undefined}
      onDiscard={() => undefined}
      onExport={() => undefined}
      onImport={() => undefined}
      onErase={() => undefined}
      {...part}
    />
  );
}
const words = (place: HTMLElement): (string | null)[] =>
  [...place.querySelectorAll('.entry-words')].map((each) => each.textContent);

test('lists the notes under their article, with the way back to the place', async () => {
  const place = await show(review([note(1), note(2)]));
  expect(one(place, '.article-head').textContent).toContain('A title');
  expect(words(place)).toEqual(['words 2', 'words 1']);
  expect(one<HTMLAnchorElement>(place, '.entry-open').href).toBe('https://example.org/a#:~:text=words%202');
  expect(one(place, '.found').textContent).toBe('Notes: 2 · Articles: 1');
});

test('a search says how much it found, or what to do when nothing is', async () => {
  const place = await show(review([note(1), note(2, { note: 'Registry' })]));
  const field = one<HTMLInputElement>(place, 'input[type=search]');
  await type(field, 'registry');
  expect(words(place)).toEqual(['words 2']);
  await type(field, 'nothing like it');
  expect(one(place, '.found').textContent).toBe('Notes: 0 · Articles: 0');
  expect(one(place, '.empty').textContent).toContain('clear the filters');
  await click(button(place, 'Clear filters'));
  expect(words(place)).toHaveLength(2);
});

test('a tag narrows the list to its notes', async () => {
  const place = await show(review([note(1, { tags: ['dam'] }), note(2)]));
  await click(one(place, '.tag-button'));
  expect(words(place)).toEqual(['words 1']);
});

test('of many notes only the first are drawn, and more by the button', async () => {
  const place = await show(review(Array.from({ length: 120 }, (_, number) => note(number))));
  expect(words(place)).toHaveLength(50);
  await click(button(place, 'Show more'));
  expect(words(place)).toHaveLength(100);
  expect(watched.length).toBeGreaterThan(0);
});

test('a note is edited where it stands, one at a time', async () => {
  const place = await show(review([note(1), note(2)]));
  const edit = (): HTMLElement[] => [...place.querySelectorAll<HTMLElement>('.entry-acts [aria-expanded]')];
  const [first, second] = edit();
  if (!first || !second) throw new Error('There is nothing to edit.');
  await click(first);
  await click(second);
  expect(place.querySelectorAll('textarea')).toHaveLength(1);
  expect(edit().map((each) => each.getAttribute('aria-expanded'))).toEqual(['false', 'true']);
});

test('everything goes only after the word has been typed', async () => {
  const onErase = vi.fn();
  const place = await show(review([note(1)], { onErase }));
  await click(button(place, 'Erase everything'));
  const now = button(place, 'Erase everything now');
  expect(now.disabled).toBe(true);
  await type(one<HTMLInputElement>(place, '.erase-word input'), ' Erase ');
  expect(now.disabled).toBe(false);
  await click(now);
  expect(onErase).toHaveBeenCalledOnce();
});

test('an empty library teaches how it fills', async () => {
  const place = await show(review([]));
  expect(one(place, '.nothing').textContent).toContain('Open an article');
  expect(button(place, 'Export').disabled).toBe(true);
});

test('a library that cannot be read is not shown as an empty one', async () => {
  const place = await show(review([], { library: null, error: 'The database is closed.' }));
  expect(one(place, '[role=alert]').textContent).toContain('The database is closed.');
  expect(place.querySelector('.nothing')).toBeNull();
});

test('unsaved words are listed; those of a kept note can be edited at once', async () => {
  const draft = (key: string) => ({
    key,
    page: page.key,
    body: { ...emptyBody, note: `draft of ${key}` },
    modified: '2026-03-01T00:00:00Z',
  });
  const notes = [note(1)];
  const library = {
    notes,
    pages: new Map([[page.key, page]]),
    drafts: [draft('note-1'), draft('elsewhere')],
  };
  const place = await show(review(notes, { library }));
  expect([...place.querySelectorAll('.drafts button')].map((each) => each.textContent)).toEqual([
    'Edit',
    'Discard',
    'Discard',
  ]);
  await click(button(one(place, '.drafts'), 'Edit'));
  expect(place.querySelectorAll('.entry textarea')).toHaveLength(1);
});
