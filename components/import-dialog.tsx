import { useState } from 'preact/hooks';
import { Dialog } from '@/components/dialog';
import { formatNames } from '@/components/export-labels';
import { verdictLabels } from '@/components/labels';
import { remarkLabels } from '@/components/remark-labels';
import { useMoment, useNames, useNumber, useSay } from '@/components/strings';
import { WorkProgress } from '@/components/work-progress';
import type { Annotation } from '@/model/annotation';
import type { FormatId } from '@/model/exports';
import type { Remark } from '@/model/remark';

/** What an import would do, in notes; `pages` and `snapshots` would be new. */
export interface PlannedImport {
  format: FormatId;
  added: number;
  updated: number;
  unchanged: number;
  older: number;
  conflicting: number;
  pages: number;
  snapshots: number;
  /** The first of those that were changed here and elsewhere. */
  conflicts: { kept: Annotation; came: Annotation }[];
  /** What could not be taken in as it was. */
  remarks: readonly Remark[];
}

export type ImportState =
  /** Bytes of the file. */
  | { step: 'reading'; done: number; total: number }
  | { step: 'planned'; plan: PlannedImport }
  | { step: 'sending'; done: number; total: number }
  /** Parts; from here on it cannot be stopped. */
  | { step: 'keeping'; done: number; total: number }
  /** A sentence. */
  | { step: 'refused'; why: string };

interface ImportDialogProps {
  /** The file's name. */
  name: string;
  state: ImportState;
  /** Takes it in; of these notes the version that came although both were changed. */
  onTake: (preferred: ReadonlySet<string>) => void;
  /** Stops what is going on and changes nothing. */
  onCancel: () => void;
}

/** Says what a file would change before anything changes. */
export function ImportDialog({ name, state, onTake, onCancel }: ImportDialogProps) {
  const say = useSay();
  const number = useNumber();
  return (
    <Dialog title={say('importTitle', name)} onClose={state.step === 'keeping' ? () => undefined : onCancel}>
      {state.step === 'reading' && (
        <WorkProgress text={say('importReading')} {...state} onCancel={onCancel} />
      )}
      {state.step === 'sending' && (
        <WorkProgress text={say('importSending')} {...state} onCancel={onCancel} />
      )}
      {state.step === 'keeping' && (
        <WorkProgress
          text={say('importKeeping', number(state.done), number(state.total))}
          {...state}
          onCancel={null}
        />
      )}
      {state.step === 'refused' && (
        <>
          <p class="problem" role="alert">
            {say('importRefused', state.why)}
          </p>
          <div class="panel-acts">
            <button type="button" onClick={onCancel}>
              {say('close')}
            </button>
          </div>
        </>
      )}
      {state.step === 'planned' && <Plan plan={state.plan} onTake={onTake} onCancel={onCancel} />}
    </Dialog>
  );
}

type PlanProps = Pick<ImportDialogProps, 'onTake' | 'onCancel'> & { plan: PlannedImport };

function Plan({ plan, onTake, onCancel }: PlanProps) {
  const say = useSay();
  const number = useNumber();
  const names = useNames();
  const places = (numbers: number[]): string =>
    names(numbers.slice(0, 10).map(number)) + (numbers.length > 10 ? ' …' : '');
  const [preferred, setPreferred] = useState<ReadonlySet<string>>(new Set());
  const changes = plan.added + plan.updated + plan.snapshots + preferred.size;
  const rows = [
    ['planAdded', plan.added],
    ['planUpdated', plan.updated],
    ['planUnchanged', plan.unchanged],
    ['planOlder', plan.older],
    ['planConflicting', plan.conflicting],
    ['planPages', plan.pages],
    ['planTexts', plan.snapshots],
  ] as const;
  const prefer = (id: string, came: boolean): void => {
    const next = new Set(preferred);
    if (came) next.add(id);
    else next.delete(id);
    setPreferred(next);
  };
  return (
    <>
      <p>{say('planFormat', say(formatNames[plan.format][0]))}</p>
      <table class="plan">
        <caption class="unseen">{say('planTitle')}</caption>
        <tbody>
          {rows.map(([key, count]) => (
            <tr key={key} class={count === 0 ? 'plan-none' : ''}>
              <th scope="row">{say(key)}</th>
              <td>{number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {plan.conflicts.length > 0 && (
        <section class="conflicts" aria-labelledby="conflicts-title">
          <h3 id="conflicts-title">{say('conflictsTitle')}</h3>
          <p class="hint">{say('conflictsHow')}</p>
          {plan.conflicts.map(({ kept, came }) => (
            <Conflict key={kept.id} kept={kept} came={came} onChoose={(took) => prefer(kept.id, took)} />
          ))}
          {plan.conflicting > plan.conflicts.length && (
            <p class="hint">{say('conflictsMore', number(plan.conflicting - plan.conflicts.length))}</p>
          )}
        </section>
      )}
      {plan.remarks.length > 0 && (
        <section class="remarks" aria-labelledby="remarks-title">
          <h3 id="remarks-title">{say('remarksTitle')}</h3>
          <ul>
            {plan.remarks.map(({ kind, annotations }) => (
              <li key={kind}>
                {say(remarkLabels[kind])} <span class="count">{say('remarkNotes', places(annotations))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {changes === 0 && <p role="status">{say('planNothing')}</p>}
      <div class="panel-acts">
        {changes > 0 && (
          <button type="button" class="primary" onClick={() => onTake(preferred)}>
            {say('importTake')}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {say(changes > 0 ? 'cancel' : 'close')}
        </button>
      </div>
    </>
  );
}

interface ConflictProps {
  kept: Annotation;
  came: Annotation;
  onChoose: (came: boolean) => void;
}

function Conflict({ kept, came, onChoose }: ConflictProps) {
  const say = useSay();
  const moment = useMoment();
  const names = useNames();
  return (
    <fieldset class="conflict">
      <legend dir="auto">{kept.target?.quote.exact.slice(0, 120) ?? say('wholePage')}</legend>
      {[kept, came].map((version) => (
        <label class="conflict-version" key={version === came ? 'came' : 'kept'}>
          <span class="conflict-choice">
            <input
              type="radio"
              name={`conflict-${kept.id}`}
              defaultChecked={version === kept}
              onChange={() => onChoose(version === came)}
            />
            {say(version === came ? 'conflictCame' : 'conflictKept')} ·{' '}
            <time dateTime={version.modified}>{moment(version.modified)}</time>
          </span>
          <span class="conflict-note" dir="auto">
            {version.note || say('conflictNoNote')}
          </span>
          <span class="hint">
            {say(verdictLabels[version.verdict])}
            {version.tags.length > 0 && ` · ${names(version.tags)}`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
