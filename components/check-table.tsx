import { useMemo, useState } from 'preact/hooks';
import type { CheckAllProps, CheckedPage } from '@/components/check-all';
import { CheckPassages } from '@/components/check-result';
import { answerLabels, checkLabels, checkReasons } from '@/components/labels';
import { useNumber, useSay } from '@/components/strings';
import type { Item } from '@/model/reading';
import type { CheckVerdict, SourceCheck } from '@/model/source-check';

/** What calls for a look comes first; within each the quotes stand in the page's order. */
const byAttention: readonly CheckVerdict[] = [
  'differs',
  'possibly',
  'not-in-source',
  'shortened',
  'verbatim',
  'too-short',
];

interface CheckTableProps extends Pick<CheckAllProps, 'quotes' | 'onReveal' | 'onLink'> {
  result: CheckedPage;
}

interface Row {
  item: Item;
  check: SourceCheck;
}

/** The quotes under how they stand to the source: said and explained once for each group, counted above all of them. */
export function CheckTable({ quotes, result, onReveal, onLink }: CheckTableProps) {
  const say = useSay();
  const number = useNumber();
  const groups = useMemo(() => groupRows(quotes, result), [quotes, result]);
  return (
    <table class="check-table">
      {/* How often each came out, without a sum that would be a grade. */}
      <caption>
        <span class="check-counts">
          {groups.map(([verdict, rows], at) => (
            <span key={verdict} class="check-count">
              {at > 0 && <span class="unseen"> · </span>}
              <span class={`check-shape check-${verdict}`} aria-hidden="true" />
              {say(checkLabels[verdict])} <b>{number(rows.length)}</b>
            </span>
          ))}
        </span>
      </caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{say('checkColumnResult')}</th>
          <th scope="col">{say('checkColumnQuote')}</th>
        </tr>
      </thead>
      {groups.map(([verdict, rows]) => (
        <tbody key={verdict}>
          <tr class="check-group">
            <th scope="rowgroup" colSpan={2}>
              <span class="check-group-name">{say(checkLabels[verdict])}</span>
              <span class="hint">{say(checkReasons[verdict])}</span>
            </th>
          </tr>
          {rows.map(({ item, check }) => (
            <tr key={item.id} class="check-row">
              <td>
                <span class={`check-shape check-${verdict}`} aria-hidden="true" />
                <span class="unseen">{say(checkLabels[verdict])}</span>
              </td>
              <th scope="row">
                <button type="button" class="quiet check-quote" dir="auto" onClick={() => onReveal(item)}>
                  {item.text.length > 90 ? `${item.text.slice(0, 90).trimEnd()}…` : item.text}
                </button>
                {check.excerpt && <Passages check={check} />}
                {check.answer && <p>{say(answerLabels[check.answer])}</p>}
                {check.excerpt && <LinkButton onLink={() => onLink(item, result)} />}
              </th>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function groupRows(quotes: readonly Item[], { checks }: CheckedPage): [CheckVerdict, Row[]][] {
  const rows = quotes.flatMap((item) => {
    const check = checks.get(item.id);
    return check ? [{ item, check }] : [];
  });
  return byAttention
    .map((verdict): [CheckVerdict, Row[]] => [verdict, rows.filter(({ check }) => check.verdict === verdict)])
    .filter(([, group]) => group.length > 0);
}

function Passages({ check }: { check: SourceCheck }) {
  const say = useSay();
  return (
    <details class="check-more">
      <summary>{say('checkDetails')}</summary>
      <CheckPassages check={check} />
    </details>
  );
}

function LinkButton({ onLink }: { onLink: () => Promise<void> }) {
  const say = useSay();
  const [state, setState] = useState<'new' | 'busy' | 'linked'>('new');
  const [error, setError] = useState('');
  const link = async (): Promise<void> => {
    setState('busy');
    setError('');
    try {
      await onLink();
      setState('linked');
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason));
      setState('new');
    }
  };
  return (
    <p class="check-link">
      {state === 'linked' ? (
        <span role="status">{say('checkLinked')}</span>
      ) : (
        <button type="button" class="quiet text" disabled={state === 'busy'} onClick={() => void link()}>
          {say('checkLink')}
        </button>
      )}
      {error && (
        <span class="problem" role="alert">
          {error}
        </span>
      )}
    </p>
  );
}
