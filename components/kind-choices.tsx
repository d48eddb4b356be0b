import { claimLabels } from '@/components/labels';
import { type MessageKey, useSay } from '@/components/strings';
import { Switch } from '@/components/switch';
import { claimKinds } from '@/model/finding';
import { experimentalKinds, type MarkKind, quoteKinds } from '@/model/mark-choice';

interface KindChoicesProps {
  kindsOff: readonly MarkKind[];
  onChange: (kindsOff: MarkKind[]) => void;
}

const labels: Record<MarkKind, MessageKey> = {
  direct: 'kindDirectQuote',
  mixed: 'kindMixedQuote',
  indirect: 'kindIndirectQuote',
  ...claimLabels,
};

const examples: Record<MarkKind, MessageKey> = {
  direct: 'exampleDirect',
  mixed: 'exampleMixed',
  indirect: 'exampleIndirect',
  'anonymous-source': 'exampleAnonymousSource',
  'vague-group': 'exampleVagueGroup',
  'unnamed-data': 'exampleUnnamedData',
  impersonal: 'exampleImpersonal',
  allegation: 'exampleAllegation',
  disputed: 'exampleDisputed',
  hedge: 'exampleHedge',
  'unsourced-assertion': 'exampleUnsourcedAssertion',
};

const groups: { title: MessageKey; hint?: MessageKey; kinds: readonly MarkKind[] }[] = [
  { title: 'legendQuote', kinds: quoteKinds },
  { title: 'legendClaim', kinds: claimKinds.filter((kind) => !experimentalKinds.includes(kind)) },
  { title: 'kindsExperimental', hint: 'kindsExperimentalHint', kinds: experimentalKinds },
];

/** What is marked, kind by kind. */
export function KindChoices({ kindsOff, onChange }: KindChoicesProps) {
  const say = useSay();
  return (
    <>
      {groups.map(({ title, hint, kinds }) => (
        <fieldset key={title} class="kinds">
          <legend class="label">{say(title)}</legend>
          {hint && <p class="hint">{say(hint)}</p>}
          {kinds.map((kind) => (
            <Switch
              key={kind}
              label={say(labels[kind])}
              hint={say(examples[kind])}
              on={!kindsOff.includes(kind)}
              onChange={(on) =>
                onChange(on ? kindsOff.filter((other) => other !== kind) : [...kindsOff, kind])
              }
            />
          ))}
        </fieldset>
      ))}
    </>
  );
}
