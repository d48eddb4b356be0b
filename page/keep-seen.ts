/** Milliseconds between two looks at the page's styles; less than the time in which somebody is led to a click. */
const between = 200;

/** Below this a reader does not see what they click on. */
const faintest = 0.7;

/**
 * Calls `onUnseen` once when the page has made what is in `host` faint or shapeless, so that the reader would click on something
 * that they do not see. `host` is in the top layer, where only the styles of its ancestors reach it. Looks again and again, since
 * an animation tells nobody, and the page can keep every event from us.
 */
export function keepSeen(
  page: Window & typeof globalThis,
  host: Element,
  onUnseen: () => void,
  signal: AbortSignal,
): void {
  const timer = page.setInterval(() => {
    if (isSeen(page, host)) return;
    page.clearInterval(timer);
    onUnseen();
  }, between);
  signal.addEventListener('abort', () => page.clearInterval(timer), { once: true });
}

/** Whether all ancestors of an element let it be seen as it is. A page that inverts its colours does. */
export function isSeen(page: Window, host: Element): boolean {
  const walker = page.document.createTreeWalker(page.document);
  walker.currentNode = host;
  let opacity = 1;
  // A walker, since a form can put fields of its own in place of `parentElement`.
  for (let at = walker.parentNode(); at; at = walker.parentNode()) {
    if (at.nodeType !== 1) break;
    const style = page.getComputedStyle(at as Element); // just checked
    opacity *= Number.parseFloat(style.opacity || '1');
    if (opacity < faintest || style.mixBlendMode === 'difference' || /opacity|blur/.test(style.filter))
      return false;
    if (isSet(style.clipPath) || isSet(style.maskImage)) return false;
  }
  return true;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'none';
}
