import { type MessageKey, useMoment, useNumber, useSay } from '@/components/strings';
import type { Step, StepKind } from '@/model/step';

interface UndoPanelProps {
  steps: Step[];
  onUndo: (step: Step) => void;
  onClose: () => void;
}

const stepLabels: Record<StepKind, MessageKey> = {
  save: 'stepSave',
  remove: 'stepRemove',
  restore: 'stepRestore',
  import: 'stepImport',
  tag: 'stepTag',
  verdict: 'stepVerdict',
  'page-changed': 'stepPageChanged',
  undo: 'stepUndo',
};

/** What has been done to the notes, the latest first, each with the way back. */
export function UndoPanel({ steps, onUndo, onClose }: UndoPanelProps) {
  const say = useSay();
  const number = useNumber();
  const moment = useMoment();
  return (
    <section class="panel" aria-labelledby="undo-title">
      <h2 id="undo-title">{say('undoTitle')}</h2>
      {steps.length === 0 && <p class="hint">{say('undoNothing')}</p>}
      <ol class="steps">
        {steps.slice(0, 30).map((step) => (
          <li key={step.generation} class={step.undone ? 'step step-undone' : 'step'}>
            <span>
              {say(stepLabels[step.kind])} · {say('notesCount', number(step.count))}
            </span>
            <time class="count" dateTime={step.when}>
              {moment(step.when)}
            </time>
            {step.undone ? (
              <span class="hint">{say('stepUndone')}</span>
            ) : (
              <button
                type="button"
                class="quiet text"
                disabled={step.size === 0}
                onClick={() => onUndo(step)}
              >
                {say(step.kind === 'undo' ? 'redo' : 'undo')}
                <span class="unseen"> {moment(step.when)}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      <div class="panel-acts">
        <button type="button" class="quiet" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </section>
  );
}
