import { Hop, type PointAt } from '@/components/hop';
import { claimLabels } from '@/components/labels';
import { useNumber, useSay } from '@/components/strings';
import { claimKinds } from '@/model/finding';
import type { Item } from '@/model/reading';

/** What rests on no source that could be checked, by kind: the words that show it, each leading to its place. */
export function CardClaims({ items, onPoint }: { items: readonly Item[]; onPoint: PointAt }) {
  const say = useSay();
  const number = useNumber();
  return (
    <dl class="fact-list">
      {claimKinds.map((kind) => {
        const claims = items.flatMap(({ id, span, subject }) =>
          subject.kind === 'claim' && subject.claimKind === kind
            ? [{ id, span, trigger: subject.trigger }]
            : [],
        );
        if (claims.length === 0) return null;
        return (
          <div key={kind}>
            <dt>
              {say(claimLabels[kind])} <span class="count">{number(claims.length)}</span>
            </dt>
            <dd>
              <ul class="places">
                {claims.map(({ id, span, trigger }) => (
                  <li key={id} dir="auto">
                    <Hop span={span} onPoint={onPoint}>
                      {trigger}
                    </Hop>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
