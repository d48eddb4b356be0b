import { useId, useMemo, useRef } from 'preact/hooks';
import { GrowText } from '@/components/grow-text';
import { verdictLabels } from '@/components/labels';
import type { NoteKeeper } from '@/components/note-session';
import { NoteStatusLine } from '@/components/note-status-line';
import { OriginField } from '@/components/origin-field';
import { SourceLinks } from '@/components/source-links';
import { useSay } from '@/components/strings';
import { TagField } from '@/components/tag-field';
import type { Unfinished } from '@/components/unfinished';
import { useNoteSession } from '@/components/use-note-session';
import { verdicts } from '@/model/annotation';

interface NoteEditorProps {
  /** The same object as long as it is the same note. */
  keeper: NoteKeeper;
  /** Whether the note's field takes the focus when it is shown. */
  focus?: boolean;
  /** Whether it can be deleted here. */
  removable?: boolean;
  /** Whether it is on a page as a whole, so that the reader may say where that comes from. */
  wholePage?: boolean;
}

/** Note, verdict, sources and tags of one stretch of text; shared by card, popup and review. */
export function NoteEditor({ keeper, focus = false, removable = true, wholePage = false }: NoteEditorProps) {
  const say = useSay();
  const id = useId();
  const unfinished = useMemo((): Unfinished => new Set(), []);
  const finish = (): void => {
    for (const add of unfinished) add();
  };
  const [state, session] = useNoteSession(keeper, finish);
  const save = (event: Event): void => {
    event.preventDefault();
    finish();
    void session.save();
  };
  const { status, body, saved } = state;
  const wasRemoved = useRef(false);
  if (status === 'removed') wasRemoved.current = true;

  if (status === 'loading') return <div class="editor editor-waiting" aria-busy="true" />;
  if (status === 'unavailable' || status === 'removed') {
    return (
      <div class="editor">
        <NoteStatusLine state={state} session={session} />
      </div>
    );
  }
  return (
    <form
      class="editor"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event);
      }}
    >
      <label class="label" for={`${id}-note`}>
        {say('noteLabel')}
      </label>
      <GrowText
        id={`${id}-note`}
        value={body.note}
        focus={focus || wasRemoved.current}
        onInput={(note) => session.change({ note })}
      />

      {wholePage && (
        <OriginField
          id={`${id}-origin`}
          origin={body.origin}
          onChange={(origin) => session.change({ origin })}
        />
      )}

      <div class="field-line">
        <label class="label" for={`${id}-verdict`}>
          {say('verdictLabel')}
        </label>
        <select
          id={`${id}-verdict`}
          value={body.verdict}
          onChange={(event) => {
            const verdict = verdicts.find((known) => known === event.currentTarget.value);
            if (verdict) session.change({ verdict });
          }}
        >
          {verdicts.map((verdict) => (
            <option key={verdict} value={verdict}>
              {say(verdictLabels[verdict])}
            </option>
          ))}
        </select>
      </div>

      <SourceLinks
        id={`${id}-source`}
        links={body.links}
        onChange={(links) => session.change({ links })}
        keeper={keeper}
        unfinished={unfinished}
      />

      <div class="field-line">
        <label class="label" for={`${id}-tag`}>
          {say('tagsLabel')}
        </label>
        <TagField
          id={`${id}-tag`}
          tags={body.tags}
          onChange={(tags) => session.change({ tags })}
          unfinished={unfinished}
        />
      </div>

      <div class="editor-foot">
        <NoteStatusLine state={state} session={session} />
        <div class="editor-acts">
          {saved && removable && (
            <button type="button" class="quiet" onClick={session.remove}>
              {say('noteDelete')}
            </button>
          )}
          <button type="submit" class="primary" title={say('noteSaveKeys')} aria-keyshortcuts="Control+Enter">
            {say('noteSave')}
          </button>
        </div>
      </div>
    </form>
  );
}
