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

interface ReviewViewsProps {
  ask: ReviewAsk;
  /** Whether words are looked for, which some notes fit better than others. */
  hasWords: boolean;
  onChange: (part: Partial<ReviewAsk>) => void;
}

/** What the notes are listed under, and in which order. */
export function ReviewViews({ ask, hasWords, onChange }: ReviewViewsProps) {
  const say = useSay();
  const orders = noteOrders.filter((order) => hasWords || order !== 'best');
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
            value={shownOrder(ask.order, hasWords)}
            onChange={(event) => {
              const order = orders.find((known) => known === event.currentTarget.value);
              // Where nothing fits better than other things, “newest” does not say how what does is to be listed.
              if (order) onChange({ order: order === 'newest' && !hasWords ? 'best' : order });
            }}
          >
            {orders.map((order) => (
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

/** The order in which the notes are really listed. */
function shownOrder(order: NoteOrder, hasWords: boolean): NoteOrder {
  return order === 'best' && !hasWords ? 'newest' : order;
}
