/** An entry of an observer that tracks visibility, which only Chromium has: `isVisible` is undefined elsewhere. */
interface SeenEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

/** Milliseconds between two looks, the shortest that the browser allows. */
const delay = 100;

/**
 * Lets clicks count only while the browser says that all of the card is drawn as it is: not faint, not filtered, not covered, not
 * even by what lets clicks through. `onUnseen` is told of a click that did not count. What cannot be told (in Firefox) is let
 * through here, and so is what changes nothing (`data-harmless`, Esc) and what is written into a field: the browser's word is late,
 * a tab that has just come to the front still counts as unseen, and a letter that is lost is not noticed. What was last said stands
 * in `data-unseen` of the document's root. The page's side has its own look, see `page/keep-seen.ts`.
 */
export function countSeenClicks(document: Document, onUnseen: () => void): void {
  const { documentElement: root } = document;
  const look = new IntersectionObserver(
    (entries: SeenEntry[]) => {
      const isUnseen = entries.at(-1)?.isVisible === false;
      root.toggleAttribute('data-unseen', isUnseen);
      // Asked anew, since Chromium does not always tell when a card has come back with its tab.
      if (isUnseen) setTimeout(observe, delay);
    },
    // Not in every browser's types.
    { trackVisibility: true, delay } as IntersectionObserverInit,
  );
  const observe = (): void => {
    look.unobserve(document.body);
    look.observe(document.body);
  };
  observe();
  const stop = (event: Event): void => {
    const { target } = event;
    const isHarmless = target instanceof Element && target.closest('[data-harmless]') !== null;
    if (!root.hasAttribute('data-unseen') || isHarmless) return;
    if (event instanceof KeyboardEvent && (event.key === 'Escape' || writes(event))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'click') onUnseen();
  };
  for (const type of ['pointerdown', 'mousedown', 'click', 'keydown', 'change', 'submit'])
    document.addEventListener(type, stop, { capture: true });
}

/** Whether a key only changes what stands in the field that has the focus, or moves in it: nothing is kept by that alone. */
function writes({ target, key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (target instanceof HTMLTextAreaElement) return key !== 'Enter' || !(ctrlKey || metaKey);
  return target instanceof HTMLInputElement && textual.test(target.type) && key !== 'Enter';
}

const textual = /^(?:text|url|search)$/;
