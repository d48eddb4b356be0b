import type { UpgradeStep } from '@/store/upgrades/steps';
import { addSearchAndUndo } from '@/store/upgrades/version-2-search';

/**
 * Verdicts with a history and a reason, sources compared with the words, what the reader takes a page for, and another
 * program's record of a note: notes and drafts get what they lack. Snapshots of the articles' texts are kept from here on,
 * and what an import brings has a place to wait.
 */
export const toVersion2: UpgradeStep = async (db, transaction) => {
  db.createObjectStore('snapshots', { keyPath: 'page' });
  db.createObjectStore('arriving');
  for (let at = await transaction.objectStore('annotations').openCursor(); at; at = await at.continue()) {
    await at.update?.(withHistory(at.value));
  }
  for (let at = await transaction.objectStore('drafts').openCursor(); at; at = await at.continue()) {
    await at.update?.({ ...at.value, body: withSteps(at.value.body) });
  }
  await addSearchAndUndo(db, transaction);
};

interface Version1Body {
  verdict: string;
  links: { url: string }[];
}

function withSteps(body: Version1Body) {
  const links = body.links.map((link) => ({ ...link, check: null }));
  return { ...body, reason: '', origin: null, links };
}

/** When a verdict was reached was not kept: the last change of the note is the latest it can have been. */
function withHistory(note: Version1Body & { modified: string }) {
  const sources = note.links.map(({ url }) => url);
  const step = { verdict: note.verdict, when: note.modified, reason: '', by: 'reader', sources };
  return { ...withSteps(note), history: note.verdict === 'open' ? [] : [step], foreign: null };
}
