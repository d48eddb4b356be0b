import { verdictLabels } from '@/components/labels';
import { siteOf } from '@/components/source-address';
import { useDay, useNames, useNumber, useSay } from '@/components/strings';
import type { VerdictStep } from '@/model/annotation';

/** The steps by which a verdict was reached, oldest first, each with its time, reason and sources. */
export function VerdictHistory({ history }: { history: readonly VerdictStep[] }) {
  const say = useSay();
  const day = useDay();
  const number = useNumber();
  const names = useNames();
  return (
    <details class="history">
      <summary>{say('historyTitle', number(history.length))}</summary>
      <ol class="history-steps">
        {history.map(({ verdict, when, reason, by, sources }) => (
          <li key={`${when} ${verdict}`}>
            <p>
              <b>{say(verdictLabels[verdict])}</b> <time dateTime={when}>{day(when)}</time>
            </p>
            {by === 'page-changed' && <p class="hint">{say('historyByChange')}</p>}
            {reason && <p dir="auto">{reason}</p>}
            {sources.length > 0 && (
              <p class="hint">
                {say('historySources')} <bdi>{names([...new Set(sources.map(siteOf))])}</bdi>
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
