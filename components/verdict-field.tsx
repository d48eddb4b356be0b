import { useLayoutEffect, useRef } from 'preact/hooks';
import { verdictLabels } from '@/components/labels';
import { useSay } from '@/components/strings';
import { VerdictHistory } from '@/components/verdict-history';
import { type AnnotationBody, type VerdictStep, verdicts } from '@/model/annotation';

interface VerdictFieldProps {
  id: string;
  body: AnnotationBody;
  history: readonly VerdictStep[];
  /** Saving was tried with a verdict that has no source to rest on. */
  lacking: boolean;
  onChange: (part: Partial<AnnotationBody>) => void;
}

/** Where the reader stands, why, and by which steps they came there. */
export function VerdictField({ id, body, history, lacking, onChange }: VerdictFieldProps) {
  const say = useSay();
  const choice = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => {
    if (lacking) choice.current?.focus();
  }, [lacking]);
  return (
    <div class="verdict">
      <div class="field-line">
        <label class="label" for={id}>
          {say('verdictLabel')}
        </label>
        <select
          id={id}
          ref={choice}
          value={body.verdict}
          aria-invalid={lacking}
          aria-describedby={`${id}-problem`}
          onChange={(event) => {
            const verdict = verdicts.find((known) => known === event.currentTarget.value);
            // Why another verdict stood is kept in the history, and says nothing for this one.
            if (verdict) onChange({ verdict, reason: '' });
          }}
        >
          {verdicts.map((verdict) => (
            <option key={verdict} value={verdict}>
              {say(verdictLabels[verdict])}
            </option>
          ))}
        </select>
      </div>
      <p id={`${id}-problem`} class="problem" role="alert">
        {lacking && say('verdictNeedsSource')}
      </p>
      {body.verdict !== 'open' && (
        <div class="field-line">
          <label class="label" for={`${id}-reason`}>
            {say('reasonLabel')}
          </label>
          <input
            id={`${id}-reason`}
            type="text"
            dir="auto"
            value={body.reason}
            placeholder={say('reasonPlaceholder')}
            onInput={(event) => onChange({ reason: event.currentTarget.value })}
          />
        </div>
      )}
      {history.length > 0 && <VerdictHistory history={history} />}
    </div>
  );
}
