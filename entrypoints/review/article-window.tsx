import { useEffect, useMemo, useState } from 'preact/hooks';
import { createFinder } from '@/anchor/find-target';
import { hear } from '@/browser/answer';
import { errorText } from '@/browser/error-text';
import { keepNoteAt } from '@/browser/note-keeper';
import { send } from '@/browser/send';
import { ArticleReading, type ArticleReadingProps } from '@/components/article-reading';
import { DropFile } from '@/components/drop-file';
import type { NoteKeeper } from '@/components/note-keeper';
import type { NoteActs } from '@/components/note-list';
import { useSay } from '@/components/strings';
import type { ToastProps } from '@/components/toast';
import { isAskedFor } from '@/entrypoints/review/asked';
import { readStore } from '@/entrypoints/review/own-store';
import { useExchange } from '@/entrypoints/review/use-exchange';
import type { Annotation, SavedPage } from '@/model/annotation';
import type { Snapshot } from '@/model/page-change';
import { getPage, listByPage } from '@/store/read-notes';
import { getSnapshot } from '@/store/snapshots';

type Read = Pick<ArticleReadingProps, 'page' | 'snapshot' | 'notes'>;

/** One article as it was kept, under its page's key (see `pageKey`). */
export function ArticleWindow({ page: key }: { page: string }) {
  const say = useSay();
  const [read, setRead] = useState<Read | null>(null);
  const [problem, setProblem] = useState('');
  const [editing, setEditing] = useState<string | null>(null);
  const [toast, setToast] = useState<ToastProps | null>(null);
  const keepers = useMemo(() => new Map<string, NoteKeeper>(), []);

  const tellReader = (text: string, more: Partial<ToastProps> = {}): void =>
    setToast({ text, onClose: () => setToast(null), ...more });

  async function load(): Promise<void> {
    try {
      const [page, notes, snapshot] = await readStore((store) =>
        Promise.all([getPage(store, key), listByPage(store, key), getSnapshot(store, key)]),
      );
      if (!page) {
        // The last note was deleted here: what is shown stays until the reader leaves, so that it can be undone.
        setRead((before) => before && { ...before, notes: [] });
        setProblem(say('readingUnknown'));
        return;
      }
      document.title = page.title || page.url;
      setProblem('');
      setRead({ page, snapshot, notes: place(notes, snapshot) });
    } catch (reason) {
      setProblem(say('libraryUnreadable', errorText(reason)));
    }
  }
  useEffect(() => {
    void load();
    return hear('annotations.changed', ({ pages }) => {
      if (pages.includes(key)) void load();
    });
  }, []);

  async function undo(step: number): Promise<void> {
    try {
      await send('library.undo', { step });
      setToast(null);
    } catch (reason) {
      tellReader(say('statusUndoFailed', errorText(reason)), { wrong: true });
    }
  }

  async function remove(note: Annotation): Promise<void> {
    try {
      const { step } = await send('notes.change', { ids: [note.id], act: { kind: 'remove' } });
      tellReader(say('statusRemoved'), step === null ? {} : { undo: () => void undo(step) });
    } catch (reason) {
      tellReader(say('deleteFailed', errorText(reason)), { wrong: true });
    }
  }

  const exchange = useExchange({ tellReader, onUndo: (step) => void undo(step), onTaken: () => void load() });
  useEffect(() => {
    if (read && isAskedFor('evidence')) exchange.makeEvidence(key);
  }, [read !== null]);
  const take = (as: 'evidence' | 'export'): void => {
    if (as === 'evidence') exchange.makeEvidence(key);
    else if (read)
      exchange.exportNotes({
        ids: read.notes.map(({ note }) => note.id),
        article: read.page.title || read.page.url,
      });
  };

  const acts = useMemo(
    (): NoteActs => ({
      edit: (note) => setEditing(note?.id ?? null),
      remove: (note) => void remove(note),
      select: () => undefined,
      tag: (tag) =>
        location.assign(`review.html?q=${encodeURIComponent(`tag:"${tag.replaceAll('"', ' ')}"`)}`),
      publish: exchange.publish,
    }),
    [],
  );

  const keeperOf = (note: Annotation, page: SavedPage): NoteKeeper => {
    const known = keepers.get(note.id);
    if (known) return known;
    const { subject, target, id } = note;
    const { key: _key, saved: _saved, ...facts } = page;
    const keeper = keepNoteAt({ page: facts, subject, target, annotationId: id });
    keepers.set(id, keeper);
    return keeper;
  };

  if (!read)
    return problem ? (
      <main>
        <p class="problem" role="alert">
          {problem}
        </p>
      </main>
    ) : null;
  return (
    <>
      <ArticleReading
        {...read}
        editing={editing}
        keeperOf={keeperOf}
        acts={acts}
        toast={toast}
        onTake={take}
      />
      {exchange.dialog}
      <DropFile onFile={exchange.importFile} />
    </>
  );
}

/** In the order of the text; those on the page as a whole and those that are not in it come last. */
function place(notes: Annotation[], snapshot: Snapshot | null): Read['notes'] {
  const finder = snapshot && createFinder(snapshot.text);
  const placed = notes.map((note) => {
    const anchor = note.target && finder?.find(note.target);
    const span = anchor && anchor.state !== 'missing' ? { start: anchor.start, end: anchor.end } : null;
    return { note, span };
  });
  const startOf = ({ note, span }: Read['notes'][number]): number =>
    span?.start ??
    (snapshot ? Number.POSITIVE_INFINITY : (note.target?.position?.start ?? Number.POSITIVE_INFINITY));
  return placed.sort((a, b) => startOf(a) - startOf(b) || 0);
}
