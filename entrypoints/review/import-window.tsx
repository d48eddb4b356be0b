import { useEffect, useRef, useState } from 'preact/hooks';
import { errorText } from '@/browser/error-text';
import { ImportDialog, type ImportState } from '@/components/import-dialog';
import { type Say, useNumber, useSay } from '@/components/strings';
import { planFile, takeFile } from '@/entrypoints/review/import-file';
import { type OpenedFile, openFile } from '@/entrypoints/review/read-file';
import type { ExchangeProps } from '@/entrypoints/review/use-exchange';
import { FormatError } from '@/formats/shape';

interface ImportWindowProps extends ExchangeProps {
  file: File;
  onClose: () => void;
}

/** One file on its way in: read, shown what it would change, and taken in. */
export function ImportWindow({ file, onClose, tellReader, onUndo, onTaken }: ImportWindowProps) {
  const say = useSay();
  const number = useNumber();
  const [state, setState] = useState<ImportState>({ step: 'reading', done: 0, total: file.size });
  const opened = useRef<OpenedFile | null>(null);
  const [stop] = useState(() => new AbortController());
  const { signal } = stop;

  /** What is stopped has nothing more to say. */
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (reason) {
      if (!signal.aborted) setState({ step: 'refused', why: fileErrorText(reason, say) });
    }
  };
  useEffect(() => {
    void attempt(async () => {
      opened.current = await openFile(file, new Date().toISOString(), say('importTooLarge'));
      const onRead = (done: number): void => setState({ step: 'reading', done, total: file.size });
      const plan = await planFile(opened.current, { signal, onRead });
      const { format, remarks } = opened.current;
      if (!signal.aborted) setState({ step: 'planned', plan: { ...plan, format, remarks } });
    });
    return () => stop.abort();
  }, []);

  const take = (preferred: ReadonlySet<string>): Promise<void> =>
    attempt(async () => {
      if (!opened.current) return;
      const onRead = (done: number): void => setState({ step: 'sending', done, total: file.size });
      onRead(0);
      const onKeep = (done: number, total: number): void => setState({ step: 'keeping', done, total });
      const id = crypto.randomUUID();
      const taken = await takeFile(opened.current, id, preferred, { signal, onRead }, onKeep);
      const { added, updated, unchanged, step } = taken;
      const counts = [added, updated, unchanged].map(number);
      tellReader(say('imported', ...counts), step === null ? {} : { undo: () => onUndo(step) });
      onClose();
      onTaken();
    });

  const cancel = (): void => {
    stop.abort();
    if (state.step === 'reading' || state.step === 'sending') tellReader(say('importStopped'));
    onClose();
  };
  return (
    <ImportDialog
      name={file.name}
      state={state}
      onTake={(preferred) => void take(preferred)}
      onCancel={cancel}
    />
  );
}

/**
 * Most of what can be wrong inside of a file is too particular to be said in every language: it names the place and the rule in the
 * file’s own terms, for whoever made the file. The mark keeps its full stop at its end where writing runs from right to left.
 */
function fileErrorText(reason: unknown, say: Say): string {
  if (reason instanceof FormatError && !reason.told) return say('errorFileOther', `${reason.message}\u200e`);
  return errorText(reason);
}
