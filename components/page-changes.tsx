import { Diff } from '@/components/check-result';
import type { PointAt } from '@/components/hop';
import { changeLabels } from '@/components/labels';
import { useNumber, useSay } from '@/components/strings';
import type { PageChange } from '@/model/page-change';

interface PageChangesProps {
  changes: PageChange[];
  /** Shows a passage on the page. */
  onPoint: PointAt;
}

/** Shown at once; more only where the reader asks. */
const first = 5;

/** How the page's text differs from when the first note on it was kept. */
export function PageChanges({ changes, onPoint }: PageChangesProps) {
  const say = useSay();
  const number = useNumber();
  if (changes.length === 0) return <p class="hint">{say('changesNone')}</p>;
  return (
    <div class="changes">
      <p>{say('changesCount', number(changes.length))}</p>
      <ChangeList changes={changes.slice(0, first)} onPoint={onPoint} />
      {changes.length > first && (
        <details>
          <summary>{say('changesMore', number(changes.length - first))}</summary>
          <ChangeList changes={changes.slice(first)} onPoint={onPoint} />
        </details>
      )}
    </div>
  );
}

function ChangeList({ changes, onPoint }: PageChangesProps) {
  const say = useSay();
  return (
    <ul class="change-list">
      {changes.map(({ kind, before, after, diff }) => (
        <li key={`${before?.start} ${after?.start} ${kind}`}>
          <p class="change-kind">
            {say(changeLabels[kind])}
            {after && onPoint && (
              <button type="button" class="quiet text" onClick={() => onPoint(after)}>
                {say('showOnPage')}
              </button>
            )}
          </p>
          <p class="kept-words" dir="auto">
            <Diff pieces={diff} />
          </p>
        </li>
      ))}
    </ul>
  );
}
