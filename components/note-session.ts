import { bodyOf, emptyBody, sameBody } from '@/components/note-body';
import type { NoteKeeper } from '@/components/note-keeper';
import type { Annotation, AnnotationBody } from '@/model/annotation';

export type NoteStatus =
  | 'loading'
  | 'unavailable'
  | 'clean'
  | 'unsaved'
  | 'saving'
  | 'saved'
  | 'failed'
  | 'removed';

export interface NoteState {
  status: NoteStatus;
  body: AnnotationBody;
  /** As the store has it; `null` when there is no note here yet. */
  saved: Annotation | null;
  /** A sentence, for `unavailable` and `failed`. */
  error: string;
  /** What is shown was typed earlier and never saved. */
  restored: boolean;
  /** Another window had saved meanwhile, and both texts were kept. */
  merged: boolean;
  /** Not even the draft could be kept. */
  draftLost: boolean;
}

export const startState: NoteState = {
  status: 'loading',
  body: emptyBody,
  saved: null,
  error: '',
  restored: false,
  merged: false,
  draftLost: false,
};

export interface NoteSession {
  /** Fetches the note; again when it has changed elsewhere. Words not yet saved are left as they are. */
  load(): Promise<void>;
  change(part: Partial<AnnotationBody>): void;
  save(): Promise<void>;
  /** Back to what is stored. */
  discard(): Promise<void>;
  remove(): Promise<void>;
  undoRemove(): Promise<void>;
  /** An empty note in the place of the one removed. */
  startOver(): void;
  /** Keeps the draft now: the window may be closing. */
  flush(): void;
}

const mayReload: ReadonlySet<NoteStatus> = new Set(['loading', 'unavailable', 'clean', 'saved']);

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Milliseconds from a keystroke until a draft with it is kept, however long the typing goes on. */
export const draftDelay = 300;

/** One note being written: what was typed is never dropped, and "saved" is said only when the store has said so. */
export function startNoteSession(keeper: NoteKeeper, show: (state: NoteState) => void): NoteSession {
  let state = startState;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drafting: Promise<void> = Promise.resolve();
  let saving: Promise<void> | undefined;
  let saves = 0;
  let bringBack: (() => Promise<void>) | undefined;

  const set = (part: Partial<NoteState>): void => {
    state = { ...state, ...part };
    show(state);
  };
  const stored = (): AnnotationBody => (state.saved ? bodyOf(state.saved) : emptyBody);

  /** One after the other, or an older draft could overtake its own removal. */
  function draft(work: () => Promise<void>): Promise<void> {
    drafting = drafting.then(work).then(
      () => {
        if (state.draftLost) set({ draftLost: false });
      },
      () => set({ draftLost: true }),
    );
    return drafting;
  }

  function stopTimer(): boolean {
    const waiting = timer !== undefined;
    clearTimeout(timer);
    timer = undefined;
    return waiting;
  }

  function keepDraftNow(): void {
    stopTimer();
    const { body } = state;
    void draft(sameBody(body, stored()) ? keeper.dropDraft : () => keeper.keepDraft(body));
  }

  async function saveOnce(): Promise<void> {
    stopTimer();
    saves++;
    set({ status: 'saving', error: '' });
    // A draft still on its way would arrive after the note that ends it.
    await drafting;
    const sent = state.body;
    try {
      const { annotation, merged } = await keeper.save(sent, state.saved?.revision ?? 0);
      if (sameBody(state.body, sent)) {
        set({ status: 'saved', saved: annotation, body: bodyOf(annotation), restored: false, merged });
        await draft(keeper.dropDraft);
        return;
      }
      // Typed on while it was saved. After a merge the old revision stays, so that the next save merges as well.
      set({ status: 'unsaved', saved: merged ? state.saved : annotation, merged });
    } catch (error) {
      set({ status: 'failed', error: sentence(error) });
    }
    keepDraftNow();
  }

  async function load(): Promise<void> {
    // What is being saved is told of before its answer comes, when the keeper does not know yet that the note is there.
    if (saving) return;
    const before = saves;
    try {
      const { annotation, draft: typed } = await keeper.load();
      // Fetched before a save that has ended meanwhile, it is out of date.
      if (!mayReload.has(state.status) || saves > before) return;
      if (state.status === 'saved' && annotation?.revision === state.saved?.revision) return;
      const kept = annotation ? bodyOf(annotation) : emptyBody;
      const restored = typed !== null && !sameBody(typed, kept);
      const body = restored ? typed : kept;
      set({ ...startState, status: restored ? 'unsaved' : 'clean', body, saved: annotation, restored });
    } catch (error) {
      set({ status: 'unavailable', error: sentence(error) });
    }
  }

  return {
    load,
    change(part) {
      const body = { ...state.body, ...part };
      const status = state.status === 'saving' ? 'saving' : sameBody(body, stored()) ? 'clean' : 'unsaved';
      set({ body, status, error: '', merged: false });
      timer ??= setTimeout(keepDraftNow, draftDelay);
    },
    async save() {
      if (state.saved && !saving && sameBody(state.body, bodyOf(state.saved))) {
        set({ status: 'saved', error: '' });
        return;
      }
      saving ??= saveOnce().finally(() => {
        saving = undefined;
      });
      await saving;
    },
    async discard() {
      stopTimer();
      set({ status: 'clean', body: stored(), error: '', restored: false });
      await draft(keeper.dropDraft);
    },
    async remove() {
      stopTimer();
      try {
        bringBack = await keeper.remove();
        set({ ...startState, status: 'removed' });
        await draft(keeper.dropDraft);
      } catch (error) {
        set({ status: 'failed', error: sentence(error) });
      }
    },
    async undoRemove() {
      try {
        await bringBack?.();
        bringBack = undefined;
        set({ status: 'loading' });
        await load();
      } catch (error) {
        set({ status: 'removed', error: sentence(error) });
      }
    },
    startOver() {
      set({ ...startState, status: 'clean' });
    },
    flush() {
      if (stopTimer()) keepDraftNow();
    },
  };
}
