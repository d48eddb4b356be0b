// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { ArticleReading, type ArticleReadingProps } from '@/components/article-reading';
import { markPieces } from '@/components/mark-pieces';
import { emptyBody } from '@/components/note-body';
import type { Annotation, SavedPage } from '@/model/annotation';
import { one, show } from '@/tests/components/show';

test('the pieces are the text, each under the marks that cover it', () => {
  const span = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
    .map(([start, more]) => ({ start, end: start + more }));
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 5 }), (stretch, spans) => {
      const text = 'abcdefghijklmnopqrstuvwxyz'.repeat(3);
      const marks = spans.map((one, at) => ({ name: String(at), ...one }));
      const pieces = markPieces(text, stretch, marks);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(stretch.start, stretch.end));
      let at = stretch.start;
      for (const piece of pieces) {
        for (let offset = at; offset < at + piece.text.length; offset++)
          expect(piece.marks).toEqual(
            marks.filter(({ start, end }) => offset >= start && offset < end).map(({ name }) => name),
          );
        at += piece.text.length;
      }
    }),
  );
});

const key = 'https://a.example/dam';
const page: SavedPage = {
  key,
  url: key,
  title: 'The dam',
  byline: ['P. Lund'],
  publisher: null,
  published: '2026-01-02',
  modified: null,
  canonical: null,
  language: 'en',
  saved: '2026-01-03T10:00:00.000Z',
};
const text = 'The dam\nIt will hold, she said.\nRead more\nNobody asked.';
const note = (id: string, exact: string): Annotation => ({
  ...emptyBody,
  foreign: null,
  id,
  page: key,
  subject: { kind: 'selection' },
  target: { quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }, position: null },
  note: `On ${exact}`,
  history: [],
  created: page.saved,
  modified: page.saved,
  revision: 1,
});
const props: ArticleReadingProps = {
  page,
  snapshot: {
    page: key,
    text,
    blocks: [
      { kind: 'title', start: 0, end: 7 },
      { kind: 'paragraph', start: 8, end: 31 },
      { kind: 'furniture', start: 32, end: 41 },
      { kind: 'blockquote', start: 42, end: 55 },
    ],
    hash: '',
    url: key,
    title: 'The dam',
    published: null,
    modified: null,
    taken: page.saved,
  },
  notes: [
    { note: note('a', 'It will hold'), span: { start: 8, end: 20 } },
    { note: note('b', 'Gone words'), span: null },
  ],
  editing: null,
  keeperOf: vi.fn(),
  acts: { edit: vi.fn(), remove: vi.fn(), select: vi.fn(), tag: vi.fn(), publish: vi.fn() },
  toast: null,
  onTake: vi.fn(),
};

test('the text as kept is shown with its marks, which lead to their notes', async () => {
  const place = await show(<ArticleReading {...props} />);
  const article = one(place, '.reading-text');
  expect(article.textContent).toContain('It will hold, she said.');
  expect(article.textContent).not.toContain('Read more');
  expect(one(article, 'blockquote').textContent).toBe('Nobody asked.');
  const mark = one<HTMLAnchorElement>(article, '.sample-quote');
  expect(mark.textContent).toBe('It will hold');
  expect(place.querySelector(mark.getAttribute('href') ?? '')?.textContent).toContain('On It will hold');
  expect(one(place, '.reading-notes').textContent).toContain('not in the text as kept');
  expect(place.querySelector('.reading-notes input[type=checkbox]')).toBeNull();
});

test('without the text the notes are shown all the same', async () => {
  const place = await show(<ArticleReading {...props} snapshot={null} />);
  expect(one(place, '.reading-text').textContent).toContain('was not kept');
  expect(place.querySelectorAll('.entry')).toHaveLength(2);
});
