import { verdictLabels } from '@/components/labels';
import { useNumber, useSay } from '@/components/strings';
import { type Annotation, verdicts } from '@/model/annotation';

interface VerdictCountsProps {
  notes: readonly Annotation[];
  /** Makes a file of the notes for others; `null` where that is not to be had. */
  onEvidence: (() => void) | null;
}

/** How many notes there are of each verdict. */
export function VerdictCounts({ notes, onEvidence }: VerdictCountsProps) {
  const say = useSay();
  const number = useNumber();
  return (
    <>
      <ul class="places">
        {verdicts.map((verdict) => {
          const count = notes.filter((note) => note.verdict === verdict).length;
          return count > 0 ? (
            <li key={verdict}>
              {say(verdictLabels[verdict])} <span class="count">{number(count)}</span>
            </li>
          ) : null;
        })}
      </ul>
      {onEvidence && (
        <button type="button" class="quiet text row-act" onClick={onEvidence}>
          {say('evidenceOpen')}
        </button>
      )}
    </>
  );
}
