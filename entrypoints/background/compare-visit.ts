import type { Runtime } from 'webextension-polyfill';
import { text as say } from '@/browser/text';
import { findAffectedNotes } from '@/check/affected-notes';
import { comparePage } from '@/check/compare-page';
import { hashText } from '@/check/hash-text';
import { analyse } from '@/engine/analyse';
import { setAside } from '@/engine/set-aside';
import { tellOfChange } from '@/entrypoints/background/affected-pages';
import { articleText } from '@/entrypoints/background/article-text';
import { changeLibrary, inLibrary } from '@/entrypoints/background/library';
import { ownAddress } from '@/entrypoints/background/page-plan';
import { field } from '@/entrypoints/background/shapes';
import type { Annotation } from '@/model/annotation';
import type { PageChange, Snapshot } from '@/model/page-change';
import { pageKey } from '@/model/page-key';
import { noteComparison } from '@/store/note-comparison';
import { getPage, listByPage } from '@/store/read-notes';
import { getSnapshot, keepSnapshot } from '@/store/snapshots';

/**
 * Compares the page that asks with its snapshot, which is kept now where there is none, and takes verdicts on words that are
 * others now back to "looking". Gives `PageChange[]` as JSON; null where no note stands on the page.
 */
export async function compareVisit(ask: unknown, sender: Runtime.MessageSender): Promise<string | null> {
  const key = pageKey(
    ownAddress(
      field(ask, 'url', (url) => url),
      sender,
    ),
  );
  const now = articleText(ask);
  const notes = await inLibrary((store) => listByPage(store, key));
  if (notes.length === 0) return null;
  const hash = await hashText(now.text);
  const snapshot = await inLibrary((store) => getSnapshot(store, key));
  if (!snapshot) {
    await keepFirst(key, now, hash);
    return '[]';
  }
  if (snapshot.hash === hash) return '[]';
  const changes = compare(snapshot, now);
  await reconsider(snapshot, now.text, hash, changes, notes);
  return JSON.stringify(changes.slice(0, most));
}

type ArticleText = ReturnType<typeof articleText>;

/** No reader goes through more; a page that is another altogether would fill the memory. */
const most = 2_000;

async function keepFirst(page: string, { text, blocks }: ArticleText, hash: string): Promise<void> {
  const facts = await inLibrary((store) => getPage(store, page));
  if (!facts) return;
  const { url, title, published, modified } = facts;
  const taken = new Date().toISOString();
  // What the template printed is set aside at once, for whoever reads the text as it was kept.
  const kept = { page, text, blocks: setAside(text, blocks), hash, url, title, published, modified, taken };
  await inLibrary((store) => keepSnapshot(store, kept));
}

function compare(before: Snapshot, after: ArticleText): PageChange[] {
  const versionOf = ({ text, blocks }: ArticleText) => ({
    text,
    blocks: setAside(text, blocks),
    quotes: analyse({ text, blocks }).quotes,
  });
  return comparePage(versionOf(before), versionOf(after));
}

async function reconsider(
  snapshot: Snapshot,
  text: string,
  hash: string,
  changes: PageChange[],
  notes: Annotation[],
): Promise<void> {
  // A page that gives half of its text has not loaded, or asks for money now: nothing was taken back.
  if (text.length * 2 < snapshot.text.length) return;
  const affected = findAffectedNotes({ before: snapshot.text, after: text }, changes, notes).map(
    ({ id }) => id,
  );
  const comparison = { page: snapshot.page, hash, affected, reason: say('reasonPageChanged') };
  const when = new Date().toISOString();
  const { changed } = await changeLibrary((store) => noteComparison(store, comparison, when));
  if (changed.length > 0) tellOfChange([snapshot.page]);
}
