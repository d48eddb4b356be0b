import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { errorText } from '@/browser/error-text';
import { readCsv } from '@/formats/csv';
import { decodeText } from '@/formats/decode-text';
import { foreignLibrary } from '@/formats/foreign-note';
import { readHypothesisCsv } from '@/formats/hypothesis-csv';
import { readAny } from '@/formats/read-any';
import { readWebAnnotations } from '@/formats/read-web-annotation';
import { readWhence } from '@/formats/read-whence';
import { readReadwise } from '@/formats/readwise';
import { fillTemplate, parseTemplate } from '@/formats/template';
import { type ToldCode, ToldError, toldCodes } from '@/model/told-error';
import messages from '@/public/_locales/en/messages.json';
import { asStoreError, StoreError } from '@/store/errors';
import { inTime } from '@/store/in-time';

const table: Record<string, { message: string } | undefined> = messages;
const now = '2026-03-04T10:00:00.000Z';
const database = (name: string) => () => {
  throw asStoreError(new DOMException('', name));
};
const file = (text: string, name: string) => () => readAny(text, name, now);

beforeAll(() => {
  const getMessage = (key: string, parts: string[]): string =>
    (table[key]?.message ?? '').replace(/\$(\d)/g, (_, at) => parts[Number(at) - 1] ?? '');
  vi.stubGlobal('chrome', { i18n: { getMessage } });
});
afterAll(() => vi.unstubAllGlobals());

const cases: [code: ToldCode, fail: () => unknown][] = [
  ['store-newer', database('VersionError')],
  ['store-full', database('QuotaExceededError')],
  ['store-closed', database('InvalidStateError')],
  ['store-broken', database('UnknownError')],
  ['store-refused', database('DataError')],
  ['store-failed', database('AbortError')],
  ['store-silent', () => inTime(new Promise(() => undefined), 1)],
  ['file-empty', file(' ', 'a.json')],
  ['file-unknown', file('Dear all', 'a.txt')],
  ['file-only-out', file('# Notes', 'a.md')],
  ['file-not-json', file('{"whence:version": 1', 'a.json')],
  ['file-newer', () => readWhence('{"type":"AnnotationCollection","whence:version":99}')],
  ['file-not-ours', () => readWhence('{"type":"AnnotationCollection"}')],
  ['file-encoding', () => decodeText(Uint8Array.of(0x61, 0xff, 0x62))],
  ['file-columns', () => readHypothesisCsv('a,b\n1,2', now)],
  ['file-columns', () => readReadwise('a,b\n1,2', now)],
  ['file-quote', () => readCsv('a\n"b')],
  ['file-no-pages', () => readReadwise('Highlight,Book Title\na,b', now)],
  ['file-nothing', () => foreignLibrary([null], now)],
  [
    'file-elsewhere',
    () => readWebAnnotations('{"type":"AnnotationCollection","first":"https://notes.example/1"}', now),
  ],
  ['file-too-many', () => foreignLibrary(new Array(1_000_001).fill(null), now)],
  ['template-long', () => parseTemplate('a'.repeat(1_000_000))],
  ['template-closes', () => parseTemplate('{{/notes}}')],
  ['template-form', () => parseTemplate('{{title|shout}}')],
  ['template-within', () => parseTemplate('{{#notes}}{{#notes}}')],
  ['template-open', () => parseTemplate('{{#notes}}')],
  ['template-name', () => fillTemplate(parseTemplate('{{nobody}}'), {})],
];

test.each(cases)('%s is said by the interface as where there is none', async (code, fail) => {
  const error = await new Promise((done) => done(fail())).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ToldError)) throw new Error(`Nothing that is told was thrown: ${String(error)}`);
  expect(error.told?.[0]).toBe(code);
  expect(errorText(error)).toBe(error.message);
});

/** These need a browser, or a store with a history: here only that there is a sentence. */
const elsewhere: ToldCode[] = [
  'store-blocked',
  'store-cut-off',
  'undo-too-late',
  'undo-touched',
  'file-not-whole',
];

test('every failure that is told is here', () => {
  const here = new Set([...cases.map(([code]) => code), ...elsewhere]);
  expect(toldCodes.filter((code) => !here.has(code))).toEqual([]);
});

test.each(elsewhere)('%s has a sentence', (code) => {
  expect(errorText(new StoreError('', { told: [code] }))).not.toBe('');
});

test('what is told by nobody stays as it is', () => {
  expect(errorText(new StoreError('Plain.'))).toBe('Plain.');
  expect(errorText(new Error('Plain.'))).toBe('Plain.');
  expect(errorText('Plain.')).toBe('Plain.');
});
