import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  type NoteKeeper,
  type NoteSession,
  type NoteState,
  startNoteSession,
  startState,
} from '@/components/note-session';

/**
 * Binds a note being written to the view; drafts are kept when the window hides, closes, or the view goes. `finish` is
 * called before, to bring in what is still in a field.
 */
export function useNoteSession(keeper: NoteKeeper, finish: () => void): [NoteState, NoteSession] {
  const [state, show] = useState<NoteState>(startState);
  const session = useMemo(() => startNoteSession(keeper, show), [keeper]);

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
    void session.load();
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [session]);

  return [state, session];
}
