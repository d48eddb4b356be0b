/** When a change of the page is told. All times in milliseconds. */
export interface WatchRules {
  /** Told when nothing has changed for so long, … */
  quiet: number;
  /** … or when this has passed since the first untold change, on a page that never rests, … */
  longest: number;
  /** … but not before this has passed since the last telling, the nth on this address. `Infinity`: no more on it. */
  pause: (told: number) => number;
  /** Whether a changed text node counts, not only added and removed nodes. */
  characters: boolean;
  /** A new address is told of at once, unless they change all the time; else with the next change, which on such a page never fails to come. */
  moves: boolean;
  /** What we added ourselves never counts. */
  isOwn?: (node: Node) => boolean;
}

/** A page under watch. */
export interface WatchedPage {
  /** Changes of this document, one in a frame, count too. */
  include(document: Document): void;
  /** Something has changed that no observer tells of. */
  notice(): void;
  stop(): void;
}

/**
 * Tells that a page has changed or has gone to another address without being loaded anew: rarely, and less often the more
 * it was told. `moved` is true when the address (without fragment) is another than at the last telling.
 * Stops when `signal` aborts; without one, which is for a watch of changes alone, by `stop`.
 */
export function watchPage(
  page: Window & typeof globalThis,
  rules: WatchRules,
  onChange: (moved: boolean) => void,
  signal?: AbortSignal,
): WatchedPage {
  const clock = (): number => page.performance.now();
  let address = addressOf(page);
  let moved = false;
  let told = 0;
  let lastTold = Number.NEGATIVE_INFINITY;
  let lastMove = Number.NEGATIVE_INFINITY;
  let firstChange = 0;
  let lastChange = 0;
  let timer: number | undefined;

  function missing(): number {
    const due = Math.min(lastChange + rules.quiet, firstChange + rules.longest);
    return Math.max(due, lastTold + rules.pause(told)) - clock();
  }

  function tellWhenDue(): void {
    timer = undefined;
    const wait = missing();
    if (wait > 0) {
      if (wait < Number.POSITIVE_INFINITY) timer = page.setTimeout(tellWhenDue, wait);
      return;
    }
    told++;
    lastTold = clock();
    const hasMoved = moved;
    moved = false;
    onChange(hasMoved);
  }

  function noticeChange(): void {
    lastChange = clock();
    if (timer !== undefined) return;
    firstChange = lastChange;
    tellWhenDue();
  }

  function noticeAddress(): void {
    const now = addressOf(page);
    if (now === address) return;
    address = now;
    moved = true;
    const time = clock();
    // Some pages write into their address how far they have been scrolled or played.
    if (time > lastMove + betweenMoves) {
      told = 0;
      lastTold = Number.NEGATIVE_INFINITY;
      page.clearTimeout(timer);
      timer = undefined;
    }
    lastMove = time;
    noticeChange();
  }

  function isOurs(record: MutationRecord): boolean {
    if (!rules.isOwn || record.type !== 'childList') return false;
    return [...record.addedNodes, ...record.removedNodes].every(rules.isOwn);
  }

  const observer = new page.MutationObserver((records) => {
    // A storm of records is never ours alone, and looking through it would cost more than it is worth.
    if (records.length < 8 && records.every(isOurs)) return;
    noticeAddress();
    noticeChange();
  });
  function include(document: Document): void {
    observer.observe(document, { childList: true, subtree: true, characterData: rules.characters });
  }
  include(page.document);

  if (rules.moves) {
    page.addEventListener('popstate', noticeAddress, { signal });
    // Tells of pushState too, which nothing else does from outside the page's own scripts. Not every browser has it.
    if (page.navigation instanceof page.EventTarget) {
      page.navigation.addEventListener('currententrychange', noticeAddress, { signal });
    }
  }
  function stop(): void {
    observer.disconnect();
    page.clearTimeout(timer);
  }
  signal?.addEventListener('abort', stop);
  return { include, notice: noticeChange, stop };
}

/** Milliseconds from one address to the next, from which on the next is told of at once. */
const betweenMoves = 2000;

function addressOf(page: Window): string {
  const { href } = page.location;
  const hash = href.indexOf('#');
  return hash < 0 ? href : href.slice(0, hash);
}
