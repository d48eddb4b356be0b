import type { Runtime } from 'webextension-polyfill';
import type { PagePlan } from '@/browser/message-shapes';
import { readSettings } from '@/browser/settings';
import { inLibrary } from '@/entrypoints/background/library';
import { pageKey } from '@/model/page-key';
import { marksShown } from '@/model/settings';
import { markStyles } from '@/page/mark-styles';
import { listByPage } from '@/store/read-notes';

/** What a page's script may know: where the notes of its own page stand, never what they say. */
export async function pagePlan(url: unknown, sender: Runtime.MessageSender): Promise<PagePlan> {
  const key = pageKey(ownAddress(url, sender));
  const [settings, notes] = await Promise.all([readSettings(), inLibrary((store) => listByPage(store, key))]);
  return {
    targets: notes.map(({ id, subject, target }) => ({ id, subject, target })),
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
