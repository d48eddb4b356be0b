// @vitest-environment happy-dom

import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { emptyBody } from '@/components/note-body';
import { type KnownPage, type PageNews, PageWindow, type PageWorld } from '@/components/page-window';
import type { Annotation } from '@/model/annotation';
import type { PageView, ReadView } from '@/model/page-view';
import type { Item } from '@/model/reading';
import { defaultSettings } from '@/model/settings';
import { keeper } from '@/tests/components/keeper';
import { button, click, one, show, type } from '@/tests/components/show';

vi.stubGlobal('IntersectionObserver', class {});

const closed: PageView = { state: 'closed', url: 'about:addons' };
const starting: PageView = { state: 'starting', url: 'https://news.example/a' };
const unasked = () => Promise.reject(new Error('not asked for here'));

const kept: Annotation = {
  ...emptyBody,
  id: 'n0',
  page: 'https://news.example/one',
  subject: { kind: 'selection' },
  target: null,
  history: [],
  foreign: null,
  created: '2026-03-04T10:00:00.000Z',
  modified: '2026-03-04T10:00:00.000Z',
  revision: 1,
};

function world() {
  const shows: ((view: PageView) => void)[] = [];
  const news: ((news: PageNews) => void)[] = [];
  const made: PageWorld = {
    follow: (_tab, tell, hear) => {
      shows.push(tell);
      news.push(hear);
      return { look: async () => undefined, force: async () => undefined, stop: () => undefined };
    },
    readSettings: async () => defaultSettings,
    changeSettings: unasked,
    keepNoteAt: () => ({
      ...keeper,
      noteId: () => null,
      save: async (body) => ({ annotation: { ...kept, ...body }, merged: false }),
    }),
    reveal: () => undefined,
    point: () => undefined,
    openTabs: unasked,
    checkItems: unasked,
    giving: () => ({ waiting: async () => null, give: unasked, stop: unasked }),
    openReview: () => undefined,
    openOptions: () => undefined,
    openEvidence: () => undefined,
    oldBackup: async () => null,
    openBackup: () => undefined,
    roomy: false,
    openPanel: null,
  };
  return { made, shows, news };
}

/** The first picture is what the document holds before any effect has run. */
async function drawn(known?: KnownPage) {
  const { made, shows, news } = world();
  const pictures: string[] = [];
  let turn: (tab: number) => void = () => undefined;
  function Frame() {
    const [tab, setTab] = useState(7);
    turn = setTab;
    return (
      <div ref={(place) => void (place && pictures.push(place.innerHTML))} key={0}>
        <PageWindow tabId={tab} world={made} {...(known && { known })} />
      </div>
    );
  }
  const place = await show(<Frame />);
  return { place, pictures, shows, news, turn: (tab: number) => act(async () => turn(tab)) };
}

test('what is known already is in the first picture, and stays until something else is told', async () => {
  const { place, pictures, shows } = await drawn({ view: closed, settings: defaultSettings });
  expect(pictures[0]).toContain('class="unread-title"');
  expect(pictures[0]).toContain('class="switches"');
  expect(place.querySelector('.unread-title')).not.toBeNull();
  await act(async () => shows[0]?.(starting));
  expect(place.querySelector('.unread')?.getAttribute('role')).toBe('status');
});

test('nothing of it is shown of another tab', async () => {
  const { place, turn } = await drawn({ view: closed, settings: defaultSettings });
  await turn(8);
  expect(place.querySelector('.unread-title')).toBeNull();
  expect(place.querySelector('.unread')?.getAttribute('aria-busy')).toBe('true');
});

test('without, the page is asked about', async () => {
  const { place, pictures } = await drawn();
  expect(pictures[0]).toContain('aria-busy="true"');
  expect(place.querySelector('.switches')).not.toBeNull();
});

const words: Item = {
  id: 's0',
  subject: { kind: 'selection' },
  text: 'the words noted',
  span: { start: 3, end: 18 },
  target: null,
  annotation: null,
};

function readPage(name: string, items: Item[] = [words]): ReadView {
  const url = `https://news.example/${name}`;
  const page = { url, title: `Page ${name}`, byline: [], publisher: null, published: null, modified: null };
  const reading = {
    page: { ...page, canonical: null, language: null },
    isArticle: true,
    card: null,
    marks: true,
  };
  return { url, state: 'read', reading: { ...reading, changes: null, items }, card: null, notes: new Map() };
}

/** A note that is being written on page one, when its tab goes on to page two. */
async function leftWriting() {
  const window = await drawn();
  const { place, shows, news } = window;
  const go = (view: PageView) => act(async () => shows.at(-1)?.(view));
  await go(readPage('one'));
  await act(async () => news.at(-1)?.({ kind: 'open', item: words }));
  await act(async () => undefined); // the note comes after the row
  const field = one<HTMLTextAreaElement>(place, 'textarea');
  await type(field, 'Half a thou');
  await go({ state: 'asking', url: 'https://news.example/two' });
  await go(readPage('two'));
  return { ...window, field, go };
}

test('a note that is being written stays above the page that comes, in the same field', async () => {
  const { place, field } = await leftWriting();
  expect(one(place, '.left-page h2').textContent).toBe('Your note on “Page one”');
  expect(one(place, '.left-page textarea')).toBe(field);
  expect(one(place, '.left-page .finding-words').textContent).toBe('the words noted');
  expect(place.querySelectorAll('.left-page .summary, .left-page .list-tools')).toHaveLength(0);
  expect(one(place, '.summary-title').textContent).toBe('Page two');
});

test('it stays when another tab is chosen, and is in its own list again when the reader comes back', async () => {
  const { place, field, turn, go } = await leftWriting();
  await turn(8);
  await go(readPage('three'));
  expect(one(place, '.left-page textarea')).toBe(field);
  await turn(7);
  await go(readPage('one'));
  expect(place.querySelector('.left-page')).toBeNull();
  expect(one(place, 'textarea')).toBe(field);
  expect(field.value).toBe('Half a thou');
});

test('it goes when it is put away, or with the next page once it is saved', async () => {
  const { place, go } = await leftWriting();
  await click(button(one(place, '.left-page'), 'Save'));
  expect(one(place, '.left-page [role=status]').textContent).toBe('Saved');
  await go(readPage('three'));
  expect(place.querySelector('.left-page')).toBeNull();

  const other = await leftWriting();
  await click(button(one(other.place, '.left-page'), 'Close'));
  expect(other.place.querySelector('.left-page')).toBeNull();
  expect(one(other.place, '.summary-title').textContent).toBe('Page two');
});

test('a note that only stands open goes with its page', async () => {
  const { place, shows, news } = await drawn();
  await act(async () => shows.at(-1)?.(readPage('one')));
  await act(async () => news.at(-1)?.({ kind: 'open', item: words }));
  await act(async () => undefined);
  expect(place.querySelector('textarea')).not.toBeNull();
  await act(async () => shows.at(-1)?.(readPage('two')));
  expect(place.querySelector('textarea')).toBeNull();
});
