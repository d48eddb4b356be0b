import type { Handlers } from '@/browser/answer';
import { tellOfChange } from '@/entrypoints/background/affected-pages';
import { indexForPage } from '@/entrypoints/background/keep-index';
import { changeLibrary, inLibrary } from '@/entrypoints/background/library';
import { bulkAct, field } from '@/entrypoints/background/shapes';
import { annotationId, mostAnnotations } from '@/formats/library-shape';
import { boolean, count, list } from '@/formats/shape';
import { changeMany } from '@/store/change-many';
import { undoStep } from '@/store/undo-step';

type Names = 'notes.change' | 'library.undo' | 'index.refresh';

/** Answers to the review page. What is answered has been committed. */
export const reviewHandlers: Handlers<Names> = {
  'notes.change': async (ask) => {
    const ids = field(ask, 'ids', list(annotationId, mostAnnotations));
    const act = field(ask, 'act', bulkAct);
    const { count: changed, change } = await changeLibrary((store) => changeMany(store, ids, act, now()));
    tellOfChange(change?.touched ?? []);
    return { count: changed, step: change?.generation ?? null };
  },
  'library.undo': async (ask) => {
    const step = field(ask, 'step', count);
    const { count: undone, change } = await changeLibrary((store) => undoStep(store, step, now()));
    tellOfChange(change?.touched ?? []);
    return { count: undone };
  },
  'index.refresh': async (ask) => {
    const anew = field(ask, 'anew', boolean);
    return { left: await inLibrary((store) => indexForPage(store, anew)) };
  },
};

function now(): string {
  return new Date().toISOString();
}
