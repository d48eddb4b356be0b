// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Matches } from '@/components/marked-text';
import { emptyBody } from '@/components/note-body';
import type { NoteKeeper } from '@/components/note-keeper';
import { Review, type ReviewProps } from '@/components/review';
import type { Annotation, SavedPage } from '@/model/annotation';
import type { NoteCounts } from '@/model/note-list';
import { keeper } from '@/tests/components/keeper';
import { button, choose, click, one, press, show, type } from '@/tests/components/show';

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
const notedKeeper: NoteKeeper = { ...keeper, load: async () => ({ annotation: note(1), draft: null }) };
const countsOf = (notes: number): NoteCounts => ({
  notes,
  pages: Math.min(1, notes),
  sites: [{ name: 'example.org', count: notes }],
  speakers: [{ name: 'Rosa Lind', count: 2 }],
  tags: [],
  sources: [],
  verdicts: [{ name: 'open', count: notes }],
  kinds: [{ name: 'selection', count: notes }],
});

function props(notes: Annotation[], part: Partial<ReviewProps> = {}): ReviewProps {
  const groups = notes.length > 0 ? [{ name: page.key, notes: [...notes.keys()] }] : [];
  return {
    ask: { typed: '', view: 'article', order: 'best' },
    onAsk: vi.fn(),
    found: {
      groups,
      notes: notes.length,
      pages: groups.length,
      figures: null,
      filters: [],
      hints: [],
      hasWords: false,
    },
    choices: countsOf(notes.length),
    onToggle: vi.fn(),
    noteAt: (at) => {
      const found = notes[at];
      return found ? { note: found, page, hasText: false } : null;
    },
    read: 0,
    onNeed: vi.fn(),
    versions: new Map(),
    onOpen: vi.fn(),
    drafts: [],
    isKept: () => true,
    onEditDraft: vi.fn(),
    onDiscard: vi.fn(),
    progress: null,
    copying: null,
    error: '',
    toast: null,
    saved: [],
    onSaved: vi.fn(),
    keeperOf: () => notedKeeper,
    editing: null,
    selected: new Set(),
    acts: { edit: vi.fn(), remove: vi.fn(), select: vi.fn(), tag: vi.fn(), publish: vi.fn() },
    onSelectAll: vi.fn(),
    onSelectNone: vi.fn(),
    onBulk: vi.fn(),
    steps: [],
    onUndo: vi.fn(),
    onExport: vi.fn(),
    onImport: vi.fn(),
    onTake: vi.fn(),
    onErase: vi.fn(),
    ...part,
  };
}
const showReview = (given: ReviewProps): Promise<HTMLElement> => show(<Review {...given} />);
const words = (place: HTMLElement): (string | null)[] =>
  [...place.querySelectorAll('.entry-words')].map((each) => each.textContent);

test('lists the notes under their article, with the way back to the place', async () => {
  const place = await showReview(props([note(1), note(2)]));
  expect(one(place, '.article-head').textContent).toContain('A title');
  expect(words(place)).toEqual(['words 1', 'words 2']);
  expect(one<HTMLAnchorElement>(place, '.entry-open').href).toBe('https://example.org/a#:~:text=words%201');
  expect(one(place, '.found').textContent).toBe('Notes: 2 · Articles: 1');
});

test('of many notes only those in view are drawn, and only these are asked for', async () => {
  const given = props([], { noteAt: () => null });
  const notes = Array.from({ length: 100_000 }, (_, at) => at);
  given.found = { ...(given.found ?? ({} as never)), groups: [{ name: page.key, notes }], notes: 100_000 };
  given.choices = countsOf(100_000);
  const place = await showReview(given);
  expect(place.querySelectorAll('[data-row]').length).toBeLessThan(40);
  expect(place.querySelectorAll('.entry-waiting').length).toBeGreaterThan(3);
  expect(vi.mocked(given.onNeed).mock.calls.flat(2).length).toBeLessThan(100);
  expect(button(place, 'Show 60,001 more')).toBeTruthy();
});

test.each([
  ['best', false, 'newest', ['newest', 'oldest']],
  ['oldest', false, 'oldest', ['newest', 'oldest']],
  ['best', true, 'best', ['best', 'newest', 'oldest']],
  ['newest', true, 'newest', ['best', 'newest', 'oldest']],
] as const)(
  'ordered by %s, with words looked for: %s, it shows %s of %j',
  async (order, hasWords, shown, orders) => {
    const given = props([note(1)]);
    given.ask = { typed: hasWords ? 'dam' : 'tag:dam', view: 'article', order };
    given.found = { ...(given.found ?? ({} as never)), hasWords };
    const field = one<HTMLSelectElement>(await showReview(given), '.choose-sort select');
    expect(field.value).toBe(shown);
    expect([...field.options].map(({ value }) => value)).toEqual(orders);
  },
);

test('the newest first, chosen while nothing is looked for, are the best first as soon as something is', async () => {
  const given = props([note(1)]);
  given.ask = { typed: '', view: 'article', order: 'oldest' };
  const field = one<HTMLSelectElement>(await showReview(given), '.choose-sort select');
  await choose(field, 'newest');
  expect(given.onAsk).toHaveBeenLastCalledWith({ typed: '', view: 'article', order: 'best' });
});

test('what was searched for is marked, in words and notes', async () => {
  const mark = (text: string) => (text.startsWith('words') ? [{ start: 0, end: 5 }] : []);
  const place = await show(
    <Matches.Provider value={mark}>
      <Review {...props([note(1)])} />
    </Matches.Provider>,
  );
  expect([...place.querySelectorAll('mark')].map((each) => each.textContent)).toEqual(['words']);
  expect(words(place)).toEqual(['words 1']);
});

test('a search is asked for as it is typed, and filters as they are chosen', async () => {
  const given = props([note(1)]);
  const place = await showReview(given);
  await type(one<HTMLInputElement>(place, 'input[type=search]'), 'registry');
  expect(given.onAsk).toHaveBeenLastCalledWith({ typed: 'registry', view: 'article', order: 'best' });
  const choose = one<HTMLSelectElement>(place, 'select[aria-label=Speaker]');
  expect(choose.textContent).toContain('Rosa Lind (2)');
  choose.value = 'Rosa Lind';
  choose.dispatchEvent(new Event('change', { bubbles: true }));
  expect(given.onToggle).toHaveBeenLastCalledWith({ field: 'speaker', value: 'Rosa Lind' });
});

test('filters in use are chips that take them away, and what is not understood is said', async () => {
  const given = props([note(1)]);
  const filter = { field: 'verdict', value: 'disputed' };
  const hints = [{ problem: 'unknown-filter' as const, typed: 'colour:red' }];
  given.found = { ...(given.found ?? ({} as never)), filters: [filter], hints };
  const place = await showReview(given);
  const chip = one(place, '.chip-set');
  expect(chip.textContent).toContain('Verdict: Sources disagree');
  expect(one(place, '.filters .hint').textContent).toContain('colour:red');
  await click(chip);
  expect(given.onToggle).toHaveBeenCalledWith(filter);
});

test('a search is kept under its words, used, and forgotten', async () => {
  const given = props([note(1)]);
  given.ask = { typed: 'dam', view: 'time', order: 'oldest' };
  let place = await showReview(given);
  await click(button(place, 'Save this search'));
  const dam = { name: 'dam', typed: 'dam', view: 'time' as const, order: 'oldest' as const };
  expect(given.onSaved).toHaveBeenCalledWith([dam]);
  place = await showReview({ ...given, saved: [dam, { ...dam, name: 'other', typed: 'x' }] });
  await click(button(place, 'other'));
  expect(given.onAsk).toHaveBeenCalledWith({ typed: 'x', view: 'time', order: 'oldest' });
  await click(button(place, 'Forget “dam”'));
  expect(vi.mocked(given.onSaved).mock.lastCall?.[0]).toHaveLength(1);
});

test('when nothing is found it says what to do', async () => {
  const given = props([]);
  given.choices = countsOf(3);
  const place = await showReview(given);
  expect(one(place, '.empty').textContent).toContain('clear the filters');
  await click(button(place, 'Clear filters'));
  expect(given.onAsk).toHaveBeenCalledWith({ typed: '', view: 'article', order: 'best' });
});

test('the keys move from row to row, select, edit and delete', async () => {
  const given = props([note(1), note(2)]);
  const place = await showReview(given);
  const stops = (): HTMLElement[] => [...place.querySelectorAll<HTMLElement>('[data-stop]')];
  const focused = (): number => stops().indexOf(document.activeElement as HTMLElement);
  stops()[0]?.focus();
  await press(stops()[0] ?? place, 'ArrowDown');
  expect(focused()).toBe(1);
  await press(stops()[1] ?? place, 'x');
  expect(given.acts.select).toHaveBeenCalledWith('note-1', true);
  await press(stops()[1] ?? place, 'j');
  expect(focused()).toBe(2);
  await press(stops()[2] ?? place, 'Enter');
  expect(given.acts.edit).toHaveBeenCalledWith(note(2));
  await press(stops()[2] ?? place, 'Delete');
  expect(given.acts.remove).toHaveBeenCalledWith(note(2));
  await press(stops()[2] ?? place, 'Home');
  expect(focused()).toBe(0);
  expect(stops().map((each) => each.tabIndex)).toEqual([0, -1, -1]);
  await press(one(place, '.entry-acts button'), 'Delete');
  expect(given.acts.remove).toHaveBeenCalledOnce();
});

test('several selected notes are tagged, judged, exported and deleted at once', async () => {
  const given = props([note(1), note(2), note(3)], { selected: new Set(['note-1', 'note-2']) });
  const place = await showReview(given);
  const bar = one(place, '.selection');
  expect(bar.textContent).toContain('Selected: 2');
  await type(one<HTMLInputElement>(bar, 'input'), 'dam, port');
  await click(button(bar, 'Add tags'));
  expect(given.onBulk).toHaveBeenLastCalledWith({ kind: 'tag', add: ['dam', 'port'], remove: [] });
  const choose = one<HTMLSelectElement>(bar, 'select');
  choose.value = 'disputed';
  choose.dispatchEvent(new Event('change', { bubbles: true }));
  expect(given.onBulk).toHaveBeenLastCalledWith({ kind: 'verdict', verdict: 'disputed', reason: '' });
  await click(button(bar, 'Delete'));
  expect(given.onBulk).toHaveBeenLastCalledWith({ kind: 'remove' });
  await click(button(bar, 'Export'));
  expect(given.onExport).toHaveBeenCalledWith(true);
  await click(button(bar, 'Select all 3'));
  expect(given.onSelectAll).toHaveBeenCalledOnce();
});

test('a speaker’s statements are opened, and their versions stand side by side', async () => {
  const spoken = [note(1), note(2), note(3)];
  const given = props(spoken, { versions: new Map([['Rosa Lind', [[0, 2], [1]]]]) });
  given.ask = { typed: '', view: 'speaker', order: 'best' };
  const groups = [
    { name: 'Rosa Lind', notes: [0, 1, 2] },
    { name: '', notes: [] },
  ];
  given.found = { ...(given.found ?? ({} as never)), groups };
  const place = await showReview(given);
  expect(words(place)).toEqual([]);
  expect(place.textContent).toContain('No speaker found');
  await click(one(place, '.group-toggle'));
  expect(given.onOpen).toHaveBeenCalledWith(groups[0]);
  expect(one(place, '.versions').textContent).toContain('Versions of one statement: 2');
  expect(words(place)).toEqual(['words 1', 'words 3', 'words 2']);
});

test('what was done is listed, and can be undone and done again', async () => {
  const step = { when: '2026-03-01T10:00:00Z', count: 2, undone: false, of: null, size: 9 };
  const steps = [
    { ...step, generation: 3, kind: 'undo' as const, of: 2 },
    { ...step, generation: 2, kind: 'verdict' as const, undone: true },
    { ...step, generation: 1, kind: 'import' as const, count: 100_000 },
  ];
  const given = props([note(1)], { steps });
  const place = await showReview(given);
  await click(button(place, 'History'));
  const list = one(place, '.steps');
  expect(list.textContent).toContain('Imported · Notes: 100,000');
  const [redo, undo] = list.querySelectorAll('button');
  expect(redo?.textContent).toContain('Redo');
  if (undo) await click(undo);
  expect(given.onUndo).toHaveBeenCalledWith(steps[2]);
});

test('figures are tables, and lead to what they count', async () => {
  const given = props([note(1)]);
  const counts = { ...countsOf(1), sources: [{ name: 'b.example', count: 7 }] };
  const months = Array.from({ length: 40 }, (_, at) => ({
    month: `20${20 + Math.floor(at / 12)}-0${(at % 9) + 1}`,
    count: at,
  }));
  given.ask = { typed: '', view: 'figures', order: 'best' };
  given.found = { ...(given.found ?? ({} as never)), groups: [], figures: { counts, months } };
  const place = await showReview(given);
  const tables = [...place.querySelectorAll('table')];
  expect(tables.map((table) => table.caption?.textContent)).toContain('Sources most used');
  const sum = [...(tables[0]?.querySelectorAll('td') ?? [])].reduce(
    (all, cell) => all + Number(cell.textContent),
    0,
  );
  expect(sum).toBe((39 * 40) / 2);
  await click(button(place, 'b.example'));
  expect(given.onToggle).toHaveBeenCalledWith({ field: 'source', value: 'b.example' });
});

test('everything goes only after the word has been typed', async () => {
  const given = props([note(1)]);
  const place = await showReview(given);
  await click(button(place, 'Erase everything'));
  const now = button(place, 'Erase everything now');
  expect(now.disabled).toBe(true);
  await type(one<HTMLInputElement>(place, '.erase-word input'), ' Erase ');
  expect(now.disabled).toBe(false);
  await click(now);
  expect(given.onErase).toHaveBeenCalledOnce();
});

test('an empty library teaches how it fills', async () => {
  const place = await showReview(props([]));
  expect(one(place, '.nothing').textContent).toContain('Open an article');
  expect(button(place, 'Export').disabled).toBe(true);
});

test('while the search is being made ready it says how far that is', async () => {
  const place = await showReview(props([], { progress: { done: 16_384, total: 100_000 } }));
  expect(one(place, '.progress').textContent).toContain('16,384 of 100,000');
  expect(one<HTMLProgressElement>(place, 'progress').max).toBe(100_000);
  const other = await showReview(props([note(1)], { copying: { done: 500, total: 120_000 } }));
  expect(one(other, '.progress').textContent).toContain(
    'second copy of your notes is being made: 500 of 120,000',
  );
  expect(place.querySelector('.nothing')).toBeNull();
});

test('a library that cannot be read is not shown as an empty one', async () => {
  const place = await showReview(props([], { found: null, choices: null, error: 'The database is closed.' }));
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
  const given = props([note(1)], {
    drafts: [draft('note-1'), draft('elsewhere')],
    isKept: ({ key }) => key === 'note-1',
  });
  const place = await showReview(given);
  expect([...place.querySelectorAll('.drafts button')].map((each) => each.textContent)).toEqual([
    'Edit',
    'Discard',
    'Discard',
  ]);
  await click(button(one(place, '.drafts'), 'Edit'));
  expect(given.onEditDraft).toHaveBeenCalledWith(draft('note-1'));
  const edited = await showReview({ ...given, editing: 'note-1' });
  expect(edited.querySelectorAll('.entry textarea')).toHaveLength(1);
});
