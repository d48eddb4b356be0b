// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { emptyBody } from '@/components/note-body';
import { NoteEditor } from '@/components/note-editor';
import type { NoteKeeper } from '@/components/note-keeper';
import type { Annotation, AnnotationBody } from '@/model/annotation';
import { noSources } from '@/tests/components/no-sources';
import { button, choose, click, one, press, show, type } from '@/tests/components/show';

const now = '2026-01-01T00:00:00Z';

function keeperOf(kept: Annotation | null = null) {
  const keeper = {
    load: vi.fn(async () => ({ annotation: kept, draft: null })),
    save: vi.fn(async (body: AnnotationBody, revision: number) => ({
      annotation: noteOf(body, revision + 1),
      merged: false,
    })),
    keepDraft: vi.fn(async () => undefined),
    dropDraft: vi.fn(async () => undefined),
    remove: vi.fn(async () => async () => undefined),
    openTabs: vi.fn(async () => [{ id: 4, title: 'The log', url: 'https://archive.example/log' }]),
    ...noSources,
    now: () => now,
  } satisfies NoteKeeper;
  return keeper;
}

function noteOf(body: Partial<AnnotationBody> = {}, revision = 1): Annotation {
  const page = 'https://example.org/a';
  const subject = { kind: 'selection' } as const;
  return {
    ...emptyBody,
    ...body,
    id: 'a',
    page,
    subject,
    history: [],
    foreign: null,
    target: null,
    created: now,
    modified: now,
    revision,
  };
}

test('a note with everything is saved by Ctrl+Enter', async () => {
  const keeper = keeperOf();
  const place = await show(<NoteEditor keeper={keeper} />);
  await type(one<HTMLTextAreaElement>(place, 'textarea'), 'Asked the registry.');
  const address = one<HTMLInputElement>(place, 'input[inputmode=url]');
  await type(address, 'archive.example/log');
  await press(address, 'Enter');
  const tag = one<HTMLInputElement>(place, '.tag-entry input');
  await type(tag, 'dam, river,');
  await press(one(place, 'textarea'), 'Enter', { ctrlKey: true });
  const source = { url: 'https://archive.example/log', title: '', role: 'original', added: now, check: null };
  expect(keeper.save).toHaveBeenCalledExactlyOnceWith(
    { ...emptyBody, note: 'Asked the registry.', links: [source], tags: ['dam', 'river'] },
    0,
  );
  expect(one(place, '.editor-foot [role=status]').textContent).toBe('Saved');
});

test('what was typed and not yet added is saved along with the rest', async () => {
  const keeper = keeperOf();
  const place = await show(<NoteEditor keeper={keeper} />);
  const address = one<HTMLInputElement>(place, 'input[inputmode=url]');
  await type(address, 'https://archive.example/log');
  await press(address, 'Enter', { metaKey: true });
  expect(keeper.save.mock.lastCall?.[0].links).toHaveLength(1);
});

test('what still stands in a field is saved along when the button is clicked', async () => {
  const keeper = keeperOf();
  const place = await show(<NoteEditor keeper={keeper} />);
  await type(one<HTMLInputElement>(place, 'input[inputmode=url]'), 'archive.example/log');
  await type(one<HTMLInputElement>(place, '.tag-entry input'), 'dam');
  await click(button(place, 'Save'));
  expect(keeper.save.mock.lastCall?.[0]).toMatchObject({ links: [{ role: 'original' }], tags: ['dam'] });
});

test.each([
  ['ftp://example.org', 'Only web addresses can be linked: they begin with http:// or https://.'],
  ['nonsense', 'This is not a web address. It should look like https://example.org/report.'],
])('%s is refused with a sentence and left in the field', async (typed, sentence) => {
  const place = await show(<NoteEditor keeper={keeperOf()} />);
  const address = one<HTMLInputElement>(place, 'input[inputmode=url]');
  await type(address, typed);
  await press(address, 'Enter');
  expect(one(place, '.source-entry .problem').textContent).toBe(sentence);
  expect(address.value).toBe(typed);
  expect(address.getAttribute('aria-invalid')).toBe('true');
});

test('another open tab becomes a source by one click', async () => {
  const keeper = keeperOf();
  const place = await show(<NoteEditor keeper={keeper} />);
  await click(button(place, 'Open tab'));
  await click(one(place, '.tab-choice'));
  expect(one<HTMLInputElement>(place, '.source-title').value).toBe('The log');
  expect(one(place, '.editor-foot [role=status]').textContent).toBe('Not saved yet');
});

test('Backspace in the empty field takes the last tag back; its button names what it removes', async () => {
  const place = await show(<NoteEditor keeper={keeperOf(noteOf({ tags: ['a', 'b', 'c'] }))} />);
  await press(one(place, '.tag-entry input'), 'Backspace');
  await click(button(place, 'Remove tag “a”'));
  expect([...place.querySelectorAll('.tag bdi')].map((tag) => tag.textContent)).toEqual(['b']);
});

test('a deleted note can be brought back', async () => {
  const keeper = keeperOf(noteOf({ note: 'kept' }));
  const place = await show(<NoteEditor keeper={keeper} />);
  await click(button(place, 'Delete'));
  expect(place.textContent).toContain('Note deleted');
  expect(document.activeElement?.textContent, 'the focus is not lost with the button').toBe('Undo');
  await click(button(place, 'Undo'));
  expect(one<HTMLTextAreaElement>(place, 'textarea').value).toBe('kept');
  expect(document.activeElement).toBe(one(place, 'textarea'));
});

test('there is nothing to delete before the first save', async () => {
  const place = await show(<NoteEditor keeper={keeperOf()} />);
  expect(() => button(place, 'Delete')).toThrow();
});

test('a page that goes away keeps the draft first', async () => {
  const keeper = keeperOf();
  const place = await show(<NoteEditor keeper={keeper} />);
  await type(one<HTMLTextAreaElement>(place, 'textarea'), 'half a sen');
  dispatchEvent(new Event('pagehide'));
  await vi.waitFor(() => expect(keeper.keepDraft).toHaveBeenCalledOnce());
});

test.each<[chosen: string, origin: AnnotationBody['origin']]>([
  ['changed-copy', 'changed-copy'],
  ['', null],
])('what the reader takes a whole page for is saved with its note: %j', async (chosen, origin) => {
  const keeper = keeperOf(noteOf({ note: 'Seen.', origin: 'unclear' }));
  const place = await show(<NoteEditor keeper={keeper} wholePage />);
  const field = one<HTMLSelectElement>(place, 'select');
  expect(field.value).toBe('unclear');
  await choose(field, chosen);
  await click(button(place, 'Save'));
  expect(keeper.save).toHaveBeenCalledExactlyOnceWith({ ...emptyBody, note: 'Seen.', origin }, 1);
});
