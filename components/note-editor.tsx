import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { EditorToCome } from '@/components/editor-to-come';
import { GrowText } from '@/components/grow-text';
import { lacksEvidence } from '@/components/note-body';
import type { NoteKeeper } from '@/components/note-keeper';
import { NoteStatusLine } from '@/components/note-status-line';
import { OriginField } from '@/components/origin-field';
import { SourceLinks } from '@/components/source-links';
import { useSay } from '@/components/strings';
import { TagField } from '@/components/tag-field';
import type { Unfinished } from '@/components/unfinished';
import { useNoteSession } from '@/components/use-note-session';
import { VerdictField } from '@/components/verdict-field';

export interface NoteEditorProps {
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
  // What `finish` brings in is not in this rendering's state yet.
  const latest = useRef(state);
  latest.current = state;
  const [lacking, setLacking] = useState(false);
  const save = (event: Event): void => {
    event.preventDefault();
    finish();
    const lacking = lacksEvidence(latest.current.body, latest.current.saved);
    setLacking(lacking);
    if (!lacking) void session.save();
  };
  const { status, body, saved } = state;
  const wasRemoved = useRef(false);
  if (status === 'removed') wasRemoved.current = true;

  if (status === 'loading') return <EditorToCome />;
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

      <VerdictField
        id={`${id}-verdict`}
        body={body}
        history={saved?.history ?? []}
        lacking={lacking && lacksEvidence(body, saved)}
        onChange={session.change}
      />

      <SourceLinks
        id={`${id}-source`}
        links={body.links}
        comparable={keeper.comparable}
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
