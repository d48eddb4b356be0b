// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { CardRow } from '@/components/card-row';
import { countItems } from '@/components/filter-items';
import { emptyBody } from '@/components/note-body';
import { PageCard } from '@/components/page-card';
import type { Annotation } from '@/model/annotation';
import { defaultAskAddresses } from '@/model/ask';
import type { PageCard as Card } from '@/model/page-card';
import type { Item, Reading } from '@/model/reading';
import type { Span } from '@/model/span';
import { button, click, one, show } from '@/tests/components/show';

const facts: Card['facts'] = {
  title: null,
  byline: null,
  publisher: { value: 'Coast Daily', from: 'meta', sure: 'likely' },
  published: { value: '2026-03-04T10:00:00Z', from: 'json-ld', sure: 'sure' },
  modified: null,
  canonical: null,
  language: { value: 'en', from: 'markup', sure: 'guess' },
  credits: [],
};
const card: Card = {
  host: 'coast.example',
  facts,
  origin: [{ kind: 'agency-credit', value: 'Northern Press', from: 'text', span: { start: 1, end: 2 } }],
  speakers: [
    { name: 'Ana Sousa', naming: 'named', words: 40, quotes: 2, span: { start: 3, end: 4 } },
    { name: 'two diplomats', naming: 'unnamed', words: 10, quotes: 1, span: null },
    { name: null, naming: 'unknown', words: 5, quotes: 1, span: null },
  ],
  chains: [
    {
      links: [
        { name: 'Ana Sousa', unnamed: false, span: { start: 3, end: 4 } },
        { name: 'two diplomats', unnamed: true, span: { start: 5, end: 6 } },
      ],
      quotes: [
        { start: 7, end: 8 },
        { start: 11, end: 12 },
      ],
    },
    { links: [{ name: 'Ana Sousa', unnamed: false, span: null }], quotes: [{ start: 9, end: 10 }] },
  ],
  quotes: 4,
  indirect: 1,
  soleOrigin: null,
  dates: [
    { start: 20, end: 29, text: 'On Monday', from: '2026-03-02', to: '2026-03-02' },
    { start: 30, end: 41, text: 'last summer', from: null, to: null },
  ],
  rewriting: [],
  furniture: [],
};
const page: Reading['page'] = {
  url: 'https://coast.example/a',
  title: 'A title',
  byline: [],
  publisher: null,
  published: null,
  modified: null,
  canonical: null,
  language: null,
};
const claim: Item = {
  id: 'c0',
  subject: { kind: 'claim', claimKind: 'impersonal', trigger: 'it is said', saidBy: null },
  text: 'it is said that',
  span: { start: 50, end: 60 },
  target: null,
  annotation: { id: 'n', state: 'same' },
};
const note: Annotation = {
  ...emptyBody,
  id: 'n',
  page: page.url,
  subject: claim.subject,
  target: null,
  verdict: 'supported',
  links: [
    { url: 'https://lab.example/log', title: 'The log', role: 'original', added: '', check: null },
    { url: null, title: '', role: 'context', added: '', check: null },
  ],
  history: [],
  foreign: null,
  created: '',
  modified: '',
  revision: 1,
};

interface Given {
  card?: Partial<Card>;
  items?: Item[];
  notes?: Annotation[];
  hidden?: boolean;
  language?: string;
}

async function showCard({ card: part, items = [], notes = [], hidden = false, language }: Given = {}) {
  const pointed: Span[] = [];
  const hide = vi.fn();
  const onNote = vi.fn();
  const onEvidence = vi.fn();
  const place = await show(
    <PageCard
      card={{ ...card, ...part }}
      reading={{
        page: { ...page, language: language ?? null },
        isArticle: true,
        items,
        card: null,
        changes: null,
        marks: true,
      }}
      notes={new Map(notes.map((one) => [one.id, one]))}
      counts={countItems(items)}
      roomy={false}
      ask={{ addresses: defaultAskAddresses, url: page.url }}
      rewritingHidden={hidden}
      onHideRewriting={hide}
      onPoint={(span) => void pointed.push(span)}
      onNote={onNote}
      onEvidence={onEvidence}
    />,
  );
  // What a row rests on is drawn when it is opened.
  for (const row of place.querySelectorAll<HTMLElement>('details.row > summary')) await click(row);
  return { place, pointed, hide, onNote };
}
const lines = (place: ParentNode): (string | null)[] =>
  [...place.querySelectorAll('.row-line')].map((line) => line.textContent);
const facted = (place: ParentNode): string[] =>
  [...place.querySelectorAll('.fact-list > div')].map((line) =>
    [...line.children].map((part) => part.textContent).join(': '),
  );

test('what a row rests on is drawn when it is opened, and stays', async () => {
  const place = await show(
    <CardRow name="Dates" value="2">
      <button type="button">On Monday</button>
    </CardRow>,
  );
  expect(place.querySelector('button')).toBeNull();
  await click(one(place, 'summary'));
  expect(button(place, 'On Monday').isConnected).toBe(true);
  await click(one(place, 'summary'));
  expect(button(place, 'On Monday').isConnected).toBe(true);
});

test('rows come in their order, each with its value', async () => {
  const { place } = await showCard({ items: [claim], notes: [note] });
  expect(lines(place)).toEqual([
    'Identity Coast Daily',
    'Originality Signs of another origin: 1',
    'Sources in the text Quotes: 0',
    'Without a checkable source 1',
    'Linked sources 2',
    'Your notes 1',
    'Changes since your first note Not compared yet.',
    'Relative dates Found: 2',
  ]);
});

test('each fact says how it is known, and what was not found says so', async () => {
  const { place } = await showCard();
  expect(facted(one(place, '.row'))).toEqual([
    'Site: coast.examplefrom the page’s address',
    'Publisher: Coast Dailydeclared in the page’s head',
    'Author: Not found',
    'Published: Mar 4, 2026declared in the page’s data (JSON-LD); borne out elsewhere on the page',
    'Updated: Not found',
    'Language: Englishfrom the page’s markup; a guess',
  ]);
});

test('who gets to speak is a table in order of appearance, with what the bars show in words', async () => {
  const { place } = await showCard();
  const rows = [...place.querySelectorAll('.speakers tbody tr')];
  expect(rows.map((row) => row.textContent)).toEqual([
    'Ana Sousa named40',
    'two diplomats unnamed10',
    'Speaker not found 5',
  ]);
  const bars = rows.map((row) => one(row, '.speakers-bar'));
  expect(bars.map((bar) => bar.style.inlineSize)).toEqual(['100%', '25%', '12.5%']);
  expect(one(place, '.speakers caption').textContent).toContain('in order of appearance');
});

test('of many speakers the first are shown, and the others when asked for', async () => {
  const speakers = Array.from({ length: 20 }, (_, at) => ({
    name: `Speaker ${at}`,
    naming: 'named' as const,
    words: at,
    quotes: 1,
    span: null,
  }));
  const { place } = await showCard({ card: { speakers } });
  expect(place.querySelectorAll('.speakers tbody tr')).toHaveLength(12);
  await click(button(place, 'Show 8 more'));
  expect(place.querySelectorAll('.speakers tbody tr')).toHaveLength(20);
});

test('only chains through others are told, and every hop leads to its place', async () => {
  const { place, pointed } = await showCard();
  const chains = place.querySelectorAll('.chains > li');
  expect(chains).toHaveLength(1);
  for (const hop of chains[0]?.querySelectorAll('button') ?? []) await click(hop);
  expect(pointed).toEqual([
    { start: 3, end: 4 },
    { start: 5, end: 6 },
    { start: 7, end: 8 },
    { start: 11, end: 12 },
  ]);
});

test('a relative date is told with the day that it means, or as one that cannot be told', async () => {
  const { place } = await showCard();
  expect(facted([...place.querySelectorAll('.row')].at(-1) ?? place)).toEqual([
    'On Monday: Monday, March 2, 2026',
    'last summer: cannot be told: the date of publication was not found',
  ]);
});

test.each([
  ['known', facts],
  ['not known', { ...facts, published: null }],
])('where there is no relative date, none is counted, with the day of publication %s', async (_, given) => {
  const { place } = await showCard({ card: { dates: [], facts: given } });
  expect(lines(place).at(-1)).toBe('Relative dates Not found');
});

test.each([
  ['a year', '2021-01-01', '2021-12-31', '2021'],
  ['a month', '2026-01-01', '2026-01-31', 'January 2026'],
  ['days of one month', '2026-03-16', '2026-03-22', 'March 16\u2009–\u200922, 2026'],
  ['days over the new year', '2025-12-29', '2026-01-04', 'December 29, 2025\u2009–\u2009January 4, 2026'],
])('%s is written short, without weekdays', async (_name, from, to, written) => {
  const dates = [{ start: 20, end: 24, text: 'then', from, to }];
  const { place } = await showCard({ card: { dates } });
  expect(facted(place)).toContain(`then: ${written}`);
});

test.each([
  ['de', ['Not looked for', 'Not looked for', 'Not looked for']],
  ['en-GB', ['Quotes: 0', '0', 'Not found']],
])('on a page in “%s”, what was not looked for is told from what was not found', async (language, values) => {
  const nothing = { quotes: 0, speakers: [], chains: [], dates: [] };
  const { place } = await showCard({ card: nothing, language });
  const names = ['Sources in the text', 'Without a checkable source', 'Relative dates'];
  expect(lines(place)).toEqual(expect.arrayContaining(names.map((name, at) => `${name} ${values[at]}`)));
});

test('a row that has nothing behind it cannot be opened', async () => {
  const { place } = await showCard();
  const shut = [...place.querySelectorAll('p.row .row-name')].map((name) => name.textContent);
  expect(shut).toEqual(['Without a checkable source', 'Linked sources', 'Your notes']);
});

test('a credit leads to its place, and to what the page links it to', async () => {
  const sign = {
    kind: 'photo-credit' as const,
    value: 'Bo Rask',
    from: 'text' as const,
    span: { start: 2, end: 9 },
    url: 'https://hill.example/rask',
  };
  const { place, pointed } = await showCard({ card: { origin: [sign] } });
  await click(button(place, 'Bo Rask'));
  expect(pointed).toEqual([sign.span]);
  const link = one<HTMLAnchorElement>(place, '.sign-link a');
  expect([link.href, link.textContent]).toEqual([sign.url, 'hill.example']);
});

test('linked sources come with what they do and for which words', async () => {
  const { place } = await showCard({ items: [claim], notes: [note] });
  expect([...place.querySelectorAll('.linked li')].map((line) => line.textContent)).toEqual([
    'The original The logit is said that',
    'Context Pasted textit is said that',
  ]);
});

test('the reader says what the page is in the note on it', async () => {
  const whole: Annotation = { ...note, id: 'p', subject: { kind: 'page' }, origin: 'changed-copy' };
  const { place, onNote } = await showCard({ notes: [whole] });
  expect(facted([...place.querySelectorAll('.row')][1] ?? place).at(-1)).toContain('A copy with changes');
  await click(button(place, 'Change'));
  expect(onNote).toHaveBeenCalledOnce();
});

const rewriting = ['information company', 'go to to', 'final yr'].map((text, at) => ({
  text,
  start: at * 30,
  end: at * 30 + text.length,
}));

test('phrases typical of automatic rewriting are listed in place and can be dismissed for the site', async () => {
  const { place, pointed, hide } = await showCard({ card: { rewriting } });
  expect(lines(place).at(-1)).toBe('Wording typical of automatic rewriting Phrases: 3');
  await click(button(place, 'go to to'));
  expect(pointed).toEqual([rewriting[1]]);
  await click(button(place, 'Do not say this on coast.example'));
  expect(hide).toHaveBeenCalledExactlyOnceWith(true);
});

test('what was dismissed for the site is not said again', async () => {
  const { place } = await showCard({ card: { rewriting }, hidden: true });
  expect(place.textContent).not.toContain('rewriting');
});

test('a list that was cut says how much it lacks', async () => {
  const { place } = await showCard({ card: { rewriting, leftOff: { rewriting: 40 } } });
  expect(lines(place).at(-1)).toBe('Wording typical of automatic rewriting Phrases: 43');
  expect(one(place, '.places + .hint').textContent).toBe('And 40 more');
});

test('an address that the page gives as its own can be opened', async () => {
  const value = 'https://first.example/a';
  const { place } = await showCard({
    card: { origin: [{ kind: 'canonical-elsewhere', value, from: 'link', span: null }] },
  });
  expect(one<HTMLAnchorElement>(place, '.fact-list a').href).toBe(value);
});

test('fragments of furniture are named', async () => {
  const furniture = [{ text: 'Post a Comment', start: 0, end: 14 }];
  const { place, pointed } = await showCard({ card: { furniture } });
  await click(button(place, 'Post a Comment'));
  expect(pointed).toEqual(furniture);
});
