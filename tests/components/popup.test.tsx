// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { wholePage } from '@/components/page-note';
import { Popup, type PopupProps } from '@/components/popup';
import type { Subject } from '@/model/annotation';
import type { PageView } from '@/model/page-view';
import type { Item, Reading } from '@/model/reading';
import { defaultSettings, type Settings } from '@/model/settings';
import { keeper } from '@/tests/components/keeper';
import { button, click, one, show, type } from '@/tests/components/show';

// happy-dom has none; nothing here is long enough to need it.
vi.stubGlobal('IntersectionObserver', class {});

const item = (id: string, subject: Subject, text: string, start: number): Item => ({
  id,
  subject,
  text,
  span: { start, end: start + 5 },
  target: null,
  annotation: null,
});
const quote = (speaker: string | null): Subject => ({
  kind: 'quote',
  quoteType: 'direct',
  speaker,
  mention: null,
  cue: null,
  via: [],
});
const claim: Subject = { kind: 'claim', claimKind: 'impersonal', trigger: 'it is said', saidBy: null };
const reading: Reading = {
  page: {
    url: 'https://www.example.org/a',
    title: 'A title',
    byline: [],
    publisher: null,
    published: null,
    modified: null,
    canonical: null,
    language: null,
  },
  isArticle: true,
  card: null,
  marks: true,
  changes: null,
  items: [
    item('q0', quote('Ana Sousa'), '“One”', 0),
    item('c0', claim, 'it is said', 10),
    item('q1', quote(null), '“Two”', 20),
  ],
};
const url = 'https://www.example.org/a';
const read: PageView = { url, state: 'read', reading, card: null, notes: new Map() };

function popup(view: PageView, part: Partial<PopupProps> = {}) {
  return (
    <Popup
      view={view}
      left={[]}
      onPutAway={() => undefined}
      settings={defaultSettings}
      settingsError=""
      page={{ key: 'https://www.example.org/a', site: 'www.example.org' }}
      open={null}
      keyOf={({ id }) => id}
      place={null}
      sources={null}
      onOpen={() => undefined}
      keeperOf={() => keeper}
      onForce={() => undefined}
      onPoint={() => undefined}
      onSettings={() => undefined}
      onReview={() => undefined}
      onOptions={() => undefined}
      onEvidence={null}
      oldBackup={null}
      onBackup={() => undefined}
      onPanel={null}
      roomy={false}
      {...part}
    />
  );
}
const rows = (place: HTMLElement): (string | null)[] =>
  [...place.querySelectorAll('.finding-words')].map((words) => words.textContent);

test('says what the page is and what was found, and that some facts were not found', async () => {
  const place = await show(popup(read));
  expect(one(place, '.summary-facts').textContent).toBe('Author not foundexample.orgDate not found');
  expect(rows(place)).toEqual(['“One”', 'it is said', '“Two”']);
});

test('the list narrows as one types and chooses', async () => {
  const place = await show(popup(read));
  await type(one<HTMLInputElement>(place, 'input[type=search]'), 'sousa');
  expect(rows(place)).toEqual(['“One”']);
  await type(one<HTMLInputElement>(place, 'input[type=search]'), 'nobody at all');
  expect(one(place, '.empty').textContent).toContain('Nothing here matches');
});

test.each<[string, PageView, string]>([
  ['no article', { url, state: 'quiet', kept: 0 }, 'This does not look like an article'],
  ['no article, but notes on it', { url, state: 'quiet', kept: 3 }, 'Your notes on this page: 3'],
  ['closed to extensions', { url, state: 'closed' }, 'Whence cannot run on this page'],
  [
    'a failure',
    { url, state: 'failed', error: 'The browser does not let us.' },
    'The browser does not let us.',
  ],
  ['being read', { url, state: 'starting' }, 'Reading the page…'],
])('%s', async (_, view, sentence) => {
  const place = await show(popup(view));
  expect(one(place, '.unread').textContent).toContain(sentence);
});

test('a page that is no article can be read all the same', async () => {
  const onForce = vi.fn();
  const place = await show(popup({ url, state: 'quiet', kept: 0 }, { onForce }));
  await click(button(place, 'Annotate this page anyway'));
  expect(onForce).toHaveBeenCalledOnce();
});

test('a page that could not be read can be tried again', async () => {
  const onForce = vi.fn();
  const place = await show(popup({ url, state: 'failed', error: 'The notes are in use.' }, { onForce }));
  await click(button(place, 'Try again'));
  expect(onForce).toHaveBeenCalledOnce();
});

test('what is quoted within a sentence that is marked hangs under it', async () => {
  const within = (start: number, end: number, id: string, subject: Subject): Item => ({
    ...item(id, subject, id, start),
    span: { start, end },
  });
  const items = [
    within(0, 5, 'before', quote('Ana Sousa')),
    within(10, 60, 'sentence', claim),
    within(20, 40, 'first in it', quote('Ana Sousa')),
    within(45, 60, 'second in it', quote(null)),
    within(55, 90, 'over its end', quote(null)),
    within(100, 120, 'after', quote(null)),
  ];
  const place = await show(popup({ ...read, reading: { ...reading, items } }));
  const hanging = [...place.querySelectorAll('.finding-inside .finding-words')];
  expect(hanging.map((words) => words.textContent)).toEqual(['first in it', 'second in it']);
});

test.each([
  ['de', 'This page says that it is in German.'],
  ['en', null],
  ['x-unknown', null],
])('a page in “%s”', async (language, told) => {
  const other = { ...read, reading: { ...reading, items: [], page: { ...reading.page, language } } };
  const place = await show(popup(other));
  const hint = place.querySelector('.summary .hint')?.textContent ?? null;
  if (told) expect(hint).toContain(told);
  else expect(hint).toBeNull();
  expect(one(place, '.empty').textContent).toContain(told ? 'in English only' : 'Nothing is quoted here');
});

test('the note on the whole page is opened under its own id, noted or not', async () => {
  const onOpen = vi.fn();
  const noted: Item = { ...wholePage, id: 'nabc', annotation: { id: 'abc', state: 'same' } };
  const view: PageView = { ...read, reading: { ...reading, items: [...reading.items, noted] } };
  const place = await show(popup(view, { onOpen }));
  await click(button(place, 'Your note on the whole page'));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith({ ...noted, id: wholePage.id });
});

test('what is open stays in its place when it is no longer among the findings', async () => {
  const gone = item('nabc', { kind: 'selection' }, 'a selection', 15);
  const place = await show(popup(read, { open: gone }));
  expect(rows(place)).toEqual(['“One”', 'it is said', 'a selection', '“Two”']);
});

const site = 'www.example.org';
const key = 'https://www.example.org/a';
test.each<[string, Partial<Settings>, number, Partial<Settings>]>([
  ['this page off', {}, 0, { pagesOff: [key] }],
  ['this page on', { pagesOff: ['x', key] }, 0, { pagesOff: ['x'] }],
  ['this site off', { sitesOff: ['y'] }, 1, { sitesOff: ['y', site] }],
  ['this site on', { sitesOff: [site] }, 1, { sitesOff: [] }],
  ['everywhere off', {}, 2, { marks: false }],
  ['the selection button off', {}, 3, { selectionButton: false }],
])('switches %s', async (_, settings, nth, change) => {
  const onSettings = vi.fn();
  const place = await show(popup(read, { onSettings, settings: { ...defaultSettings, ...settings } }));
  const input = place.querySelectorAll<HTMLInputElement>('[role=switch]')[nth];
  if (!input) throw new Error('There is no such switch.');
  await click(input);
  expect(onSettings).toHaveBeenCalledExactlyOnceWith(change);
});
