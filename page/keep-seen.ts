import { queryAll } from '@/page/dom';
import { searchShadows } from '@/page/search-shadows';
import { isTopBox } from '@/page/top-box';

/** Milliseconds between two looks at the page's styles; less than the time in which somebody is led to a click. */
const between = 200;

/** Below this a reader does not see what they click on. */
const faintest = 0.7;

/**
 * Calls `onUnseen` once when the page has made what is in `host` faint or shapeless, or has laid something over it that lets clicks
 * through, so that the reader would click on something that they do not see. `host` is in the top layer, where only the styles of its ancestors reach it. Looks again and again, since
 * an animation tells nobody, and the page can keep every event from us.
 */
export function keepSeen(
  page: Window & typeof globalThis,
  host: Element,
  onUnseen: () => void,
  signal: AbortSignal,
): void {
  const hidden = searchShadows(page.document);
  const timer = page.setInterval(() => {
    if (isOnTop(host) && isSeen(page, host) && !isVeiled(page, host, hidden())) return;
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

/** The page can take our element out of the top layer, and then lay anything over it. */
function isOnTop(host: Element): boolean {
  return Element.prototype.matches.call(host, ':popover-open');
}

/** Elements of one popover that are looked at: what is to hide a card needs few. */
const mostLooked = 200;

/**
 * Whether a popover of the page's lies over the card and lets clicks through, so that it may hide what they fall on. One that
 * takes clicks does no harm: they do not come to the card. Which of two popovers is above the other is not to be found out, so
 * one that lies under the card counts as well. `hidden`: what stands in popovers within shadow trees.
 */
function isVeiled(page: Window, host: Element, hidden: readonly Element[]): boolean {
  const card = host.getBoundingClientRect();
  const veils = (one: Element): boolean => {
    const box = Element.prototype.getBoundingClientRect.call(one);
    const meets =
      box.left < card.right && box.right > card.left && box.top < card.bottom && box.bottom > card.top;
    return meets && page.getComputedStyle(one).pointerEvents === 'none';
  };
  for (const popover of queryAll(page.document, ':popover-open')) {
    if (isTopBox(popover)) continue;
    const inside = Element.prototype.querySelectorAll.call(popover, '*');
    if ([popover, ...Array.from(inside).slice(0, mostLooked)].some(veils)) return true;
  }
  return hidden.slice(0, mostLooked).some(veils);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'none';
}
