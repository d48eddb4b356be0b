import { isTopBox } from '@/page/top-box';
import type { WatchRules } from '@/page/watch-page';

/** When a page that has changed is read again. */
export const readingPace: WatchRules = {
  quiet: 600,
  longest: 3000,
  // A page that rewrites itself all the time is read less and less often.
  pause: (told) => (told < 10 ? 3000 : told < 40 ? 15_000 : 60_000),
  characters: true,
  moves: true,
  isOwn: isTopBox,
};
