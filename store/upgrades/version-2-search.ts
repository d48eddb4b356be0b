import type { UpgradeStep } from '@/store/upgrades/steps';

/** So many ids go into one record; the same as later writes use. */
const portion = 16_384;

/** What searching, undoing and the state of words on their pages need; all notes there are wait to be indexed. */
export const addSearchAndUndo: UpgradeStep = async (db, transaction) => {
  db.createObjectStore('states');
  db.createObjectStore('journal', { keyPath: 'generation' });
  db.createObjectStore('journalContents');
  db.createObjectStore('segments', { autoIncrement: true });
  db.createObjectStore('segmentParts');
  db.createObjectStore('unindexed', { autoIncrement: true });
  const notes = transaction.objectStore('annotations');
  notes.createIndex?.('created', 'created');
  const ids = await notes.getAllKeys();
  for (let start = 0; start < ids.length; start += portion)
    await transaction.objectStore('unindexed').add?.(ids.slice(start, start + portion));
  const counters = transaction.objectStore('counters');
  await counters.put?.(ids.length, 'notes');
  await counters.put?.(await transaction.objectStore('pages').count(), 'pages');
};
