import type { UpgradeStep } from '@/store/upgrades/steps';

/** From nothing: notes, their pages, unsaved words, and the count of writes. */
export const toVersion1: UpgradeStep = (db) => {
  const annotations = db.createObjectStore('annotations', { keyPath: 'id' });
  annotations.createIndex('page', 'page');
  annotations.createIndex('modified', 'modified');
  db.createObjectStore('pages', { keyPath: 'key' });
  db.createObjectStore('drafts', { keyPath: 'key' });
  db.createObjectStore('counters');
};
