import { useState } from 'preact/hooks';
import { Dialog } from '@/components/dialog';
import { formatNames } from '@/components/export-labels';
import { useNumber, useSay } from '@/components/strings';
import { TemplateField, type TemplateFieldProps } from '@/components/template-field';
import { WorkProgress } from '@/components/work-progress';
import type { FormatId } from '@/model/exports';

/** What is to be exported, and how. */
export interface ExportChoice {
  format: FormatId;
  /** The articles' texts come along; a backup only. */
  withTexts: boolean;
  template: string;
}

/** Where it goes: to the downloads, to a file that the reader chooses, or to the clipboard. */
export type ExportGoal = 'download' | 'file' | 'copy';

export interface ExportDialogProps {
  formats: readonly { id: FormatId; extension: string; isRead: boolean }[];
  /** The title of the article whose notes are exported; `null`: they are of several. */
  article: string | null;
  /** How many notes it is about. */
  notes: number;
  /** Whether the browser can write to a file that the reader chooses. */
  mayPick: boolean;
  template: Pick<TemplateFieldProps, 'ours' | 'onPreview' | 'onKeep'> & { kept: string };
  /** Notes written so far; `null` while nothing is. */
  work: { done: number } | null;
  /** What has come of it, in a sentence. */
  done: string;
  problem: string;
  onExport: (choice: ExportChoice, goal: ExportGoal) => void;
  onStop: () => void;
  onClose: () => void;
}

/** Chooses a format for notes that are taken elsewhere, with what each of them holds. */
export function ExportDialog(props: ExportDialogProps) {
  const { formats, article, notes, mayPick, template, work, done, problem, onExport, onStop, onClose } =
    props;
  const say = useSay();
  const number = useNumber();
  const [format, setFormat] = useState<FormatId>('whence');
  const [withTexts, setWithTexts] = useState(true);
  const [text, setText] = useState(template.kept);
  const go = (goal: ExportGoal) => () => onExport({ format, withTexts, template: text }, goal);
  return (
    <Dialog title={article ? say('exportArticle', article) : say('exportTitle')} onClose={onClose}>
      <p class="hint">{say('notesCount', number(notes))}</p>
      <fieldset class="formats" disabled={work !== null}>
        <legend class="label">{say('exportAs')}</legend>
        {formats.map(({ id, extension, isRead }) => {
          const [name, holds] = formatNames[id];
          return (
            <label class="format" key={id}>
              <input
                type="radio"
                name="format"
                value={id}
                checked={format === id}
                onChange={() => setFormat(id)}
              />
              <span>
                <strong>{say(name)}</strong> <span class="count">{extension}</span>
                <span class="format-holds">
                  {say(holds)} {isRead && say('formatIsRead')}
                </span>
              </span>
            </label>
          );
        })}
      </fieldset>
      {format === 'whence' && (
        <label class="tick">
          <input
            type="checkbox"
            checked={withTexts}
            onChange={(event) => setWithTexts(event.currentTarget.checked)}
          />
          {say('exportTexts')}
        </label>
      )}
      {format === 'markdown' && (
        <TemplateField
          text={text}
          onText={setText}
          ours={template.ours}
          onPreview={template.onPreview}
          onKeep={template.onKeep}
        />
      )}
      {problem && (
        <p class="problem" role="alert">
          {say('exportFailed', problem)}
        </p>
      )}
      <p class="hint" role="status">
        {done}
      </p>
      {work ? (
        <WorkProgress
          text={say('exporting', number(work.done), number(notes))}
          done={work.done}
          total={notes}
          onCancel={onStop}
        />
      ) : (
        <div class="panel-acts">
          <button type="button" class="primary" onClick={go('download')}>
            {say('exportDownload')}
          </button>
          {mayPick && (
            <button type="button" onClick={go('file')}>
              {say('exportToFile')}
            </button>
          )}
          {format === 'markdown' && (
            <button type="button" onClick={go('copy')}>
              {say('exportCopy')}
            </button>
          )}
          <button type="button" class="quiet" onClick={onClose}>
            {say('close')}
          </button>
        </div>
      )}
    </Dialog>
  );
}
