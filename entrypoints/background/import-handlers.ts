import { type Handlers, tell } from '@/browser/answer';
import { tellOfChange } from '@/entrypoints/background/affected-pages';
import { changeLibrary, inLibrary } from '@/entrypoints/background/library';
import { field, importPart } from '@/entrypoints/background/shapes';
import { annotationId } from '@/formats/library-shape';
import { count } from '@/formats/shape';
import { forgetArriving, layDown, takeArrived } from '@/store/arriving';

/** Answers to an import, which the review page reads and sends part by part. */
export const importHandlers: Handlers<`import.${'lay' | 'take' | 'drop'}`> = {
  'import.lay': async (ask) => {
    const id = field(ask, 'id', annotationId);
    const number = field(ask, 'number', count);
    const part = field(ask, 'part', importPart);
    await inLibrary((store) => layDown(store, id, number, part));
    return undefined;
  },
  'import.take': async (ask) => {
    const id = field(ask, 'id', annotationId);
    const total = field(ask, 'parts', count);
    const step = { kind: 'import' as const, when: new Date().toISOString() };
    const told = (done: number): void => tell('import.progress', { done, total });
    const { taken, change } = await changeLibrary((store) => takeArrived(store, id, total, step, told));
    tellOfChange(change?.touched ?? []);
    return taken;
  },
  'import.drop': async () => {
    await inLibrary(forgetArriving);
    return undefined;
  },
};
