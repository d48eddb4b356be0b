import { useLayoutEffect, useRef } from 'preact/hooks';
import type { NoteSession, NoteState } from '@/components/note-session';
import { type Say, useDay, useSay } from '@/components/strings';

interface NoteStatusLineProps {
  state: NoteState;
  session: NoteSession;
}

function sentence(state: NoteState, say: Say, day: (iso: string) => string): string {
  switch (state.status) {
    case 'unsaved':
      if (state.draftLost) return say('statusDraftLost');
      return say(state.restored ? 'statusRestored' : 'statusUnsaved');
    case 'saving':
      return say('statusSaving');
    case 'saved':
      return say(state.merged ? 'statusMerged' : 'statusSaved');
    case 'failed':
      return say('statusFailed', state.error);
    case 'unavailable':
      return say('statusUnavailable', state.error);
    case 'removed':
      return state.error ? say('statusUndoFailed', state.error) : say('statusRemoved');
    default:
      return state.saved ? say('statusKept', day(state.saved.modified)) : '';
  }
}

/** Says where the note stands, also to those who only hear it, with what can be done about it. */
export function NoteStatusLine({ state, session }: NoteStatusLineProps) {
  const say = useSay();
  const { status } = state;
  const undo = useRef<HTMLButtonElement>(null);
  // The button that had the focus has gone with the note; the next key is not to go astray.
  useLayoutEffect(() => undo.current?.focus(), [status === 'removed']);
  const wrong = status === 'failed' || status === 'unavailable' || (status === 'unsaved' && state.draftLost);
  return (
    <div class="status">
      <p class={wrong ? 'status-text problem' : 'status-text'} role={wrong ? 'alert' : 'status'}>
        {sentence(state, say, useDay())}
      </p>
      {(status === 'unsaved' || status === 'failed') && (
        <button
          type="button"
          class="quiet text"
          onClick={({ currentTarget }) => {
            currentTarget.form?.querySelector('textarea')?.focus();
            void session.discard();
          }}
        >
          {say('noteDiscard')}
        </button>
      )}
      {status === 'unavailable' && (
        <button type="button" class="quiet text" onClick={session.load}>
          {say('tryAgain')}
        </button>
      )}
      {status === 'removed' && (
        <>
          <button type="button" class="quiet text" ref={undo} onClick={session.undoRemove}>
            {say('undo')}
          </button>
          <button type="button" class="quiet text" onClick={session.startOver}>
            {say('noteStartOver')}
          </button>
        </>
      )}
    </div>
  );
}
