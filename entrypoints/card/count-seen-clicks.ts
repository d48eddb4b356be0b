/** An entry of an observer that tracks visibility, which only Chromium has: `isVisible` is undefined elsewhere. */
interface SeenEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

/** Milliseconds between two looks, the shortest that the browser allows. */
const delay = 100;

/**
 * Lets clicks count only while the browser says that all of the card is drawn as it is: not faint, not filtered, not covered, not
 * even by what lets clicks through. `onUnseen` is told of a click that did not count. What cannot be told (in Firefox) is let
 * through here, and so is what changes nothing (`data-harmless`, Esc); the page's side has its own look, see `page/keep-seen.ts`.
 */
export function countSeenClicks(document: Document, onUnseen: () => void): void {
  let seen = true;
  const look = new IntersectionObserver(
    (entries: SeenEntry[]) => {
      seen = entries.at(-1)?.isVisible !== false;
    },
    // Not in every browser's types.
    { trackVisibility: true, delay } as IntersectionObserverInit,
  );
  look.observe(document.body);
  const stop = (event: Event): void => {
    const { target } = event;
    const isHarmless = target instanceof Element && target.closest('[data-harmless]') !== null;
    if (seen || isHarmless || (event instanceof KeyboardEvent && event.key === 'Escape')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'click') onUnseen();
  };
  for (const type of ['pointerdown', 'mousedown', 'click', 'keydown', 'change', 'submit'])
    document.addEventListener(type, stop, { capture: true });
}
