import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hear } from '@/browser/answer';
import { forgetRestored, readRestored } from '@/browser/library-state';
import { keepNoteAt } from '@/browser/note-keeper';
import { send } from '@/browser/send';
import type { NoteKeeper } from '@/components/note-session';
import { Review, type ReviewProps } from '@/components/review';
import { useSay } from '@/components/strings';
import type { ToastProps } from '@/components/toast';
import { readLibrary } from '@/entrypoints/review/read-library';
import { saveFile } from '@/entrypoints/review/save-file';
import { readWhenceParts } from '@/formats/read-whence';
import { writeWhence } from '@/formats/write-whence';
import type { Annotation, Draft, SavedPage } from '@/model/annotation';
import type { Library } from '@/store/schema';

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The review page with what it shows: the whole library, read anew whenever something in it has changed. */
export function ReviewWindow() {
  const say = useSay();
  const [library, setLibrary] = useState<ReviewProps['library']>(null);
  const [error, setError] = useState('');
  const [toast, setToast] = useState<ToastProps | null>(null);
  const turns = useRef(0);
  const keepers = useMemo(() => new Map<string, NoteKeeper>(), []);

  const load = useCallback(async (): Promise<void> => {
    const turn = ++turns.current;
    try {
      const read = await readLibrary();
      // What was overtaken by a later reading is out of date.
      if (turn !== turns.current) return;
      setLibrary(read);
      setError('');
    } catch (reason) {
      if (turn === turns.current) setError(sentence(reason));
    }
  }, []);
  useEffect(() => {
    void load();
    return hear('annotations.changed', () => void load());
  }, [load]);

  const tellReader = (text: string, more: Partial<ToastProps> = {}): void =>
    setToast({ text, onClose: () => setToast(null), ...more });

  useEffect(() => {
    void readRestored().then((restored) => {
      if (!restored) return;
      const onClose = (): void => {
        setToast(null);
        void forgetRestored();
      };
      tellReader(say('notesRestored', String(restored.count)), { onClose });
    });
  }, []);

  /** Does what the reader asked for; when it fails they are told why, and nothing else is claimed. */
  const attempt = async (work: () => Promise<void>, failed: (why: string) => string): Promise<void> => {
    try {
      await work();
    } catch (reason) {
      tellReader(failed(sentence(reason)), { wrong: true });
    }
    await load();
  };

  const remove = (note: Annotation): Promise<void> =>
    attempt(
      async () => {
        const removed = await send('annotation.remove', { ids: [note.id] });
        const undo = (): void =>
          void attempt(
            async () => {
              await send('annotation.restore', removed);
              tellReader(say('noteRestored'));
            },
            (why) => say('statusUndoFailed', why),
          );
        tellReader(say('statusRemoved'), { undo });
      },
      (why) => say('deleteFailed', why),
    );

  const discard = (draft: Draft): Promise<void> =>
    attempt(
      async () => {
        await send('draft.remove', { key: draft.key });
        const undo = (): void =>
          void attempt(
            async () => {
              await send('draft.put', draft);
              setToast(null);
            },
            (why) => say('statusUndoFailed', why),
          );
        tellReader(say('draftDiscarded'), { undo });
      },
      (why) => say('deleteFailed', why),
    );

  const exportAll = (): Promise<void> =>
    attempt(
      async () => {
        const { notes, pages } = await readLibrary();
        const now = new Date().toISOString();
        const file = await writeWhence({ pages: [...pages.values()], annotations: notes }, now);
        saveFile(`whence-${now.slice(0, 10)}.jsonld`, 'application/ld+json', file);
        tellReader(say('exported', String(notes.length)));
      },
      (why) => say('exportFailed', why),
    );

  const importFile = useCallback(
    (file: File): void =>
      void attempt(
        async () => {
          tellReader(say('importing'));
          const came: Library = { pages: [], annotations: [] };
          for await (const part of readWhenceParts(file.stream())) {
            came.pages.push(...part.pages);
            came.annotations.push(...part.annotations);
          }
          const counts = await send('library.import', came);
          const { added, updated, unchanged } = counts;
          tellReader(say('imported', String(added), String(updated), String(unchanged)));
        },
        (why) => say('importRefused', why),
      ),
    [],
  );

  const erase = (): Promise<void> =>
    attempt(
      async () => {
        await send('library.erase');
        tellReader(say('erased'));
      },
      (why) => say('eraseFailed', why),
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

  return (
    <Review
      library={library}
      error={error}
      toast={toast}
      keeperOf={keeperOf}
      onRemove={(note) => void remove(note)}
      onDiscard={(draft) => void discard(draft)}
      onExport={() => void exportAll()}
      onImport={importFile}
      onErase={() => void erase()}
    />
  );
}
