import { send } from '@/browser/send';
import type { Article } from '@/model/article';
import type { PageChange } from '@/model/page-change';

/** What of the page's text is another than in its snapshot. */
export interface ChangeFollower {
  /** `null` as long as it is not known, or when no note stands on the page. */
  readonly changes: PageChange[] | null;
  /** The page has been read, at this address: it may have another when its turn comes. Or its notes have changed. */
  follow(article: Pick<Article, 'text' | 'blocks'>, url: string, noted: boolean): void;
}

/** Milliseconds that a text must have stood: what is still loading would seem to lack its end. */
const settled = 2_000;

/** Has the background compare a page that notes stand on with its snapshot, which it keeps when there is none. */
export function followChanges(page: Window, signal: AbortSignal): ChangeFollower {
  let changes: PageChange[] | null = null;
  let compared: string | null = null;
  let seen = { text: '', since: 0 };
  let pending: (() => void) | null = null;
  let timer: number | undefined;

  async function compare({ text, blocks }: Pick<Article, 'text' | 'blocks'>, url: string): Promise<void> {
    const reply = await send('page.compare', { url, text, blocks });
    compared = reply === null ? null : text;
    changes = reply === null ? null : (JSON.parse(reply) as PageChange[]); // our own background's
  }

  function wait(run: (() => void) | null, milliseconds = 0): void {
    page.clearTimeout(timer);
    pending = run;
    if (run) timer = page.setTimeout(go, milliseconds);
  }
  function go(): void {
    const run = pending;
    wait(null);
    run?.();
  }
  signal.addEventListener('abort', () => wait(null));
  // A reader who saves a note and leaves at once has seen the text that is to be kept.
  page.addEventListener('pagehide', go, { signal });
  return {
    get changes() {
      return changes;
    },
    follow(article, url, noted) {
      const now = page.performance.now();
      if (article.text !== seen.text) seen = { text: article.text, since: now };
      if (!noted || article.text === '') {
        changes = null;
        compared = null;
        return wait(null);
      }
      if (article.text === compared || signal.aborted) return wait(null);
      changes = null;
      wait(() => void compare(article, url).catch(() => undefined), Math.max(0, seen.since + settled - now));
    },
  };
}
