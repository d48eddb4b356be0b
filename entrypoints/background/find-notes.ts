import type { Runtime } from 'webextension-polyfill';
import { createFinder, type Finder } from '@/anchor/find-target';
import type { FoundNote } from '@/browser/message-shapes';
import { inLibrary } from '@/entrypoints/background/library';
import { ownAddress } from '@/entrypoints/background/page-plan';
import { field } from '@/entrypoints/background/shapes';
import { string } from '@/formats/shape';
import type { Annotation } from '@/model/annotation';
import { pageKey } from '@/model/page-key';
import { type Steps, stepInSlices } from '@/page/in-slices';
import { listByPage } from '@/store/read-notes';
import { getSnapshot } from '@/store/snapshots';

/**
 * Where the words of the page's notes stand in its text now: `FoundNote[]` as JSON. Here and not in the page, which would have to
 * load what finds them, and wait where many have changed; others who ask meanwhile are answered in between.
 */
export async function findNotes(ask: unknown, sender: Runtime.MessageSender): Promise<string> {
  const key = pageKey(
    ownAddress(
      field(ask, 'url', (url) => url),
      sender,
    ),
  );
  const text = field(ask, 'text', string(10_000_000));
  const notes = await inLibrary((store) => listByPage(store, key));
  const finder = createFinder(text);
  // What the page said when its first note was kept tells a changed sentence from one like it. Most pages have not changed.
  const isAllThere = notes.every(({ target }) => !target || finder.isUntouched(target));
  const snapshot = isAllThere ? null : await inLibrary((store) => getSnapshot(store, key));
  return JSON.stringify(await stepInSlices(finding(finder, notes, snapshot?.text)));
}

function* finding(
  finder: Finder,
  notes: readonly Annotation[],
  snapshot: string | undefined,
): Steps<FoundNote[]> {
  const found: FoundNote[] = [];
  for (const { id, target } of notes) {
    if (target) found.push({ id, anchor: yield* finder.finding(target, snapshot) });
    yield;
  }
  return found;
}
