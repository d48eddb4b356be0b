import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { library as checkLibrary } from '@/formats/library-shape';
import { type LibraryPart, readWhence } from '@/formats/read-whence';
import { FormatError } from '@/formats/shape';
import { writeWhence } from '@/formats/write-whence';
import type { Annotation } from '@/model/annotation';
import type { Snapshot } from '@/model/page-change';
import { anyLibrary, anySnapshot } from '@/tests/formats/any-library';

const now = '2026-03-04T12:00:00.000Z';

const withSnapshots = anyLibrary.chain((library) =>
  fc
    .uniqueArray(anySnapshot(library.pages), { maxLength: 3, selector: ({ page }) => page })
    .map((snapshots) => ({ ...library, snapshots })),
);

test('whatever Whence holds is read back exactly as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(withSnapshots, async (library) => {
      expect(readWhence(await writeWhence(library, now))).toEqual(library);
      const { pages, annotations } = library;
      expect(checkLibrary({ pages, annotations }, 'it')).toEqual({ pages, annotations });
    }),
    { numRuns: 500 },
  );
});

const note: Annotation = {
  id: '0b6c1c3e-5f0a-4d53-9d0c-0f2f6d1a0001',
  page: 'https://news.example/harbour',
  subject: { kind: 'claim', claimKind: 'anonymous-source', trigger: 'officials', saidBy: null },
  target: {
    quote: { type: 'TextQuoteSelector', exact: 'officials say', prefix: 'But ', suffix: ' not' },
    position: { type: 'TextPositionSelector', start: 4, end: 17 },
  },
  note: 'Which ones?',
  verdict: 'looking',
  reason: 'Two of them were named later.',
  origin: null,
  foreign: { format: 'hypothesis', data: '{"id":"x"}' },
  history: [
    {
      verdict: 'looking',
      when: now,
      reason: 'Two of them were named later.',
      by: 'reader',
      sources: ['https://b.example/'],
    },
  ],
  links: [{ url: 'https://b.example/', title: 'B', role: 'original', added: now, check: null }],
  tags: ['harbour'],
  created: now,
  modified: now,
  revision: 2,
};
const page = {
  key: note.page,
  url: note.page,
  title: 'Harbour',
  byline: [],
  publisher: null,
  published: null,
  modified: null,
  canonical: null,
  language: null,
  saved: now,
};
const text = 'But officials say nothing.';
const snapshot: Snapshot = {
  page: page.key,
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  hash: createHash('sha256').update(text).digest('hex'),
  url: page.url,
  title: 'Harbour',
  published: null,
  modified: null,
  taken: now,
};
const whole = { pages: [page], annotations: [note], snapshots: [snapshot] };
const file = await writeWhence(whole, now);

test('a note is a Web Annotation of the standard', () => {
  const { items } = JSON.parse(file).first;
  expect(items).toEqual([
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:uuid:${note.id}`,
      type: 'Annotation',
      motivation: 'commenting',
      created: now,
      modified: now,
      'whence:revision': 2,
      'whence:subject': note.subject,
      'whence:history': note.history,
      'whence:reason': note.reason,
      'whence:foreign': note.foreign,
      body: [
        { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: 'Which ones?' },
        { type: 'TextualBody', purpose: 'assessing', format: 'text/plain', value: 'looking' },
        { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: 'harbour' },
        {
          type: 'SpecificResource',
          purpose: 'linking',
          source: 'https://b.example/',
          created: now,
          'whence:title': 'B',
          'whence:role': 'original',
        },
      ],
      target: {
        type: 'SpecificResource',
        source: page.url,
        selector: [note.target?.quote, note.target?.position],
      },
    },
  ]);
});

test('a byte order mark does no harm', () => {
  expect(readWhence(`\ufeff${file}`)).toEqual(whole);
});

/** The whole export with one place of it replaced. */
function withChange(path: (string | number)[], value: unknown): string {
  const changed = JSON.parse(file);
  let at = changed;
  for (const key of path.slice(0, -1)) at = at[key];
  at[path.at(-1) ?? ''] = value;
  return JSON.stringify(changed);
}
const item = (...path: (string | number)[]) => ['first', 'items', 0, ...path];

test.each([
  ['nothing', '', 'not JSON'],
  ['a file cut off', file.slice(0, 700), 'not JSON, or it is cut off'],
  ['a list', '[]', 'JSON of another kind than an export of Whence'],
  ['a depth that no reader of ours goes to', '['.repeat(100_000), 'The file is JSON of another kind'],
  ['the same depth, closed', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'The file'],
  [
    'a depth within a note',
    file.replace('"note"', '['.repeat(100_000)).replace('"Which ones?"', '['.repeat(100_000)),
    'deeper than any of ours',
  ],
  ['something after the end', `${file}{}`, 'not JSON'],
  ['a comma too many', file.replace('"total"', ',"total"'), 'not JSON'],
  ['a field twice', file.replace('"total"', '"total": 1, "total"'), 'a field twice'],
  ['a bracket of the other kind', file.replace(/\}\s*$/, ']'), 'not JSON'],
  ['blocks that overlap', withChange(['whence:snapshots', 0, 'blocks', 0, 'end'], 99), 'not in order'],
  ['two snapshots of a page', withChange(['whence:snapshots'], [snapshot, snapshot]), 'two snapshots'],
  [
    'a snapshot of no page',
    withChange(['whence:snapshots', 0, 'page'], 'https://c.example/'),
    'A snapshot is of a page',
  ],
  [
    'another program’s file',
    '{"type":"AnnotationCollection","first":{"items":[]}}',
    'not an export of Whence',
  ],
  ['a newer version', withChange(['whence:version'], 3), 'newer version of Whence'],
  ['a version that never was', withChange(['whence:version'], 0.5), 'never was'],
  ['another number of notes than it says', withChange(['total'], 2), 'not whole'],
  ['no list of notes', withChange(['first'], null), 'The first page of annotations is missing'],
  ['a note twice', doubled(), 'Note 2 has the same id'],
  ['a page twice', withChange(['whence:pages'], [page, page]), 'twice'],
  [
    'a note without its page',
    withChange(item('target', 'source'), 'https://c.example/'),
    'Note 1 stands on a page that is not in it',
  ],
  ['no target', withChange(item('target'), undefined), 'Annotation 1: target is missing'],
  ['no quote', withChange(item('target', 'selector'), []), 'Annotation 1: target: quote'],
  ['a span turned round', withChange(item('target', 'selector', 1, 'end'), 1), 'ends before it starts'],
  ['a negative offset', withChange(item('target', 'selector', 1, 'start'), -1), 'whole number'],
  [
    'a verdict nobody knows',
    withChange(item('body', 1, 'value'), 'true'),
    'Annotation 1: verdict should be one of',
  ],
  ['two notes in one', withChange(item('body', 1, 'purpose'), 'commenting'), 'two notes or verdicts'],
  [
    'a link to a script',
    withChange(item('body', 3, 'source'), 'javascript:alert(1)'),
    'links 1: url should be a web',
  ],
  [
    'a link with a password',
    withChange(item('body', 3, 'source'), 'https://a:b@c.example'),
    'user name or password',
  ],
  ['a page that is a file', withChange(['whence:pages', 0, 'url'], 'file:///etc/passwd'), 'Page 1: key'],
  [
    'a target that is a script',
    withChange(item('target', 'source'), 'data:text/html,x'),
    'page should be a web',
  ],
  ['a date that is none', withChange(item('created'), 'yesterday'), 'created should be a date'],
  ['a day that is none', withChange(item('created'), '2026-13-40T10:00:00Z'), 'created should be a date'],
  ['a date out of range', withChange(item('modified'), '0001-01-01T00:00:00Z'), 'modified should be a date'],
  ['a note that is a number', withChange(item('body', 0, 'value'), 7), 'note should be text'],
  ['a note too long', withChange(item('body', 0, 'value'), 'x'.repeat(1_000_001)), 'longer than 1000000'],
  ['an id of another kind', withChange(item('id'), 'https://a.example/1'), 'UUID'],
  [
    'a subject of no kind',
    withChange(item('whence:subject'), { kind: '__proto__' }),
    'kind should be one of',
  ],
  ['tags too many', withChange(item('body'), tags(5_001)), 'more than 5000'],
])('%s is refused with a sentence', (_name, text, sentence) => {
  expect(() => readWhence(text)).toThrow(FormatError);
  expect(() => readWhence(text)).toThrow(sentence);
});

function doubled(): string {
  const changed = JSON.parse(file);
  changed.first.items.push(changed.first.items[0]);
  changed.total = 2;
  return JSON.stringify(changed);
}

function tags(count: number) {
  const verdict = { purpose: 'assessing', value: 'open' };
  return [verdict, ...Array.from({ length: count }, () => ({ purpose: 'tagging', value: 'x' }))];
}

test('a file of version 1 is read, and its verdict is the first step of a history', () => {
  const first = JSON.parse(file);
  first['whence:version'] = 1;
  delete first['whence:snapshots'];
  for (const key of ['history', 'reason', 'foreign']) delete first.first.items[0][`whence:${key}`];
  const step = { verdict: 'looking', when: now, reason: '', by: 'reader', sources: ['https://b.example/'] };
  const old = { ...note, history: [step], reason: '', foreign: null };
  expect(readWhence(JSON.stringify(first))).toEqual({ pages: [page], annotations: [old], snapshots: [] });
});

test('keys that would reach a prototype reach nothing', () => {
  const text = file
    .replace(
      '"type": "Annotation"',
      '"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "type": "Annotation"',
    )
    .replace('"label"', '"__proto__": {"type": "AnnotationCollection", "polluted": 1}, "label"');
  const read = readWhence(text);
  expect(read).toEqual(whole);
  expect(Object.keys(read.annotations[0] ?? {})).not.toContain('__proto__');
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('fields are taken from the file itself, never from a prototype in it', () => {
  const text = JSON.stringify({ first: { items: [] }, total: 0, 'whence:pages': [] });
  expect(() =>
    readWhence(text.replace('{', '{"__proto__":{"type":"AnnotationCollection","whence:version":1},')),
  ).toThrow('not an export');
});

test('any JSON, and any export with something of it replaced, is read or refused with a sentence', async () => {
  const places = paths(JSON.parse(file));
  const change = fc
    .tuple(fc.constantFrom(...places), fc.jsonValue())
    .map(([path, value]) => withChange(path, value));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.json(), fc.string(), change), async (text) => {
      const read = readOrSentence(text);
      if (read) expect(readWhence(await writeWhence(read, now))).toEqual(read);
    }),
    { numRuns: 2000 },
  );
});

function readOrSentence(text: string): LibraryPart | null {
  try {
    return readWhence(text);
  } catch (error) {
    expect(error).toBeInstanceOf(FormatError);
    return null;
  }
}

function paths(value: unknown, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...paths(inner, [...at, key])]);
}
