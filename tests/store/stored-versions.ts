import type { Library } from '@/store/schema';

/** A database as a version wrote it, and what the newest version must find in it. */
interface StoredVersion {
  build: (name: string) => Promise<void>;
  expected: Library;
}

/**
 * One for every version there has been, made with the bare platform and values written out, so that later code cannot
 * change what earlier versions wrote. A new version adds its own and changes only the `expected` of the others.
 */
export const storedVersions: Record<number, StoredVersion> = {
  0: { build: async () => {}, expected: { pages: [], annotations: [] } },
  1: {
    build: (name) =>
      build(name, 1, (db) => {
        const annotations = db.createObjectStore('annotations', { keyPath: 'id' });
        annotations.createIndex('page', 'page');
        annotations.createIndex('modified', 'modified');
        annotations.put(annotation1);
        db.createObjectStore('pages', { keyPath: 'key' }).put(page1);
        db.createObjectStore('drafts', { keyPath: 'key' });
        db.createObjectStore('counters').put(1, 'generation');
      }),
    get expected() {
      return { pages: [page1], annotations: [annotation2] };
    },
  },
  2: {
    build: (name) =>
      build(name, 2, (db) => {
        const annotations = db.createObjectStore('annotations', { keyPath: 'id' });
        annotations.createIndex('page', 'page');
        annotations.createIndex('modified', 'modified');
        annotations.put(annotation2);
        db.createObjectStore('pages', { keyPath: 'key' }).put(page1);
        db.createObjectStore('drafts', { keyPath: 'key' });
        annotations.createIndex('created', 'created');
        db.createObjectStore('snapshots', { keyPath: 'page' });
        db.createObjectStore('states');
        db.createObjectStore('journal', { keyPath: 'generation' });
        db.createObjectStore('journalContents');
        db.createObjectStore('segments', { autoIncrement: true });
        db.createObjectStore('segmentParts');
        db.createObjectStore('unindexed', { autoIncrement: true }).put([annotation2.id]);
        db.createObjectStore('arriving');
        const counters = db.createObjectStore('counters');
        counters.put(1, 'generation');
        counters.put(1, 'notes');
        counters.put(1, 'pages');
      }),
    get expected() {
      return { pages: [page1], annotations: [annotation2] };
    },
  },
};

const page1 = {
  key: 'https://a.example/dam',
  url: 'https://a.example/dam',
  title: 'The dam',
  byline: ['P. Lund'],
  publisher: null,
  published: '2026-01-02',
  modified: null,
  canonical: null,
  language: 'en',
  saved: '2026-01-03T10:00:00.000Z',
};

const annotation1 = {
  id: '5d0e5f0c-38cf-4b6b-a6b1-0c7b0c6f1101',
  page: 'https://a.example/dam',
  subject: {
    kind: 'quote' as const,
    quoteType: 'direct' as const,
    speaker: 'Rosa Lind',
    mention: 'she',
    cue: 'said',
    via: ['the Daily Example'],
  },
  target: {
    quote: {
      type: 'TextQuoteSelector' as const,
      exact: '“It will hold,”',
      prefix: 'no. ',
      suffix: ' she said',
    },
    position: { type: 'TextPositionSelector' as const, start: 10, end: 25 },
  },
  note: 'Asked the engineer.',
  verdict: 'looking' as const,
  links: [
    {
      url: 'https://b.example/talk',
      title: 'Talk',
      role: 'original' as const,
      added: '2026-01-03T10:00:00.000Z',
    },
  ],
  tags: ['dam'],
  created: '2026-01-03T10:00:00.000Z',
  modified: '2026-01-03T10:00:00.000Z',
  revision: 1,
};

const annotation2 = {
  ...annotation1,
  reason: '',
  origin: null,
  links: annotation1.links.map((link) => ({ ...link, check: null })),
  foreign: null,
  history: [
    {
      verdict: 'looking' as const,
      when: '2026-01-03T10:00:00.000Z',
      reason: '',
      by: 'reader' as const,
      sources: ['https://b.example/talk'],
    },
  ],
};

function build(name: string, version: number, fill: (db: IDBDatabase) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => fill(request.result);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}
