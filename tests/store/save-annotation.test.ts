import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { draftKey } from '@/model/annotation';
import { getDraft, putDraft } from '@/store/drafts';
import { separator } from '@/store/merge-bodies';
import { openStore } from '@/store/open-store';
import { exportAll, getAnnotation, getPage, listByPage, readGeneration } from '@/store/read-notes';
import { saveAnnotation } from '@/store/save-annotation';
import type { Store } from '@/store/schema';
import { early, firstId, key, late, note, otherId } from '@/tests/store/fixtures';

let store: Store;
let databases = 0;
beforeEach(async () => {
  databases += 1;
  store = await openStore(`save-${databases}`);
});

test('a new note is kept with its page, as revision 1', async () => {
  const { annotation, merged } = await saveAnnotation(store, note(), early);
  expect(annotation).toMatchObject({ id: firstId, page: key, revision: 1, created: early, modified: early });
  expect(merged).toBe(false);
  expect(await getAnnotation(store, firstId)).toEqual(annotation);
  expect(await getPage(store, key)).toEqual({ ...note().page, key, saved: early });
});

test('a note begun in two windows on the same words is one note with both texts', async () => {
  const first = await saveAnnotation(store, note(), early);
  const twin = { ...note({}, { note: 'Ask the port.' }), id: otherId };
  const { annotation, merged } = await saveAnnotation(store, twin, late);
  expect(merged).toBe(true);
  expect(annotation).toMatchObject({ id: firstId, revision: 2 });
  expect(annotation.note).toBe(`${first.annotation.note}${separator}Ask the port.`);
  expect((await saveAnnotation(store, twin, late)).change).toBeNull();
  expect(await listByPage(store, key)).toEqual([annotation]);
});

test.each([
  ['other words', note({ id: otherId })],
  ['the page as a whole', note({ id: otherId, subject: { kind: 'page' }, target: null })],
  ['a removed one that was edited', { ...note({ revision: 1 }), id: otherId }],
])('a note on %s is a note of its own', async (_name, other) => {
  await saveAnnotation(store, note(), early);
  expect((await saveAnnotation(store, other, late)).annotation.id).toBe(otherId);
  expect(await listByPage(store, key)).toHaveLength(2);
});

test('an edit counts the revision up and keeps the time it was made, the words it stands on, and the page', async () => {
  await saveAnnotation(store, note(), early);
  const edit = note(
    { revision: 1, subject: { kind: 'page' }, target: null },
    { note: 'The port authority.' },
  );
  edit.page.title = 'Another title';
  const { annotation } = await saveAnnotation(store, edit, late);
  expect(annotation).toMatchObject({
    note: 'The port authority.',
    revision: 2,
    created: early,
    modified: late,
  });
  expect(annotation.target).toEqual(note().target);
  expect(annotation.subject).toEqual(note().subject);
  expect((await getPage(store, key))?.title).toBe('Harbour to close');
});

test.each([
  ['a new note', 0, 1],
  ['an edit', 1, 2],
])('%s that is sent twice is kept once', async (_name, revision, result) => {
  if (revision > 0) await saveAnnotation(store, note(), early);
  const request = note({ revision }, { note: 'Sent twice.' });
  await saveAnnotation(store, request, late);
  const generation = await readGeneration(store);
  const again = await saveAnnotation(store, structuredClone(request), late);
  expect(again).toMatchObject({ merged: false, change: null, annotation: { revision: result } });
  expect(await readGeneration(store)).toBe(generation);
  expect((await exportAll(store)).annotations).toHaveLength(1);
});

const link = (url: string) => ({ url, title: '', role: 'original' as const, added: early, check: null });

test('two windows: the later save keeps both texts, all links and tags, however often it is sent', async () => {
  await saveAnnotation(store, note(), early);
  const one = note(
    { revision: 1 },
    { note: 'From one window.', verdict: 'supported', tags: ['a', 'b'], links: [link('https://a.example/')] },
  );
  const other = note(
    { revision: 1 },
    { note: 'From the other.', tags: ['b', 'c'], links: [link('https://b.example/')] },
  );
  await saveAnnotation(store, one, early);
  const first = await saveAnnotation(store, other, late);
  expect(first.merged).toBe(true);
  expect(first.annotation).toMatchObject({
    note: `From one window.${separator}From the other.`,
    verdict: 'supported',
    tags: ['a', 'b', 'c'],
    links: [link('https://a.example/'), link('https://b.example/')],
    revision: 3,
  });
  const again = await saveAnnotation(store, structuredClone(other), late);
  expect(again).toEqual({ ...first, change: null });
});

test('a late repeat of an earlier save does not double a text that another window built on', async () => {
  await saveAnnotation(store, note(), early);
  await saveAnnotation(store, note({ revision: 1 }), late);
  await saveAnnotation(store, note({ revision: 1 }, { note: 'Who says so? The mayor.' }), late);
  const { annotation } = await saveAnnotation(store, note(), late);
  expect(annotation).toMatchObject({ note: 'Who says so? The mayor.', revision: 2 });
});

test('500 saves from two windows at once lose no text', async () => {
  await saveAnnotation(store, note({}, { note: '' }), early);
  const texts = Array.from({ length: 500 }, (_, index) => `<${index}>`);
  const save = async (own: string[]): Promise<void> => {
    for (const text of own) await saveAnnotation(store, note({ revision: 1 }, { note: text }), late);
  };
  await Promise.all([save(texts.slice(0, 250)), save(texts.slice(250))]);
  const kept = await getAnnotation(store, firstId);
  for (const text of texts) expect(kept?.note).toContain(text);
});

test('a note that was removed elsewhere while it was edited comes back', async () => {
  const { annotation } = await saveAnnotation(store, note({ revision: 4 }), late);
  expect(annotation.revision).toBe(5);
});

test('a clock set back does not keep an edit from counting', async () => {
  await saveAnnotation(store, note(), late);
  const { annotation } = await saveAnnotation(store, note({ revision: 1 }, { note: 'Later.' }), early);
  expect(annotation).toMatchObject({ note: 'Later.', revision: 2 });
});

test.each([
  ['the words', draftKey(key, note().target)],
  ['the note', firstId],
])('saving ends the draft kept for %s', async (_name, name) => {
  const draft = { key: name, page: key, body: note().body, modified: early };
  await putDraft(store, draft);
  expect(await getDraft(store, name)).toEqual(draft);
  await saveAnnotation(store, note(), late);
  expect(await getDraft(store, name)).toBeNull();
});

test('the notes of a page come oldest first, those of other pages not at all', async () => {
  await saveAnnotation(store, note({ id: otherId }), late);
  await saveAnnotation(store, note(), early);
  const away = '0b6c1c3e-5f0a-4d53-9d0c-0f2f6d1a0003';
  await saveAnnotation(store, note({ id: away, page: { ...note().page, url: 'https://b.example/' } }), early);
  expect((await listByPage(store, key)).map((one) => one.id)).toEqual([firstId, otherId]);
});
