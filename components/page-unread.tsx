import { useNumber, useSay } from '@/components/strings';
import type { PageView, ReadView } from '@/model/page-view';

interface PageUnreadProps {
  view: Exclude<PageView, ReadView>;
  onForce: () => void;
}

/** Why nothing is listed of a page, and what can be done about it. */
export function PageUnread({ view, onForce }: PageUnreadProps) {
  const say = useSay();
  const number = useNumber();
  switch (view.state) {
    case 'asking':
      return <div class="unread" aria-busy="true" />;
    case 'starting':
      return (
        <p class="unread" role="status">
          {say('pageStarting')}
        </p>
      );
    case 'closed':
      return (
        <div class="unread">
          <p class="unread-title">{say('pageClosed')}</p>
          <p class="hint">{say('pageClosedWhy')}</p>
        </div>
      );
    case 'quiet':
    case 'failed':
      return (
        <div class="unread">
          <p class="unread-title">{say(view.state === 'quiet' ? 'pageQuiet' : 'pageFailed')}</p>
          <p class="hint">{view.state === 'failed' ? view.error : say('pageQuietWhy')}</p>
          {view.state === 'quiet' && view.kept > 0 && <p>{say('notesHere', number(view.kept))}</p>}
          <button type="button" class="primary" onClick={onForce}>
            {say(view.state === 'failed' ? 'tryAgain' : 'annotateAnyway')}
          </button>
        </div>
      );
  }
}
