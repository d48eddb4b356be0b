import type { ReviewAsk } from '@/components/review';
import { type MessageKey, useSay } from '@/components/strings';
import { type NoteOrder, type NoteView, noteOrders, noteViews } from '@/model/note-list';

export type ShownView = NoteView | 'figures';

const viewLabels: Record<ShownView, MessageKey> = {
  article: 'viewArticle',
  speaker: 'viewSpeaker',
  source: 'viewSource',
  time: 'viewTime',
  figures: 'viewFigures',
};

const orderLabels: Record<NoteOrder, MessageKey> = {
  best: 'sortBest',
  newest: 'sortNewest',
  oldest: 'sortOldest',
};

/** What the notes are listed under, and in which order. */
export function ReviewViews({
  ask,
  onChange,
}: {
  ask: ReviewAsk;
  onChange: (part: Partial<ReviewAsk>) => void;
}) {
  const say = useSay();
  return (
    <div class="views">
      <fieldset class="view-choice">
        <legend class="unseen">{say('viewLabel')}</legend>
        {([...noteViews, 'figures'] as const).map((view) => (
          <button
            type="button"
            class="quiet"
            key={view}
            aria-pressed={ask.view === view}
            onClick={() => onChange({ view })}
          >
            {say(viewLabels[view])}
          </button>
        ))}
      </fieldset>
      {ask.view !== 'figures' && (
        <label class="choose-sort">
          <span>{say('sortLabel')}</span>
          <select
            value={ask.order}
            onChange={(event) => {
              const order = noteOrders.find((known) => known === event.currentTarget.value);
              if (order) onChange({ order });
            }}
          >
            {noteOrders.map((order) => (
              <option key={order} value={order}>
                {say(orderLabels[order])}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
