import { Fragment } from 'preact';
import { useId } from 'preact/hooks';
import { answerLabels, checkLabels, checkReasons } from '@/components/labels';
import { ContextAfter, ContextBefore } from '@/components/passage-context';
import { useDay, useNumber, useSay } from '@/components/strings';
import {
  type CheckAnswer,
  type CheckVerdict,
  checkAnswers,
  type DiffPiece,
  type SourceCheck,
} from '@/model/source-check';

interface CheckResultProps {
  check: SourceCheck;
  /** Absent where the reader cannot answer. */
  onAnswer?: (answer: CheckAnswer | null) => void;
}

/** How words stand to a source's text, in words, with both passages side by side: at once where the words are otherwise. */
export function CheckResult({ check, onAnswer }: CheckResultProps) {
  const say = useSay();
  const { verdict, excerpt, diff } = check;
  const hasPassages = excerpt !== null || diff.length > 0;
  return (
    <div class="check">
      <p class="check-verdict">
        <span class={`check-shape check-${verdict}`} aria-hidden="true" />
        {say(checkLabels[verdict])}
      </p>
      <details class="check-more" open={isOtherwise(verdict)}>
        <summary>{say(hasPassages ? 'checkDetails' : 'reasonLabel')}</summary>
        <p class="hint">{say(checkReasons[verdict])}</p>
        <CheckPassages check={check} />
      </details>
      {onAnswer && needsAnswer(check) && <Answer answer={check.answer} onAnswer={onAnswer} />}
      {!onAnswer && check.answer && <p class="check-answer">{say(answerLabels[check.answer])}</p>}
    </div>
  );
}

/** The source's passage with its context, the words of the page with what is other in them, and what was compared when. */
export function CheckPassages({ check: { excerpt, diff, words, checked, hash } }: { check: SourceCheck }) {
  const say = useSay();
  const day = useDay();
  const number = useNumber();
  return (
    <>
      {(excerpt || diff.length > 0) && (
        <dl class="check-pair">
          {excerpt && (
            <>
              <dt>{say('checkInSource')}</dt>
              <dd class="kept-words" dir="auto">
                <ContextBefore text={excerpt.quote.prefix} />
                <mark>{excerpt.quote.exact}</mark>
                <ContextAfter text={excerpt.quote.suffix} />
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
      {diff.some(({ kind }) => kind !== 'same') && (
        <p class="check-facts">
          <del>{say('diffRemoved')}</del> <ins>{say('diffAdded')}</ins>
        </p>
      )}
      <p class="check-facts">
        {say('checkFacts', number(words), day(checked))} <code title={hash}>{hash.slice(0, 8)}</code>
      </p>
    </>
  );
}

/** What was put in and what was left out, told apart by more than a colour; punctuation beside the words is no difference. */
export function Diff({ pieces }: { pieces: readonly DiffPiece[] }) {
  return (
    <>
      {pieces.map(({ kind, text }, at) => {
        const { before, words, after } = apartFromMarks(text);
        if (kind === 'same' || (kind === 'added' && words === '')) return text;
        if (kind === 'removed' && words === '') return null;
        return (
          <Fragment key={at}>
            {kind === 'added' ? before : spaceIn(before)}
            {kind === 'added' ? <ins>{words}</ins> : <del>{words}</del>}
            {kind === 'added' ? after : spaceIn(after)}
          </Fragment>
        );
      })}
    </>
  );
}

const spaceIn = (marks: string): string => (/\s/.test(marks) ? ' ' : '');

/** The words, apart from the punctuation and spaces before the first and after the last. */
function apartFromMarks(text: string) {
  let [start, end] = [0, text.length];
  while (start < end && isMark(text.charAt(start))) start++;
  while (end > start && isMark(text.charAt(end - 1))) end--;
  return { before: text.slice(0, start), words: text.slice(start, end), after: text.slice(end) };
}

/** Per cent, "and" and the like say something. */
function isMark(character: string): boolean {
  return /[\p{P}\s]/u.test(character) && !/[%‰&@#§]/.test(character);
}

function isOtherwise(verdict: CheckVerdict): boolean {
  return verdict === 'differs' || verdict === 'possibly';
}

function needsAnswer({ verdict }: SourceCheck): boolean {
  return isOtherwise(verdict) || verdict === 'not-in-source';
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
