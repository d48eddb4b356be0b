import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { diffWords } from '@/anchor/diff-words';
import { errorText } from '@/browser/error-text';
import { forgetRestored, readRestored } from '@/browser/library-state';
import { keepNoteAt } from '@/browser/note-keeper';
import { send } from '@/browser/send';
import { BackupReminder } from '@/components/backup-reminder';
import type { TypedFilter } from '@/components/filter-labels';
import { Matches } from '@/components/marked-text';
import type { NoteKeeper } from '@/components/note-keeper';
import type { NoteActs } from '@/components/note-list';
import { Review, type ReviewAsk } from '@/components/review';
import { type Say, useNumber, useSay } from '@/components/strings';
import type { ToastProps } from '@/components/toast';
import { Differ } from '@/components/word-diff';
import { answerReview, canAnswer, type ReviewAnswer } from '@/entrypoints/review/answer-review';
import { isAskedFor, keepAsk, startAsk } from '@/entrypoints/review/asked';
import { readStore } from '@/entrypoints/review/own-store';
import { useBackup } from '@/entrypoints/review/use-backup';
import { useExchange } from '@/entrypoints/review/use-exchange';
import { useLibrary } from '@/entrypoints/review/use-library';
import type { Annotation, Draft, SavedPage } from '@/model/annotation';
import type { BulkAct } from '@/model/bulk-act';
import type { NoteGroup, SavedFilter } from '@/model/note-list';
import type { Step } from '@/model/step';
import { countNotes } from '@/search/count-notes';
import { groupVersions } from '@/search/group-versions';
import { markMatches } from '@/search/mark-matches';
import { filterFields, parseQuery, toggleFilter } from '@/search/parse-query';
import { getPage, listByIds, listByPage } from '@/store/read-notes';

/** A speaker's statements are compared with each other up to so many. */
const mostCompared = 2_000;

/** The review page with what it shows and does. */
export function ReviewWindow() {
  const say = useSay();
  const number = useNumber();
  const library = useLibrary();
  const { loaded, cache, reload } = library;
  const [ask, setAsk] = useState<ReviewAsk>(() => startAsk(location.search));
  const [toast, setToast] = useState<ToastProps | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [saved, setSaved] = useState<SavedFilter[]>([]);
  const [versions, setVersions] = useState<ReadonlyMap<string, number[][]>>(new Map());
  const keepers = useMemo(() => new Map<string, NoteKeeper>(), []);

  const last = useRef<ReviewAnswer | null>(null);
  const found = useMemo(() => {
    if (!loaded || !canAnswer(loaded, ask)) return last.current;
    last.current = answerReview(loaded, ask);
    return last.current;
  }, [loaded, ask]);
  const choices = useMemo(
    () => (loaded && !loaded.outOf ? countNotes(loaded.index, loaded.index.newest) : null),
    [loaded?.index],
  );
  const phrases = useMemo(() => parseQuery(ask.typed).phrases, [ask.typed]);
  const mark = useCallback((text: string) => markMatches(text, phrases), [phrases]);
  useEffect(() => setVersions(new Map()), [found]);
  useEffect(() => {
    // Not at every key: browsers make this slow, so that no page does it all the time.
    const timer = setTimeout(() => keepAsk(ask), 400);
    return () => clearTimeout(timer);
  }, [ask]);
  useEffect(() => {
    void send('settings.get').then(({ savedFilters }) => setSaved(savedFilters));
  }, []);

  const tellReader = (text: string, more: Partial<ToastProps> = {}): void =>
    setToast({ text, onClose: () => setToast(null), ...more });

  useEffect(() => {
    void readRestored().then((restored) => {
      if (!restored) return;
      const onClose = (): void => {
        setToast(null);
        void forgetRestored();
      };
      const words = restored.isPart ? 'notesRestoredInPart' : 'notesRestored';
      tellReader(say(words, number(restored.count)), { onClose });
    });
  }, []);

  /** Does what the reader asked for; when it fails they are told why, and nothing else is claimed. */
  const attempt = async (work: () => Promise<void>, failed: (why: string) => string): Promise<void> => {
    try {
      await work();
    } catch (reason) {
      tellReader(failed(errorText(reason)), { wrong: true });
    }
    await reload();
  };

  const undo = (step: number): Promise<void> =>
    attempt(
      async () => {
        const { count } = await send('library.undo', { step });
        tellReader(say('undone', number(count)));
      },
      (why) => say('statusUndoFailed', why),
    );

  const change = (ids: string[], act: BulkAct): Promise<void> =>
    attempt(
      async () => {
        const { count, step } = await send('notes.change', { ids, act });
        if (act.kind === 'remove') setSelected(new Set());
        tellReader(changed(say, act, number(count)), step === null ? {} : { undo: () => void undo(step) });
      },
      (why) => say(act.kind === 'remove' ? 'deleteFailed' : 'changeFailed', why),
    );

  const discard = (draft: Draft): Promise<void> =>
    attempt(
      async () => {
        await send('draft.remove', { key: draft.key });
        const putBack = (): void =>
          void attempt(
            async () => {
              await send('draft.put', draft);
              setToast(null);
            },
            (why) => say('statusUndoFailed', why),
          );
        tellReader(say('draftDiscarded'), { undo: putBack });
      },
      (why) => say('deleteFailed', why),
    );

  const exchange = useExchange({
    tellReader,
    onUndo: (step) => void undo(step),
    onTaken: () => {
      cache.forget();
      void reload();
    },
  });
  useEffect(() => {
    if (isAskedFor('export')) exchange.exportNotes({ ids: null });
  }, []);
  const importFile = useCallback((file: File): void => exchange.importFile(file), []);
  const backup = useBackup(tellReader);

  const takeArticle = async (key: string, as: 'evidence' | 'export'): Promise<void> => {
    if (as === 'evidence') return exchange.makeEvidence(key);
    const [page, notes] = await readStore((store) =>
      Promise.all([getPage(store, key), listByPage(store, key)]),
    );
    exchange.exportNotes({ ids: notes.map(({ id }) => id), article: page?.title || key });
  };

  const erase = (): Promise<void> =>
    attempt(
      async () => {
        await send('library.erase');
        cache.forget();
        tellReader(say('erased'));
      },
      (why) => say('eraseFailed', why),
    );

  const keepSaved = (filters: SavedFilter[]): Promise<void> =>
    attempt(
      async () => setSaved((await send('settings.change', { savedFilters: filters })).savedFilters),
      (why) => say('optionsFailed', why),
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

  const toggle = useCallback(({ field, value }: TypedFilter): void => {
    const known = filterFields.find((name) => name === field);
    if (!known) return;
    setAsk((before) => {
      const view = before.view === 'figures' ? 'article' : before.view;
      return { ...before, view, typed: toggleFilter(before.typed, known, value) };
    });
  }, []);

  const acts = useMemo(
    (): NoteActs => ({
      edit: (note) => setEditing((before) => (note && note.id !== before ? note.id : null)),
      remove: (note) => void change([note.id], { kind: 'remove' }),
      select: (id, on) =>
        setSelected((before) => {
          const next = new Set(before);
          if (on) next.add(id);
          else next.delete(id);
          return next;
        }),
      tag: (tag) => toggle({ field: 'tag', value: tag }),
      publish: exchange.publish,
    }),
    [],
  );

  const openGroup = useCallback(
    (group: NoteGroup): void => {
      if (!loaded || ask.view !== 'speaker' || group.notes.length > mostCompared) return;
      const ids = Array.from(group.notes, loaded.index.idOf);
      const compare = async (): Promise<void> => {
        const { annotations } = await readStore((store) => listByIds(store, ids));
        const texts = new Map(annotations.map(({ id, target }) => [id, target?.quote.exact ?? '']));
        const groups = groupVersions(ids.map((id) => texts.get(id) ?? ''));
        const rows = groups.map((places) => places.map((place) => group.notes[place] ?? 0));
        setVersions((before) => new Map(before).set(group.name, rows));
      };
      // Without it the notes stand one below the other.
      compare().catch(() => undefined);
    },
    [loaded, ask.view],
  );

  const idOf = loaded?.index.idOf;
  const noteAt = useCallback((note: number) => (idOf ? cache.get(idOf(note)) : null), [idOf]);
  return (
    <Matches.Provider value={mark}>
      <Differ.Provider value={diffWords}>
        <Review
          ask={ask}
          onAsk={setAsk}
          found={found}
          choices={choices}
          onToggle={toggle}
          noteAt={noteAt}
          read={library.read}
          onNeed={(notes) => idOf && library.need(notes.map(idOf))}
          versions={versions}
          onOpen={openGroup}
          drafts={library.drafts}
          isKept={({ key }) => loaded !== null && loaded.index.numberOf(key) >= 0}
          onEditDraft={({ key }) => {
            setAsk({ ...ask, view: 'article', typed: `id:${key}` });
            setEditing(key);
          }}
          onDiscard={(draft) => void discard(draft)}
          progress={library.progress}
          copying={library.copying}
          error={library.error}
          toast={toast}
          saved={saved}
          onSaved={(filters) => void keepSaved(filters)}
          keeperOf={keeperOf}
          editing={editing}
          selected={selected}
          acts={acts}
          onSelectAll={() => idOf && found && setSelected(new Set(Array.from(found.numbers, idOf)))}
          onSelectNone={() => setSelected(new Set())}
          onBulk={(act) => void change([...selected], act)}
          steps={library.steps}
          onUndo={({ generation }: Step) => void undo(generation)}
          onExport={(some) => exchange.exportNotes({ ids: some ? [...selected] : null })}
          onImport={importFile}
          onErase={() => void erase()}
          onTake={(group, as) =>
            void attempt(
              () => takeArticle(group.name, as),
              (why) => say('exportFailed', why),
            )
          }
          reminder={
            backup.status?.isDue && <BackupReminder last={backup.status.last} onBackup={backup.run} />
          }
        />
        {exchange.dialog}
      </Differ.Provider>
    </Matches.Provider>
  );
}

function changed(say: Say, act: BulkAct, count: string): string {
  if (act.kind === 'remove') return say('notesRemoved', count);
  return act.kind === 'tag' ? say('notesTagged', count) : say('notesJudged', count);
}
