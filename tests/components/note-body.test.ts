import { expect, test } from 'vitest';
import { addTags, emptyBody, sameBody } from '@/components/note-body';
import type { AnnotationBody } from '@/model/annotation';
import type { SourceCheck } from '@/model/source-check';

test.each([
  [[], 'dam', ['dam']],
  [['dam'], ' river , lake,', ['dam', 'river', 'lake']],
  [['Dam'], 'dam', ['Dam']],
  [[], '  two   words ', ['two words']],
  [[], 'سد، نهر', ['سد', 'نهر']],
  [[], '水坝，河', ['水坝', '河']],
  [['dam'], ' , ,', ['dam']],
])('%j and "%s" make %j', (tags, typed, all) => {
  expect(addTags(tags, typed)).toEqual(all);
});

const link = {
  url: 'https://example.org/',
  title: 'A',
  role: 'original',
  added: '2026-01-01',
  check: null,
} as const;
const check: SourceCheck = {
  verdict: 'differs',
  excerpt: null,
  diff: [],
  words: 9,
  hash: '0'.repeat(64),
  checked: '2026-02-02',
  method: 1,
  answer: null,
};
const body: AnnotationBody = { ...emptyBody, note: 'n', verdict: 'looking', links: [link], tags: ['a', 'b'] };

test.each<[string, AnnotationBody, boolean]>([
  ['the same', { ...body, tags: ['a', 'b'] }, true],
  ['a link added at another time', { ...body, links: [{ ...link, added: '2026-02-02' }] }, true],
  ['another note', { ...body, note: 'm' }, false],
  ['another verdict', { ...body, verdict: 'open' }, false],
  ['another reason', { ...body, reason: 'r' }, false],
  ['another origin', { ...body, origin: 'copy' }, false],
  ['a link that was compared', { ...body, links: [{ ...link, check }] }, false],
  [
    'a comparison that was answered',
    { ...body, links: [{ ...link, check: { ...check, answer: 'translation' } }] },
    false,
  ],
  ['tags in another order', { ...body, tags: ['b', 'a'] }, false],
  ['a tag less', { ...body, tags: ['a'] }, false],
  ['another role', { ...body, links: [{ ...link, role: 'repeats' }] }, false],
  ['a link less', { ...body, links: [] }, false],
  ['nothing', emptyBody, false],
])('%s', (_, other, same) => {
  expect(sameBody(body, other)).toBe(same);
  expect(sameBody(other, body)).toBe(same);
});
