import type { ReaderNews } from '@/browser/messages';
import type { PageView } from '@/model/page-view';

type Show = (view: PageView) => void;
type OnNews = (news: ReaderNews) => void;

/**
 * Begins to follow a page before there is anything to show it. `first` is what is known of the page at first; `follow`, for one
 * follower, tells at once what has come by then, and from there on what comes.
 */
export function followAhead<F>(begin: (show: Show, onNews: OnNews) => F) {
  let last: PageView | null = null;
  const missed: ReaderNews[] = [];
  let tellView: Show = () => undefined;
  let tellNews: OnNews = (news) => void missed.push(news);
  let isKnown: Show = () => undefined;
  const first = new Promise<PageView>((done) => {
    isKnown = done;
  });
  const following = begin(
    (view) => {
      last = view;
      isKnown(view);
      tellView(view);
    },
    (news) => tellNews(news),
  );
  return {
    first,
    follow(show: Show, onNews: OnNews): F {
      tellView = show;
      tellNews = onNews;
      if (last) show(last);
      for (const news of missed.splice(0)) onNews(news);
      return following;
    },
  };
}
