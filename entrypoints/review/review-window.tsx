import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { diffWords } from '@/anchor/diff-words';
import { keepNoteAt } from '@/browser/note-keeper';
import { send } from '@/browser/send';
import { BackupReminder } from '@/components/backup-reminder';
import type { TypedFilter } from '@/components/filter-labels';
import { Matches } from '@/components/marked-text';
import type { NoteKeeper } from '@/components/note-keeper';
import type { NoteActs } from '@/components/note-list';
import { Review, type ReviewAsk } from '@/components/review';
import { useSay } from '@/components/strings';
import { Differ } from '@/components/word-diff';
import { answerReview, canAnswer, type ReviewAnswer } from '@/entrypoints/review/answer-review';
import { isAskedFor, keepAsk, startAsk } from '@/entrypoints/review/asked';
import { readStore } from '@/entrypoints/review/own-store';
import { useBackup } from '@/entrypoints/review/use-backup';
import { useChanges } from '@/entrypoints/review/use-changes';
import { useExchange } from '@/entrypoints/review/use-exchange';
import { useLibrary } from '@/entrypoints/review/use-library';
import { useToast } from '@/entrypoints/review/use-toast';
import { useVersions } from '@/entrypoints/review/use-versions';
import type { Annotation, SavedPage } from '@/model/annotation';
import type { SavedFilter } from '@/model/note-list';
import type { Step } from '@/model/step';
import { countNotes } from '@/search/count-notes';
import { markMatches } from '@/search/mark-matches';
import { filterFields, parseQuery, toggleFilter } from '@/search/parse-query';
import { getPage, listByPage } from '@/store/read-notes';

/** The review page with what it shows and does. */
export function ReviewWindow() {
  const say = useSay();
  const library = useLibrary();
  const { loaded, cache, reload } = library;
  const [ask, setAsk] = useState<ReviewAsk>(() => startAsk(location.search));
  const [editing, setEditing] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [saved, setSaved] = useState<SavedFilter[]>([]);
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
  const { versions, openGroup } = useVersions(loaded, ask.view, found);
  useEffect(() => {
    // Not at every key: browsers make this slow, so that no page does it all the time.
    const timer = setTimeout(() => keepAsk(ask), 400);
    return () => clearTimeout(timer);
  }, [ask]);
  useEffect(() => {
    void send('settings.get').then(({ savedFilters }) => setSaved(savedFilters));
  }, []);

  const { toast, tellReader, closeToast } = useToast();
  const { attempt, undo, change, discard, erase } = useChanges({
    tellReader,
    closeToast,
    reload,
    onErased: cache.forget,
    onRemoved: () => setSelected(new Set()),
  });
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
