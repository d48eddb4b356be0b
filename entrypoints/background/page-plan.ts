import type { Runtime } from 'webextension-polyfill';
import type { KeptTarget, PagePlan } from '@/browser/message-shapes';
import { readSettings } from '@/browser/settings';
import { inLibrary } from '@/entrypoints/background/library';
import { pageKey } from '@/model/page-key';
import { marksShown } from '@/model/settings';
import { markStyles } from '@/page/mark-styles';
import { listByPage } from '@/store/read-notes';

/**
 * What a page's script may know: where the notes of its own page stand, never what they say. `others`: addresses of articles that the
 * page shows along with its own.
 */
export async function pagePlan(
  url: unknown,
  sender: Runtime.MessageSender,
  others: readonly string[] = [],
): Promise<PagePlan> {
  const key = pageKey(ownAddress(url, sender));
  const more = otherPages(others, key, sender);
  const [settings, notes, ...otherNotes] = await Promise.all([
    readSettings(),
    ...[key, ...more.keys()].map((page) => inLibrary((store) => listByPage(store, page))),
  ]);
  const targets = (notes ?? []).map(({ id, subject, target }): KeptTarget => ({ id, subject, target }));
  for (const { id, page, subject, target } of otherNotes.flat())
    if (target) targets.push({ id, subject, target, page: more.get(page) ?? page });
  return {
    targets,
    marks: marksShown(settings, key),
    wanted: `${settings.density} ${[...settings.kindsOff].sort().join(' ')}`,
    styles: markStyles(settings.look),
    selectionButton: settings.selectionButton,
  };
}

/**
 * The address that a script gives is newer than what the browser knows of its frame on sites that change it without
 * loading, but it is believed within the frame's own origin only.
 */
export function ownAddress(url: unknown, sender: Runtime.MessageSender): string {
  const known = sender.tab?.url ?? sender.url ?? '';
  const fits = typeof url === 'string' && URL.canParse(url) && URL.canParse(known);
  return fits && new URL(url).origin === new URL(known).origin ? url : known;
}

/** The keys of further addresses, each with the address: of the page's own site only and without its own. */
export function otherPages(
  others: readonly string[],
  key: string,
  sender: Runtime.MessageSender,
): Map<string, string> {
  const own = others.filter((url) => ownAddress(url, sender) === url);
  const pages = new Map(own.map((url) => [pageKey(url), url]));
  pages.delete(key);
  return pages;
}
