import { bodyOf, emptyBody, sameBody } from '@/components/note-body';
import type { Annotation, AnnotationBody, SourceLink } from '@/model/annotation';
import type { SourceCheck } from '@/model/source-check';

/** How a note is fetched and kept; given by the entrypoint. Every promise may reject with a sentence for the reader. */
export interface NoteKeeper {
  load(): Promise<{ annotation: Annotation | null; draft: AnnotationBody | null }>;
  /** Resolves when the note is safely stored, never before. `revision` is the one that was edited, 0 for a new note. */
  save(body: AnnotationBody, revision: number): Promise<{ annotation: Annotation; merged: boolean }>;
  keepDraft(body: AnnotationBody): Promise<void>;
  dropDraft(): Promise<void>;
  /** Resolves with how to bring the note back. */
  remove(): Promise<() => Promise<void>>;
  /** Whether the note is on words, which can be compared with a source's. */
  readonly comparable: boolean;
  /** Other web pages the reader has open. */
  openTabs(): Promise<OpenTab[]>;
  /** Compares the words with a source's text; rejects with a sentence when that cannot be read. */
  compare(source: SourceText): Promise<ComparedSource>;
  /** From now on the words selected on another page can be chosen as a source of this note; `false`: no longer. */
  awaitSelection(wait: boolean): Promise<void>;
  /** What was chosen so meanwhile, once. */
  takeArrived(): Promise<Omit<SourceLink, 'role'> | null>;
  /** Calls when the page's notes have changed, here or elsewhere; returns how to stop. */
  onChanged(act: () => void): () => void;
  /** Calls when something was chosen; returns how to stop. */
  onArrived(act: () => void): () => void;
  /** ISO 8601. */
  now(): string;
}

export interface OpenTab {
  id: number;
  title: string;
  url: string;
}

/** Where a source's text is: in an open tab, in the tab that shows an address, or pasted. */
export type SourceText = { tabId: number } | { url: string } | { text: string };

export interface ComparedSource {
  /** `null` for a pasted text. */
  url: string | null;
  title: string;
  /** `null` when there are no words to compare: the note is on the page as a whole. */
  check: SourceCheck | null;
  /** Most of the page's own wording stands in the source too. */
  repeats: boolean;
}

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
