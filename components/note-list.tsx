import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { GroupHead } from '@/components/group-head';
import { type ListRow, listRows } from '@/components/list-rows';
import { NoteEntry, WaitingEntry } from '@/components/note-entry';
import type { NoteKeeper } from '@/components/note-keeper';
import { useNumber, useSay } from '@/components/strings';
import { VersionsRow } from '@/components/versions-row';
import { VirtualRows } from '@/components/virtual-rows';
import type { Annotation, SavedPage } from '@/model/annotation';
import type { NoteGroup, NoteView } from '@/model/note-list';

/** A note with what is shown of the page it stands on. */
export interface ShownNote {
  note: Annotation;
  page: SavedPage;
  /** The article's text is kept and can be read. */
  hasText: boolean;
}

/** What can be done with a note of the list. The same object as long as the view is open. */
export interface NoteActs {
  edit: (note: Annotation | null) => void;
  remove: (note: Annotation) => void;
  select: (id: string, on: boolean) => void;
  /** Narrows the search to a tag, or takes it out of it. */
  tag: (tag: string) => void;
  /** Makes the data by which the reader publishes their verdict. */
  publish: (note: Annotation, page: SavedPage) => void;
}

export interface NoteListProps {
  view: NoteView;
  groups: readonly NoteGroup[];
  /** `null` until it has been read. */
  noteAt: (note: number) => ShownNote | null;
  /** Another value when `noteAt` may answer otherwise. */
  read: unknown;
  onNeed: (notes: number[]) => void;
  /** Of a speaker's group the notes that are versions of one statement together; called when it is opened. */
  versions: ReadonlyMap<string, number[][]>;
  onOpen: (group: NoteGroup) => void;
  editing: string | null;
  selected: ReadonlySet<string>;
  keeperOf: (note: Annotation, page: SavedPage) => NoteKeeper;
  acts: NoteActs;
  onNarrow: (group: NoteGroup) => void;
  /** Takes an article's notes elsewhere. */
  onTake: (group: NoteGroup, as: 'evidence' | 'export') => void;
}

/** More rows at a time would be higher than browsers let a page be. */
const mostRows = 40_000;
const guesses = { head: 92, note: 210, versions: 330 };

/** The notes under what they are listed by, of however many only those in view are drawn. */
export function NoteList(props: NoteListProps) {
  const { view, groups, noteAt, onNeed, versions, onOpen, editing, selected, keeperOf, acts, onNarrow } =
    props;
  const say = useSay();
  const number = useNumber();
  const mayClose = view === 'speaker' || view === 'source';
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [part, setPart] = useState(0);
  const [goal, setGoal] = useState<{ row: number } | null>(null);
  const [active, setActive] = useState(0);
  const single = groups.length === 1;
  const isOpen = (group: NoteGroup): boolean => !mayClose || toggled.has(group.name) !== single;
  const rows = useMemo(() => listRows(groups, isOpen, versions), [groups, toggled, versions, mayClose]);
  const first = Math.min(part, Math.floor(Math.max(0, rows.length - 1) / mostRows)) * mostRows;
  const length = Math.min(mostRows, rows.length - first);
  const list = useMemo(() => ({}), [rows, first]);
  // Before a key can be pressed that is meant for the new list.
  useLayoutEffect(() => {
    setPart(0);
    setGoal(null);
    setActive(0);
  }, [groups]);
  useEffect(() => {
    if (view === 'speaker' && single && groups[0]) onOpen(groups[0]);
  }, [groups, view]);

  function toggle(group: NoteGroup): void {
    const next = new Set(toggled);
    if (!next.delete(group.name)) next.add(group.name);
    setToggled(next);
    onOpen(group);
  }

  function onRange(from: number, to: number): void {
    const needed = new Set<number>();
    for (let row = from; row < to; row++) {
      const one = rows.at(first + row);
      if (one?.kind === 'note') needed.add(one.note);
      else if (one?.kind === 'versions') for (const note of one.notes) needed.add(note);
      // A head tells of the page that its first note stands on.
      else if (one?.kind === 'head' && view === 'article') needed.add(one.group.notes[0] ?? 0);
    }
    onNeed([...needed].filter((note) => noteAt(note) === null));
  }

  function go(row: number): void {
    const to = Math.max(0, Math.min(length - 1, row));
    setActive(to);
    setGoal({ row: to });
  }

  function onKey(event: KeyboardEvent, row: number | null): void {
    const at = row ?? active;
    const one = rows.at(first + at);
    const shown = one?.kind === 'note' ? noteAt(one.note) : null;
    const act = keyActs[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    if (act === 'edit' && one?.kind === 'head') return; // the button of a head answers by itself
    event.preventDefault();
    if (typeof act === 'number') {
      if (event.shiftKey && shown) acts.select(shown.note.id, true);
      go(at + act);
    } else if (act === 'first') go(0);
    else if (act === 'last') go(length - 1);
    else if (act === 'select' && shown) acts.select(shown.note.id, !selected.has(shown.note.id));
    else if (act === 'edit' && shown) acts.edit(shown.note);
    else if (act === 'remove' && shown) acts.remove(shown.note);
  }

  function draw(row: number) {
    const one = rows.at(first + row);
    return one && drawRow(one, row === active ? 0 : -1);
  }

  function drawRow(row: ListRow, tabIndex: number) {
    if (row.kind === 'head')
      return (
        <GroupHead
          view={view}
          group={row.group}
          first={view === 'article' ? noteAt(row.group.notes[0] ?? 0) : null}
          isOpen={mayClose ? row.isOpen : null}
          tabIndex={tabIndex}
          onToggle={() => toggle(row.group)}
          onNarrow={single ? null : () => onNarrow(row.group)}
          onTake={(as) => props.onTake(row.group, as)}
        />
      );
    if (row.kind === 'versions')
      return (
        <VersionsRow notes={row.notes.map(noteAt)} tabIndex={tabIndex} acts={acts} selected={selected} />
      );
    const shown = noteAt(row.note);
    if (!shown) return <WaitingEntry tabIndex={tabIndex} />;
    const { note, page } = shown;
    return (
      <NoteEntry
        note={note}
        page={page}
        withPage={view !== 'article'}
        isSelected={selected.has(note.id)}
        tabIndex={tabIndex}
        keeper={editing === note.id ? keeperOf(note, page) : null}
        acts={acts}
      />
    );
  }

  return (
    <>
      {first > 0 && (
        <button type="button" class="quiet more" onClick={() => setPart(part - 1)}>
          {say('listEarlier', number(first))}
        </button>
      )}
      <VirtualRows
        list={list}
        length={length}
        label={say('reviewTitle')}
        keyAt={(row) => rows.keyAt(first + row)}
        guess={() => rows.guess(first, length, guesses)}
        draw={draw}
        goal={goal}
        onRange={onRange}
        onKey={onKey}
      />
      {first + length < rows.length && (
        <button type="button" class="quiet more" onClick={() => setPart(part + 1)}>
          {say('listLater', number(rows.length - first - length))}
        </button>
      )}
    </>
  );
}

const keyActs: Record<string, number | 'first' | 'last' | 'select' | 'edit' | 'remove'> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
  Home: 'first',
  End: 'last',
  ' ': 'select',
  x: 'select',
  Enter: 'edit',
  e: 'edit',
  Delete: 'remove',
};
