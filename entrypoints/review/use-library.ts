import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { hear } from '@/browser/answer';
import { errorText } from '@/browser/error-text';
import { followCopy } from '@/browser/follow-copy';
import { createIndexLoader, type LoadedIndex } from '@/entrypoints/review/load-index';
import { createNoteCache, type NoteCache } from '@/entrypoints/review/note-cache';
import { readStore } from '@/entrypoints/review/own-store';
import type { Draft } from '@/model/annotation';
import type { Step } from '@/model/step';
import { listDrafts } from '@/store/drafts';
import { listSteps } from '@/store/journal';

/** The library as the review page knows it now. */
export interface ReviewLibrary {
  loaded: LoadedIndex | null;
  drafts: Draft[];
  steps: Step[];
  progress: { done: number; total: number } | null;
  /** How far the second copy is, while all of it is being made. */
  copying: { done: number; total: number } | null;
  /** A sentence, when it could not be read. */
  error: string;
  cache: NoteCache;
  /** Raised whenever notes have been read. */
  read: number;
  /** Reads notes that are to be shown. */
  need: (ids: string[]) => void;
  reload: () => Promise<void>;
}

/** Reads the library, and again whenever something in it has changed. */
export function useLibrary(): ReviewLibrary {
  const [state, setState] = useState<Pick<ReviewLibrary, 'loaded' | 'drafts' | 'steps' | 'error'>>({
    loaded: null,
    drafts: [],
    steps: [],
    error: '',
  });
  const [progress, setProgress] = useState<ReviewLibrary['progress']>(null);
  const [copying, setCopying] = useState<ReviewLibrary['copying']>(null);
  const [read, setRead] = useState(0);
  const loader = useMemo(createIndexLoader, []);
  const cache = useMemo(createNoteCache, []);

  const reload = useMemo(() => {
    const set = (part: Partial<typeof state>): void => setState((before) => ({ ...before, ...part }));
    let first = true;
    const once = async (): Promise<void> => {
      try {
        if (first) {
          const { newest, texts, ...loaded } = await loader.loadNewest();
          cache.put(newest, texts);
          set({ loaded });
          await drawn();
          first = false;
        }
        const [loaded, drafts, steps] = await Promise.all([
          loader.load(),
          readStore(listDrafts),
          readStore(listSteps),
        ]);
        set({ loaded, drafts, steps, error: '' });
        if (!loaded.hasWords) {
          await drawn();
          set({ loaded: await loader.loadWords() });
        }
      } catch (reason) {
        set({ error: errorText(reason) });
      }
    };
    return inTurns(once);
  }, []);

  useEffect(() => {
    void reload();
    const stops = [
      hear('annotations.changed', ({ pages }) => {
        cache.forget(pages);
        void reload();
      }),
      hear('index.progress', ({ left }) =>
        setProgress((before) => {
          const total = Math.max(left, before?.total ?? 0);
          return left > 0 && total > worthTelling ? { done: total - left, total } : null;
        }),
      ),
    ];
    stops.push(
      followCopy((state) => setCopying(state.is === 'coming' && state.total > worthTelling ? state : null)),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  const need = useCallback((ids: string[]): void => {
    cache.need(ids).then(
      (some) => some && setRead((turn) => turn + 1),
      // What cannot be read now is asked for again when the list is next scrolled.
      () => undefined,
    );
  }, []);

  return { ...state, progress, copying, cache, read, need, reload };
}

/** Fewer notes are indexed, and copied, before anybody has read that they are. */
const worthTelling = 2_000;

/** The browser has drawn what there is: only then is it time for what is needed later. */
function drawn(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
  });
}

/** One at a time; asked for while it runs, it runs once more after that. */
function inTurns(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const begin = (): Promise<void> => {
    running = work().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (!running) return begin();
    next ??= running.then(() => {
      next = null;
      return begin();
    });
    return next;
  };
}
