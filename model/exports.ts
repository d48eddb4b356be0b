/** What notes can be written to and read from; `formats/` does it, the views name it. */
export const formatIds = [
  'whence',
  'web-annotation',
  'hypothesis',
  'hypothesis-csv',
  'readwise',
  'table',
  'markdown',
  'csl',
  'ris',
  'bibtex',
] as const;
export type FormatId = (typeof formatIds)[number];

/** What may be in an evidence file besides the words themselves and the page they stand on. */
export const evidenceFields = [
  'context',
  'chain',
  'verdict',
  'history',
  'sources',
  'excerpts',
  'diffs',
  'hashes',
  'changes',
  'snapshot',
  'reasons',
  'notes',
  'tags',
] as const;
export type EvidenceField = (typeof evidenceFields)[number];
