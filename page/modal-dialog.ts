import { queryAll } from '@/page/dom';

/**
 * The modal dialog that is open on the page, `null` when none is: everything outside of it can neither be clicked nor focused,
 * not even in the top layer. Of several, the last in the page's order.
 */
export function modalDialog(document: Document): Element | null {
  return [...queryAll(document, 'dialog:modal')].at(-1) ?? null;
}
