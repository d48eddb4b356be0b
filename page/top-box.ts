import { anyShadowRoot, queryAll } from '@/page/dom';
import { modalDialog } from '@/page/modal-dialog';
import type { Box } from '@/page/place-box';

/** An element of ours above the page, in a shadow root that the page's scripts and styles do not reach. */
export interface TopBox {
  /** The element in the page's DOM; it carries nothing but `popover`. */
  host: HTMLElement;
  moveTo(box: Box): void;
}

/**
 * Adds `content` above everything on the page, until `signal` aborts. Nothing private may be in `content`: page script can find
 * text in a closed shadow root. Styles come as a constructed sheet, since a strict policy of the page forbids style elements,
 * and the place is in that sheet too, so that the page's DOM shows nothing of it.
 */
export function addTopBox(
  page: Window & typeof globalThis,
  content: HTMLElement,
  styles: string,
  signal: AbortSignal,
): TopBox {
  const { document } = page;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new page.CSSStyleSheet();
  let place = '';
  const write = (): void => sheet.replaceSync(`${hostStyles}:host{${place}}${styles}`);
  write();
  root.adoptedStyleSheets = [sheet];
  root.append(content);
  host.popover = 'manual';
  hosts.add(host);
  // Outside of a modal dialog it would be seen, and could not be used.
  const parent = modalDialog(document) ?? document.documentElement;
  Element.prototype.append.call(parent, host);
  // In the top layer neither the page's z-index nor a transformed or clipped ancestor can move or hide it.
  host.showPopover();
  signal.addEventListener('abort', () => host.remove(), { once: true });

  return {
    host,
    moveTo({ left, top, width, height }) {
      // A page that enlarges itself by CSS would enlarge our places too; the mark was measured as it is seen.
      const zoom = 1 / (parent.currentCSSZoom || 1);
      const now = `zoom:${zoom}!important;left:${left}px!important;top:${top}px!important;width:${width}px!important;height:${height}px!important`;
      if (now === place) return;
      place = now;
      write();
    },
  };
}

const hosts = new WeakSet<EventTarget>();

/** Whether a node of the page's is one that we added, now or before. */
export function isTopBox(node: EventTarget): boolean {
  return hosts.has(node);
}

/**
 * Removes frames that a script of ours has left behind: Firefox destroys the scripts of a reloaded extension without a word, and
 * their card would stay for good. Only Firefox lets a script look into shadow roots so. `origin`: where our frames' pages are from.
 */
export function removeLeftBoxes(document: Document, origin: string): void {
  for (const host of queryAll(document, 'div[popover="manual"]')) {
    if (anyShadowRoot(host)?.querySelector('iframe')?.src.startsWith(origin)) host.remove();
  }
}

/** `!important` inside the shadow root wins over the page's `!important`; generic fonts only, the page could lay its own over ours. */
const hostStyles = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: auto;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  overflow: visible !important;
  background: none !important;
  z-index: 2147483647 !important;
}
:host::backdrop { display: none !important; }
@media print { :host { display: none !important; } }
`;
