import { reasonKeys } from '@/components/labels';
import { QuoteFacts } from '@/components/quote-facts';
import { useSay } from '@/components/strings';
import type { Subject } from '@/model/annotation';

/** What was found about the words, in words; nothing for what the reader marked themselves. */
export function SubjectFacts({ subject }: { subject: Subject }) {
  const say = useSay();
  if (subject.kind === 'quote') return <QuoteFacts quote={subject} />;
  if (subject.kind !== 'claim') return null;
  return (
    <div class="facts">
      <p class="facts-reason">{say(reasonKeys[subject.claimKind], subject.trigger)}</p>
      {subject.saidBy && <p class="facts-cue">{say('claimSaidBy', subject.saidBy)}</p>}
    </div>
  );
}
