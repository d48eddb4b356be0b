import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { NoteKeeper } from '@/components/note-keeper';
import { type NoteSession, type NoteState, startNoteSession, startState } from '@/components/note-session';

/** Hears of a note that stands open whether something of it is not saved; given by whoever cares, and always the same. */
export const TellUnsaved = createContext<(keeper: NoteKeeper, isUnsaved: boolean) => void>(() => undefined);

const leaving = 'whence-leaving';

/** To be called before the window is closed by us: Firefox sends nothing any more from a frame that is being removed. */
export function keepDrafts(): void {
  dispatchEvent(new Event(leaving));
}

/**
 * Binds a note being written to the view; drafts are kept when the window hides, closes, or the view goes. `finish` is
 * called before, to bring in what is still in a field.
 */
export function useNoteSession(keeper: NoteKeeper, finish: () => void): [NoteState, NoteSession] {
  const [shown, show] = useState<{ keeper: NoteKeeper; state: NoteState }>({ keeper, state: startState });
  const session = useMemo(() => startNoteSession(keeper, (state) => show({ keeper, state })), [keeper]);

  useEffect(() => {
    const flush = (): void => {
      finish();
      session.flush();
    };
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', onHide);
    addEventListener('pagehide', flush);
    addEventListener(leaving, flush);
    // A click beside the card takes its frame away at once, with no time for anything later.
    addEventListener('blur', flush);
    void session.load();
    const unhear = keeper.onChanged(() => void session.load());
    return () => {
      unhear();
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', flush);
      removeEventListener(leaving, flush);
      removeEventListener('blur', flush);
      flush();
    };
  }, [session]);

  // Another keeper is another note: until it has been fetched, nothing of the one before may be seen in its place.
  const state = shown.keeper === keeper ? shown.state : startState;
  const isUnsaved = state.status === 'unsaved' || state.status === 'saving' || state.status === 'failed';
  const tell = useContext(TellUnsaved);
  useLayoutEffect(() => {
    tell(keeper, isUnsaved);
    return () => tell(keeper, false);
  }, [tell, keeper, isUnsaved]);
  return [state, session];
}
