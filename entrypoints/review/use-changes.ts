import { errorText } from '@/browser/error-text';
import { send } from '@/browser/send';
import { type Say, useNumber, useSay } from '@/components/strings';
import type { TellReader } from '@/entrypoints/review/use-toast';
import type { Draft } from '@/model/annotation';
import type { BulkAct } from '@/model/bulk-act';

interface ChangesProps {
  tellReader: TellReader;
  closeToast: () => void;
  /** Reads the library anew. */
  reload: () => Promise<void>;
  onErased: () => void;
  onRemoved: () => void;
}

/** What changes the library from the review page, and how each is undone. */
export function useChanges({ tellReader, closeToast, reload, onErased, onRemoved }: ChangesProps) {
  const say = useSay();
  const number = useNumber();

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
        if (act.kind === 'remove') onRemoved();
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
              closeToast();
            },
            (why) => say('statusUndoFailed', why),
          );
        tellReader(say('draftDiscarded'), { undo: putBack });
      },
      (why) => say('deleteFailed', why),
    );

  const erase = (): Promise<void> =>
    attempt(
      async () => {
        await send('library.erase');
        onErased();
        tellReader(say('erased'));
      },
      (why) => say('eraseFailed', why),
    );

  return { attempt, undo, change, discard, erase };
}

function changed(say: Say, act: BulkAct, count: string): string {
  if (act.kind === 'remove') return say('notesRemoved', count);
  return act.kind === 'tag' ? say('notesTagged', count) : say('notesJudged', count);
}
