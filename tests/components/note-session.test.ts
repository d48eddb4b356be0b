import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyBody } from '@/components/note-body';
import type { NoteKeeper } from '@/components/note-keeper';
import {
  draftDelay,
  type NoteState,
  type NoteStatus,
  startNoteSession,
  startState,
} from '@/components/note-session';
import type { Annotation, AnnotationBody } from '@/model/annotation';
import { noSources } from '@/tests/components/no-sources';

const note = (body: Partial<AnnotationBody> = {}, revision = 1): Annotation => ({
  ...emptyBody,
  ...body,
  id: 'a',
  page: 'https://example.org/a',
  subject: { kind: 'selection' },
  history: [],
  foreign: null,
  target: null,
  created: '2026-01-01T00:00:00Z',
  modified: '2026-01-01T00:00:00Z',
  revision,
});

/** A keeper in memory that writes down what it was asked, and a session on it with all that it showed. */
function open(kept: Annotation | null = null, draft: AnnotationBody | null = null) {
  const asked: string[] = [];
  const memory = { kept, draft };
  const keeper: NoteKeeper = {
    load: async () => ({ annotation: memory.kept, draft: memory.draft }),
    save: async (body, revision) => {
      asked.push(`save ${body.note}`);
      memory.kept = note(body, revision + 1);
      return { annotation: memory.kept, merged: false };
    },
    keepDraft: async (body) => {
      asked.push(`draft ${body.note}`);
      memory.draft = body;
    },
    dropDraft: async () => {
      asked.push('drop');
      memory.draft = null;
    },
    remove: async () => {
      const removed = memory.kept;
      memory.kept = null;
      return async () => {
        memory.kept = removed;
      };
    },
    openTabs: async () => [],
    ...noSources,
    now: () => '2026-01-01T00:00:00Z',
  };
  const shown: NoteState[] = [];
  const session = startNoteSession(keeper, (state) => shown.push(state));
  const now = (): NoteState => shown.at(-1) ?? startState;
  return { asked, memory, keeper, session, shown, now };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each<[string, Annotation | null, AnnotationBody | null, NoteStatus, string, boolean]>([
  ['nothing here yet', null, null, 'clean', '', false],
  ['a note', note({ note: 'kept' }), null, 'clean', 'kept', false],
  ['words never saved', null, { ...emptyBody, note: 'typed' }, 'unsaved', 'typed', true],
  ['newer words', note({ note: 'kept' }), { ...emptyBody, note: 'typed' }, 'unsaved', 'typed', true],
  ['a draft of the same', note({ note: 'kept' }), { ...emptyBody, note: 'kept' }, 'clean', 'kept', false],
])('opens with %s', async (_, kept, draft, status, text, restored) => {
  const { session, now } = open(kept, draft);
  await session.load();
  expect(now()).toMatchObject({ status, restored, body: { note: text } });
});

test('a draft is kept a moment after a keystroke, also while the typing goes on', async () => {
  const { session, asked } = open();
  await session.load();
  session.change({ note: 'a' });
  await vi.advanceTimersByTimeAsync(draftDelay - 1);
  session.change({ note: 'ab' });
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toEqual(['draft ab']);
  session.change({ note: 'abc' });
  await vi.advanceTimersByTimeAsync(draftDelay - 1);
  expect(asked).toEqual(['draft ab']);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toEqual(['draft ab', 'draft abc']);
});

test('a closing window keeps the draft at once, and only what is new', async () => {
  const { session, asked } = open();
  await session.load();
  session.flush();
  session.change({ note: 'a' });
  session.flush();
  session.flush();
  await vi.runAllTimersAsync();
  expect(asked).toEqual(['draft a']);
});

test('typing it back to what is stored drops the draft', async () => {
  const { session, asked, now } = open(note({ note: 'kept' }));
  await session.load();
  session.change({ note: 'kep' });
  session.change({ note: 'kept' });
  await vi.runAllTimersAsync();
  expect(now().status).toBe('clean');
  expect(asked).toEqual(['drop']);
});

test('"saved" is said only when the keeper has answered', async () => {
  const { session, keeper, shown, now } = open();
  let answer: (reply: { annotation: Annotation; merged: boolean }) => void = () => undefined;
  keeper.save = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  await session.load();
  session.change({ note: 'a' });
  const saving = session.save();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(now().status).toBe('saving');
  expect(shown.some(({ status }) => status === 'saved')).toBe(false);
  answer({ annotation: note({ note: 'a' }), merged: false });
  await saving;
  expect(now()).toMatchObject({ status: 'saved', saved: { revision: 1 } });
});

test('what cannot be saved stays in the field and as a draft, with the reason', async () => {
  const { session, keeper, asked, now } = open();
  keeper.save = () => Promise.reject(new Error('The disk is full.'));
  await session.load();
  session.change({ note: 'a' });
  await session.save();
  await vi.runAllTimersAsync();
  expect(now()).toMatchObject({ status: 'failed', error: 'The disk is full.', body: { note: 'a' } });
  expect(asked).toEqual(['draft a']);
});

test('what is typed while it is saved is not lost and not called saved', async () => {
  const { session, asked, memory, keeper, now } = open();
  await session.load();
  session.change({ note: 'a' });
  const { save } = keeper;
  keeper.save = (body, revision) => {
    if (body.note === 'a') session.change({ note: 'ab' });
    return save(body, revision);
  };
  await session.save();
  await vi.runAllTimersAsync();
  expect(now()).toMatchObject({ status: 'unsaved', body: { note: 'ab' } });
  expect(memory.draft?.note).toBe('ab');
  await session.save();
  expect(now()).toMatchObject({ status: 'saved', saved: { note: 'ab', revision: 2 } });
  expect(asked).toContain('save ab');
});

test('two quick clicks save once', async () => {
  const { session, asked } = open();
  await session.load();
  session.change({ note: 'a' });
  await Promise.all([session.save(), session.save()]);
  expect(asked.filter((what) => what.startsWith('save'))).toEqual(['save a']);
});

test('saving what is stored already writes nothing', async () => {
  const { session, asked, now } = open(note({ note: 'kept' }));
  await session.load();
  await session.save();
  expect(now().status).toBe('saved');
  expect(asked).toEqual([]);
});

test('two texts put together are shown, and said to be', async () => {
  const { session, keeper, now } = open(note({ note: 'mine' }));
  keeper.save = async () => ({ annotation: note({ note: 'mine and theirs' }, 3), merged: true });
  await session.load();
  session.change({ note: 'mine!' });
  await session.save();
  expect(now()).toMatchObject({ status: 'saved', merged: true, body: { note: 'mine and theirs' } });
});

test.each<[string, string, NoteStatus]>([
  ['unsaved words stay when the note changes elsewhere', 'typed', 'unsaved'],
  ['without them the note is shown as it is now', '', 'clean'],
])('%s', async (_, typed, status) => {
  const { session, memory, now } = open(note({ note: 'kept' }));
  await session.load();
  if (typed) session.change({ note: typed });
  memory.kept = note({ note: 'changed elsewhere' }, 2);
  await session.load();
  expect(now()).toMatchObject({ status, body: { note: typed || 'changed elsewhere' } });
});

test('discarding goes back to what is stored', async () => {
  const { session, asked, now } = open(note({ note: 'kept' }), { ...emptyBody, note: 'typed' });
  await session.load();
  await session.discard();
  expect(now()).toMatchObject({ status: 'clean', restored: false, body: { note: 'kept' } });
  expect(asked).toEqual(['drop']);
});

test('a removed note comes back as it was', async () => {
  const { session, memory, now } = open(note({ note: 'kept' }));
  await session.load();
  await session.remove();
  expect(now().status).toBe('removed');
  expect(memory.kept).toBeNull();
  await session.load();
  expect(now().status, 'news from elsewhere leave the way back open').toBe('removed');
  await session.undoRemove();
  expect(now()).toMatchObject({ status: 'clean', body: { note: 'kept' } });
});

test('a note that could not be read is not taken for an empty one', async () => {
  const { session, keeper, now } = open();
  keeper.load = () => Promise.reject(new Error('The database is closed.'));
  await session.load();
  expect(now()).toMatchObject({ status: 'unavailable', error: 'The database is closed.' });
});

test('a draft that cannot be kept is admitted', async () => {
  const { session, keeper, now } = open();
  await session.load();
  const works = keeper.keepDraft;
  keeper.keepDraft = () => Promise.reject(new Error('full'));
  session.change({ note: 'a' });
  await vi.runAllTimersAsync();
  expect(now()).toMatchObject({ status: 'unsaved', draftLost: true });
  keeper.keepDraft = works;
  session.change({ note: 'ab' });
  await vi.runAllTimersAsync();
  expect(now().draftLost).toBe(false);
});

test('a change that is told of before the save is answered, or fetched before it, is not taken for the newest', async () => {
  const { session, memory, now } = open();
  await session.load();
  session.change({ note: 'a' });
  const early = session.load();
  const saved = session.save();
  const during = session.load();
  memory.kept = null;
  await vi.runAllTimersAsync();
  await Promise.all([early, saved, during]);
  expect(now()).toMatchObject({ status: 'saved', body: { note: 'a' } });
});
