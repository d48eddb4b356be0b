import fc from 'fast-check';
import { expect, test } from 'vitest';
import { library as checkLibrary } from '@/formats/library-shape';
import { nameUuid } from '@/formats/name-uuid';
import { readWebAnnotations } from '@/formats/read-web-annotation';
import { FormatError } from '@/formats/shape';
import { writeWebAnnotations } from '@/formats/write-web-annotation';
import { anyLibrary } from '@/tests/formats/any-library';
import { mutated } from '@/tests/formats/mutated';

const now = '2026-03-04T12:00:00.000Z';

const one = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://notes.example/7',
  type: 'Annotation',
  motivation: 'commenting',
  creator: { id: 'https://notes.example/ada', type: 'Person', name: 'Ada' },
  created: '2025-11-02T09:14:07Z',
  modified: '2025-11-03T10:00:00Z',
  body: [
    { type: 'TextualBody', value: 'Which ones?' },
    { type: 'TextualBody', value: 'harbour', purpose: 'tagging' },
    { type: 'TextualBody', value: 'disputed', purpose: 'assessing' },
    'https://b.example/talk',
  ],
  target: {
    source: 'https://news.example/harbour#top',
    selector: [
      { type: 'TextQuoteSelector', exact: 'officials say', prefix: 'But ', suffix: ' nothing' },
      { type: 'TextPositionSelector', start: 104, end: 117 },
    ],
  },
};
const file = (change: object = {}): string => JSON.stringify({ ...one, ...change });
const itemsOf = (text: string) => JSON.parse(text).first.items;
const read = (change: object) => readWebAnnotations(file(change), now);

test('an annotation comes with what Whence has a field for', () => {
  const { pages, annotations, remarks } = read({});
  expect(remarks).toEqual([]);
  expect(pages).toMatchObject([{ url: 'https://news.example/harbour' }]);
  expect(annotations).toEqual([
    {
      id: nameUuid('https://notes.example/7'),
      page: 'https://news.example/harbour',
      subject: { kind: 'selection' },
      target: {
        quote: { type: 'TextQuoteSelector', exact: 'officials say', prefix: 'But ', suffix: ' nothing' },
        position: { type: 'TextPositionSelector', start: 104, end: 117 },
      },
      note: 'Which ones?',
      verdict: 'disputed',
      reason: '',
      origin: null,
      links: [{ url: 'https://b.example/talk', title: '', role: 'context', added: one.created, check: null }],
      tags: ['harbour'],
      history: [
        {
          verdict: 'disputed',
          when: one.modified,
          reason: '',
          by: 'reader',
          sources: ['https://b.example/talk'],
        },
      ],
      foreign: { format: 'web-annotation', data: JSON.stringify(one) },
      created: one.created,
      modified: one.modified,
      revision: 1,
    },
  ]);
});

test.each([
  ['a UUID', 'urn:uuid:0B6C1C3E-5F0A-4D53-9D0C-0F2F6D1A0001', '0b6c1c3e-5f0a-4d53-9d0c-0f2f6d1a0001'],
  ['a UUID as it is', '0b6c1c3e-5f0a-4d53-9d0c-0f2f6d1a0001', '0b6c1c3e-5f0a-4d53-9d0c-0f2f6d1a0001'],
  ['an address', 'https://a.example/1', nameUuid('https://a.example/1')],
])('%s as id is the same id every time', (_name, id, uuid) => {
  expect(read({ id }).annotations[0]?.id).toBe(uuid);
});

const target = { source: 'https://news.example/a' };
const quote = { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' };
test.each<[string, object, object, string | null]>([
  ['a text alone', { body: undefined, bodyValue: 'Alone.' }, { note: 'Alone.', tags: [] }, null],
  ['no body', { body: undefined }, { note: '', links: [] }, null],
  ['two texts', { body: [{ value: 'A' }, { value: 'B' }] }, { note: 'A\n\nB' }, null],
  [
    'a tag by the motivation',
    { motivation: 'tagging', body: { type: 'TextualBody', value: 'x' } },
    { tags: ['x'], note: '' },
    null,
  ],
  [
    'text with a layout',
    { body: { type: 'TextualBody', format: 'text/html', value: '<p>a &amp; <b>b</b></p><p>c' } },
    { note: 'a & b\nc' },
    'layout',
  ],
  [
    'a choice',
    {
      body: {
        type: 'Choice',
        items: [
          { type: 'TextualBody', value: 'A' },
          { type: 'TextualBody', value: 'B' },
        ],
      },
    },
    { note: 'A' },
    'choice',
  ],
  [
    'a page as target',
    { target: 'https://news.example/a' },
    { target: null, subject: { kind: 'page' } },
    null,
  ],
  [
    'several targets',
    { target: ['urn:isbn:1', 'https://news.example/a'] },
    { page: 'https://news.example/a' },
    'targets',
  ],
  [
    'a list as target',
    { target: { type: 'List', items: ['https://news.example/a', 'https://news.example/b'] } },
    { page: 'https://news.example/a' },
    'targets',
  ],
  [
    'a selector without words',
    { target: { ...target, selector: { type: 'CssSelector', value: 'p' } } },
    { target: null },
    'no-words',
  ],
  [
    'words within a part',
    { target: { ...target, selector: { type: 'FragmentSelector', value: 'p5', refinedBy: quote } } },
    { target: { quote, position: null } },
    null,
  ],
  ['a link that is none', { body: ['urn:isbn:1'] }, { links: [] }, 'link'],
  ['no time', { created: undefined, modified: undefined }, { created: now, modified: now }, null],
  ['a time without a zone', { created: '2025-11-02T09:14:07' }, { created: '2025-11-02T09:14:07Z' }, null],
])('%s', (_name, change, expected, remark) => {
  const { annotations, remarks } = read(change);
  expect(annotations).toMatchObject([expected]);
  expect(remarks).toEqual(remark === null ? [] : [{ kind: remark, annotations: [1] }]);
});

test('what was not changed goes out as it came in, whatever it holds', () => {
  const odd = {
    ...one,
    id: 'https://notes.example/8',
    rights: 'https://r.example/',
    'x:y': { z: [null] },
    body: { type: 'Choice', items: ['https://b.example/1', 'urn:isbn:1'] },
  };
  const text = JSON.stringify([one, odd]);
  expect(itemsOf(writeWebAnnotations(readWebAnnotations(text, now), now))).toEqual([one, odd]);
});

test('what was changed goes out changed, the rest as it came', () => {
  const library = read({});
  const annotations = library.annotations.map((note) => ({
    ...note,
    note: 'The mayor.',
    revision: 2,
    modified: now,
  }));
  const { body, ...rest } = one;
  const [written] = itemsOf(writeWebAnnotations({ ...library, annotations }, now));
  expect(written).toEqual({
    ...rest,
    modified: now,
    body: [
      { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: 'The mayor.' },
      { type: 'TextualBody', purpose: 'assessing', format: 'text/plain', value: 'disputed' },
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: 'harbour' },
      { type: 'SpecificResource', purpose: 'linking', source: body[3] },
    ],
  });
});

test('our own notes come back with their words, texts, tags, verdicts and links', () => {
  fc.assert(
    fc.property(anyLibrary, (library) => {
      const annotations = library.annotations.map((note) => ({ ...note, foreign: null }));
      const text = writeWebAnnotations({ ...library, annotations }, now);
      const back = readWebAnnotations(text, now).annotations;
      expect(back).toHaveLength(annotations.length);
      back.forEach((note, index) => {
        const { id, target, note: words, verdict, created, modified } = annotations[index] ?? {};
        expect(note).toMatchObject({ id, target, note: words, verdict, created, modified });
        expect(note.links).toHaveLength(annotations[index]?.links.length ?? -1);
      });
      expect(itemsOf(writeWebAnnotations({ ...library, annotations: back }, now))).toEqual(itemsOf(text));
    }),
  );
});

const specific = { type: 'SpecificResource' };
test.each<[string, string, string]>([
  ['no JSON', 'x', 'not JSON'],
  ['nothing', '{}', 'does not have the context'],
  ['another context', file({ '@context': 'fish' }), 'does not have the context'],
  ['no type', file({ type: undefined }), 'is not an Annotation'],
  ['another type', file({ type: 'Squirrel' }), 'is not an Annotation'],
  ['an id that is none', file({ id: 'not a uri' }), 'id should be one URI'],
  ['two ids', file({ id: ['urn:a:1', 'urn:a:2'] }), 'id should have one value'],
  ['no target', file({ target: undefined }), 'has no target'],
  ['a target that is a number', file({ target: 9 }), 'target is missing or not an object'],
  ['a body that is no URI', file({ body: 'not a uri' }), 'body should be a URI'],
  ['a body without value', file({ body: { type: 'TextualBody' } }), 'value should be text'],
  [
    'a body with values',
    file({ body: { type: 'TextualBody', value: ['a', 'b'] } }),
    'value should have one value',
  ],
  ['both kinds of body', file({ bodyValue: 'x' }), 'both body and bodyValue'],
  ['a format that is a number', file({ body: { id: 'urn:a:1', format: 6 } }), 'format should be text'],
  ['a direction nobody knows', file({ body: { id: 'urn:a:1', textDirection: 'up' } }), 'ltr, rtl or auto'],
  ['a creator that is a number', file({ creator: 6 }), 'creator should be'],
  ['a day that is none', file({ created: 'yesterday' }), 'created should be a date'],
  ['two times', file({ modified: [now, now] }), 'modified should have one value'],
  ['rights that are no URI', file({ rights: 'mine' }), 'rights should be a URI'],
  ['items of no kind', file({ body: { items: ['urn:a:1'] } }), 'which kind of set'],
  ['a part of nothing', file({ target: specific }), 'has no source'],
  [
    'a fragment without value',
    file({ target: { ...target, selector: { type: 'FragmentSelector' } } }),
    'value should be text',
  ],
  [
    'a position that is a word',
    file({ target: { ...target, selector: { type: 'TextPositionSelector', start: 'x', end: 2 } } }),
    'start should be a whole number',
  ],
  [
    'a collection elsewhere',
    JSON.stringify({ type: 'AnnotationCollection', first: 'https://a.example/1' }),
    'Get that file',
  ],
  ['an id twice', JSON.stringify([one, one]), 'Note 2 has the same id'],
  ['a target that is a script', file({ target: 'javascript:alert(1)' }), 'No annotation of the file stands'],
  [
    'resources nested without end',
    file().replace(
      '"https://news.example/harbour#top"',
      `${'{"source":'.repeat(50_000)}"urn:a:1"${'}'.repeat(50_000)}`,
    ),
    'nested too deep',
  ],
  [
    'selectors nested without end',
    file().replace(
      '"type":"TextQuoteSelector"',
      `"refinedBy":${'{"refinedBy":'.repeat(50_000)}{}${'}'.repeat(50_000)}`,
    ),
    'nested too deep',
  ],
  [
    'sets nested without end',
    file().replace(
      '"https://b.example/talk"',
      `${'{"type":"List","items":['.repeat(50_000)}"urn:a:1"${']}'.repeat(50_000)}`,
    ),
    'nested too deep',
  ],
])('%s is refused with a sentence', (_name, text, sentence) => {
  expect(() => readWebAnnotations(text, now)).toThrow(FormatError);
  expect(() => readWebAnnotations(text, now)).toThrow(sentence);
});

test('any file like it is read into what the model allows, or refused with a sentence', () => {
  fc.assert(
    fc.property(fc.oneof(mutated(one), mutated([one, { ...one, id: 'urn:a:2' }])), (value) => {
      try {
        const {
          remarks: _remarks,
          snapshots: _none,
          ...library
        } = readWebAnnotations(JSON.stringify(value), now);
        expect(checkLibrary(library, 'it')).toEqual(library);
        writeWebAnnotations(library, now);
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }),
    { numRuns: 3000 },
  );
});
