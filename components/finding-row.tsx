import type { ComponentChildren } from 'preact';
import { subjectLabel, verdictLabels } from '@/components/labels';
import { type Say, useSay } from '@/components/strings';
import type { Annotation, Subject } from '@/model/annotation';
import type { Item } from '@/model/reading';

interface FindingRowProps {
  item: Item;
  note: Annotation | undefined;
  open: boolean;
  /** Whether its words are part of the claim's above it. */
  inside: boolean;
  /** Whether the reader is at it on the page. */
  here: boolean;
  onToggle: () => void;
  /** Shown below the row when it is open. */
  children: ComponentChildren;
}

/** Who or what kind, in a few words. */
function who(subject: Subject, say: Say): string {
  if (subject.kind === 'quote' && subject.quoteType !== 'term')
    return subject.speaker ?? say('speakerNotFound');
  return say(subjectLabel(subject));
}

/**
 * One finding or note in the list: the words, who says them, and the reader's own mark. A list has many of them: what only
 * decorates is drawn by the style sheet, for every element costs each of them at the opening.
 */
export function FindingRow(props: FindingRowProps) {
  const { item, note, open, inside, here, onToggle, children } = props;
  const say = useSay();
  const { subject, annotation } = item;
  return (
    <li
      class={['finding', open && 'finding-open', inside && 'finding-inside', here && 'finding-here']
        .filter(Boolean)
        .join(' ')}
    >
      <button
        type="button"
        class={`finding-row finding-${subject.kind}`}
        aria-expanded={open}
        aria-current={here ? 'location' : undefined}
        onClick={onToggle}
      >
        <span class="finding-words" dir="auto">
          {subject.kind === 'page' ? say('wholePage') : item.text}
        </span>
        <span class="finding-who">
          {!(open && subject.kind === 'quote') && <bdi>{who(subject, say)}</bdi>}
          {annotation && (
            <span class="finding-note">
              {note && note.verdict !== 'open' ? say(verdictLabels[note.verdict]) : say('noted')}
            </span>
          )}
          {annotation?.state === 'changed' && <span class="finding-state">{say('stateChanged')}</span>}
          {annotation?.state === 'translated' && <span class="finding-state">{say('stateTranslated')}</span>}
          {annotation?.state === 'missing' && <span class="finding-state">{say('stateMissing')}</span>}
        </span>
      </button>
      {open && <div class="finding-detail">{children}</div>}
    </li>
  );
}
