import { useId } from 'preact/hooks';
import { answerLabels, checkLabels, checkReasons } from '@/components/labels';
import { useDay, useNumber, useSay } from '@/components/strings';
import { type CheckAnswer, checkAnswers, type DiffPiece, type SourceCheck } from '@/model/source-check';

interface CheckResultProps {
  check: SourceCheck;
  /** Absent where the reader cannot answer. */
  onAnswer?: (answer: CheckAnswer | null) => void;
}

/** How words stand to a source's text, in words, with both passages side by side. */
export function CheckResult({ check, onAnswer }: CheckResultProps) {
  const say = useSay();
  const day = useDay();
  const number = useNumber();
  const { verdict, excerpt, diff, words, checked, hash } = check;
  const hasPassages = excerpt !== null || diff.length > 0;
  return (
    <div class="check">
      <p class="check-verdict">
        <span class={`check-shape check-${verdict}`} aria-hidden="true" />
        {say(checkLabels[verdict])}
      </p>
      <details class="check-more">
        <summary>{say(hasPassages ? 'checkDetails' : 'reasonLabel')}</summary>
        <p class="hint">{say(checkReasons[verdict])}</p>
        {hasPassages && (
          <dl class="check-pair">
            {excerpt && (
              <>
                <dt>{say('checkInSource')}</dt>
                <dd class="kept-words" dir="auto">
                  <span class="kept-context">{excerpt.quote.prefix}</span>
                  <mark>{excerpt.quote.exact}</mark>
                  <span class="kept-context">{excerpt.quote.suffix}</span>
                </dd>
              </>
            )}
            {diff.length > 0 && (
              <>
                <dt>{say('checkOnPage')}</dt>
                <dd class="kept-words" dir="auto">
                  <Diff pieces={diff} />
                </dd>
              </>
            )}
          </dl>
        )}
        <p class="check-facts">
          {say('checkFacts', number(words), day(checked))} <code title={hash}>{hash.slice(0, 8)}</code>
        </p>
      </details>
      {onAnswer && needsAnswer(check) && <Answer answer={check.answer} onAnswer={onAnswer} />}
      {!onAnswer && check.answer && <p class="check-answer">{say(answerLabels[check.answer])}</p>}
    </div>
  );
}

/** What was put in and what was left out, told apart by more than a colour. */
export function Diff({ pieces }: { pieces: readonly DiffPiece[] }) {
  return (
    <>
      {pieces.map(({ kind, text }, at) => {
        if (kind === 'same') return text;
        return kind === 'added' ? <ins key={at}>{text}</ins> : <del key={at}>{text}</del>;
      })}
    </>
  );
}

function needsAnswer({ verdict }: SourceCheck): boolean {
  return verdict === 'differs' || verdict === 'possibly' || verdict === 'not-in-source';
}

interface AnswerProps {
  answer: CheckAnswer | null;
  onAnswer: (answer: CheckAnswer | null) => void;
}

function Answer({ answer, onAnswer }: AnswerProps) {
  const say = useSay();
  const id = useId();
  return (
    <div class="check-answer">
      <label class="label" for={id}>
        {say('answerLabel')}
      </label>
      <select
        id={id}
        value={answer ?? ''}
        onChange={({ currentTarget }) =>
          onAnswer(checkAnswers.find((known) => known === currentTarget.value) ?? null)
        }
      >
        <option value="">{say('answerNone')}</option>
        {checkAnswers.map((one) => (
          <option key={one} value={one}>
            {say(answerLabels[one])}
          </option>
        ))}
      </select>
    </div>
  );
}
