import { siteOf } from '@/components/source-address';
import { useDay, useSay } from '@/components/strings';
import type { Draft } from '@/model/annotation';

interface DraftListProps {
  drafts: Draft[];
  /** Whether the draft belongs to a note that is kept and can be edited here. */
  isKept: (draft: Draft) => boolean;
  onEdit: (draft: Draft) => void;
  onDiscard: (draft: Draft) => void;
}

/** What was typed and never saved. */
export function DraftList({ drafts, isKept, onEdit, onDiscard }: DraftListProps) {
  const say = useSay();
  const day = useDay();
  if (drafts.length === 0) return null;
  return (
    <section class="drafts" aria-labelledby="drafts-title">
      <h2 id="drafts-title">{say('draftsTitle')}</h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.key}>
            <p dir="auto">{draft.body.note || say('draftNoText')}</p>
            <p class="hint">
              <a href={draft.page} target="_blank" rel="noreferrer noopener">
                <bdi>{siteOf(draft.page)}</bdi>
              </a>{' '}
              · {day(draft.modified)}
            </p>
            <div class="entry-acts">
              {isKept(draft) && (
                <button type="button" class="quiet text" onClick={() => onEdit(draft)}>
                  {say('edit')}
                </button>
              )}
              <button type="button" class="quiet text" onClick={() => onDiscard(draft)}>
                {say('noteDiscard')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
