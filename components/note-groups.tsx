import { useMemo } from 'preact/hooks';
import { NoteEntry } from '@/components/note-entry';
import type { NoteKeeper } from '@/components/note-session';
import type { NoteGroup } from '@/components/search-notes';
import { siteOf } from '@/components/source-address';
import { useDay, useSay } from '@/components/strings';
import { useGrowing } from '@/components/use-growing';
import type { Annotation, SavedPage } from '@/model/annotation';

export interface NoteGroupsProps {
  groups: NoteGroup[];
  /** Id of the note being edited. */
  editing: string | null;
  keeperOf: (note: Annotation, page: SavedPage) => NoteKeeper;
  onEdit: (id: string | null) => void;
  onRemove: (note: Annotation) => void;
  onTag: (tag: string) => void;
}

/** The first `limit` notes with the pages they stand on. */
function firstNotes(groups: NoteGroup[], limit: number): NoteGroup[] {
  const cut: NoteGroup[] = [];
  let room = limit;
  for (const { page, notes } of groups) {
    if (room <= 0) break;
    cut.push({ page, notes: notes.slice(0, room) });
    room -= notes.length;
  }
  return cut;
}

/** How many notes stand before the one with this id; -1 where there is none. */
function placeOf(groups: NoteGroup[], id: string | null): number {
  return id === null ? -1 : groups.flatMap(({ notes }) => notes).findIndex((note) => note.id === id);
}

/** The notes under the articles they stand on; only as many are drawn as have been scrolled to. */
export function NoteGroups({ groups, editing, keeperOf, onEdit, onRemove, onTag }: NoteGroupsProps) {
  const say = useSay();
  const total = useMemo(() => groups.reduce((sum, { notes }) => sum + notes.length, 0), [groups]);
  const { shown, grow, end } = useGrowing(total, 50, groups[0]?.page.key);
  const drawn = Math.max(shown, placeOf(groups, editing) + 1);
  return (
    <>
      {firstNotes(groups, drawn).map(({ page, notes }) => (
        <section key={page.key} class="article" aria-label={page.title || page.url}>
          <ArticleHead page={page} />
          <ul>
            {notes.map((note) => (
              <NoteEntry
                key={note.id}
                note={note}
                url={page.url}
                keeper={editing === note.id ? keeperOf(note, page) : null}
                onEdit={(edit) => onEdit(edit ? note.id : null)}
                onRemove={() => onRemove(note)}
                onTag={onTag}
              />
            ))}
          </ul>
        </section>
      ))}
      {drawn < total && (
        <button type="button" class="quiet more" ref={end} onClick={grow}>
          {say('showMore')}
        </button>
      )}
    </>
  );
}

function ArticleHead({ page }: { page: SavedPage }) {
  const say = useSay();
  const day = useDay();
  return (
    <header class="article-head">
      <h2 dir="auto">
        <a href={page.url} target="_blank" rel="noreferrer noopener">
          {page.title || page.url}
        </a>
      </h2>
      <p class="article-facts">
        <span>
          <bdi>{siteOf(page.url)}</bdi>
        </span>
        {page.byline.length > 0 && (
          <span>
            <bdi>{page.byline.join(', ')}</bdi>
          </span>
        )}
        <span>
          <bdi>{page.published ? day(page.published) : say('dateNotFound')}</bdi>
        </span>
      </p>
    </header>
  );
}
