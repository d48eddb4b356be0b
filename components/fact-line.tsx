import type { ComponentChildren } from 'preact';
import { fromLabels } from '@/components/labels';
import { useSay } from '@/components/strings';
import type { FactSource } from '@/model/article';

interface FactLineProps {
  name: string;
  /** Nothing: "not found", which is a value of its own. */
  value: ComponentChildren;
  from: FactSource | undefined;
}

/** A fact about the page and how it is known. */
export function FactLine({ name, value, from }: FactLineProps) {
  const say = useSay();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value ? <bdi>{value}</bdi> : <span class="none">{say('notFound')}</span>}
        {value && from && <span class="known">{say(fromLabels[from])}</span>}
      </dd>
    </div>
  );
}
