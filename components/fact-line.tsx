import type { ComponentChildren } from 'preact';
import { fromLabels } from '@/components/labels';
import { type MessageKey, useSay } from '@/components/strings';
import type { Certainty, FactSource } from '@/model/article';

interface FactLineProps {
  name: string;
  /** Nothing: "not found", which is a value of its own. */
  value: ComponentChildren;
  from: FactSource | undefined;
  sure?: Certainty | undefined;
}

/** What is merely likely, as most that pages say of themselves, needs no word. */
const certaintyLabels: Record<Certainty, MessageKey | null> = {
  sure: 'factSure',
  likely: null,
  guess: 'factGuess',
};

/** A fact about the page and how it is known. */
export function FactLine({ name, value, from, sure = 'likely' }: FactLineProps) {
  const say = useSay();
  const certainty = certaintyLabels[sure];
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value ? <bdi>{value}</bdi> : <span class="none">{say('notFound')}</span>}
        {value && from && (
          <span class="known">
            {certainty ? say('joinSemicolon', say(fromLabels[from]), say(certainty)) : say(fromLabels[from])}
          </span>
        )}
      </dd>
    </div>
  );
}
