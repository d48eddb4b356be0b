import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { errorText } from '@/browser/error-text';
import { canPickFile, pickFile, writeFile } from '@/browser/folders';
import { keepLastBackup } from '@/browser/last-backup';
import { send } from '@/browser/send';
import { type ExportChoice, ExportDialog, type ExportGoal } from '@/components/export-dialog';
import { useNumber, useSay } from '@/components/strings';
import { exportFile, exportText } from '@/entrypoints/review/export-notes';
import { readStore } from '@/entrypoints/review/own-store';
import { gather, saveFile } from '@/entrypoints/review/save-file';
import { formats } from '@/formats/formats';
import type { FormatWords } from '@/formats/words';
import { defaultTemplate, writeMarkdown } from '@/formats/write-markdown';
import { getPage, listByIds, listByPage, listNewest, readCounts } from '@/store/read-notes';

/** Notes to be exported: all, some, or those of one article with its title. */
export type ExportScope = { ids: null } | { ids: string[]; article?: string };

interface ExportWindowProps {
  scope: ExportScope;
  words: FormatWords;
  onClose: () => void;
}

/** The export of some notes, with the template as it is kept. */
export function ExportWindow({ scope, words, onClose }: ExportWindowProps) {
  const say = useSay();
  const number = useNumber();
  const [template, setTemplate] = useState<string | null>(null);
  const [notes, setNotes] = useState(scope.ids?.length ?? 0);
  const [work, setWork] = useState<{ done: number } | null>(null);
  const [said, setSaid] = useState({ done: '', problem: '' });
  const stop = useRef<AbortController | null>(null);

  useEffect(() => {
    const fail = (reason: unknown): void => setSaid({ done: '', problem: errorText(reason) });
    send('settings.get').then(
      ({ markdownTemplate }) => setTemplate(markdownTemplate || defaultTemplate),
      fail,
    );
    if (scope.ids === null) readStore(readCounts).then((counts) => setNotes(counts.notes), fail);
    return () => stop.current?.abort();
  }, []);

  const preview = useCallback(async (text: string): Promise<string> => {
    const [first] =
      scope.ids ?? (await readStore((store) => listNewest(store, 1))).annotations.map(({ id }) => id);
    const example = first === undefined ? null : await exampleOf(first);
    if (!example) return '';
    try {
      return writeMarkdown(example.page, example.notes, words, new Date().toISOString(), text);
    } catch (error) {
      throw new Error(errorText(error), { cause: error });
    }
  }, []);

  async function write(choice: ExportChoice, goal: ExportGoal): Promise<string> {
    const now = new Date().toISOString();
    stop.current = new AbortController();
    const { signal } = stop.current;
    const onProgress = ({ annotations }: { annotations: number }): void => setWork({ done: annotations });
    const file = exportFile(scope.ids, choice, { words, now, signal, onProgress });
    if (goal === 'file') {
      // Asked first: the browser lets a page ask only right after a click.
      const picked = await pickFile(file.name, file.mime, file.extension);
      if (!picked) return '';
      setWork({ done: 0 });
      await writeFile(picked, file.pieces);
    } else {
      setWork({ done: 0 });
      if (goal === 'copy') {
        const text = await exportText(scope.ids, choice.template, { words, now, signal, onProgress });
        await navigator.clipboard.writeText(text);
        return say('copied');
      }
      saveFile(file.name, file.mime, await gather(file.pieces));
    }
    if (choice.format === 'whence' && scope.ids === null)
      await keepLastBackup({ made: now, notes, problem: '' });
    return say('exported', number(notes));
  }

  function start(choice: ExportChoice, goal: ExportGoal): void {
    setSaid({ done: '', problem: '' });
    write(choice, goal)
      .then(
        (done) => setSaid({ done, problem: '' }),
        (reason: unknown) =>
          setSaid(
            stop.current?.signal.aborted
              ? { done: say('exportStopped'), problem: '' }
              : { done: '', problem: errorText(reason) },
          ),
      )
      .finally(() => setWork(null));
  }

  const keep = (text: string): void =>
    void send('settings.change', { markdownTemplate: text }).then(
      () => setSaid({ done: say('templateKept'), problem: '' }),
      (reason: unknown) => setSaid({ done: '', problem: errorText(reason) }),
    );

  if (template === null) return null;
  return (
    <ExportDialog
      formats={formats}
      article={'article' in scope ? (scope.article ?? null) : null}
      notes={notes}
      mayPick={canPickFile()}
      template={{ kept: template, ours: defaultTemplate, onPreview: preview, onKeep: keep }}
      work={work}
      {...said}
      onExport={start}
      onStop={() => stop.current?.abort()}
      onClose={onClose}
    />
  );
}

/** The article that a note stands on, with all its notes. */
async function exampleOf(id: string) {
  const { annotations } = await readStore((store) => listByIds(store, [id]));
  const key = annotations[0]?.page;
  if (key === undefined) return null;
  const [page, notes] = await readStore((store) =>
    Promise.all([getPage(store, key), listByPage(store, key)]),
  );
  return page && { page, notes };
}
