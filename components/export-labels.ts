import type { MessageKey } from '@/components/strings';

export const exportFormats = [
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
/** As `FormatId` of `formats/`. */
export type ExportFormat = (typeof exportFormats)[number];

/** What each format is called, and what it holds. */
export const formatNames: Record<ExportFormat, [name: MessageKey, holds: MessageKey]> = {
  whence: ['formatWhence', 'formatWhenceHolds'],
  'web-annotation': ['formatWebAnnotation', 'formatWebAnnotationHolds'],
  hypothesis: ['formatHypothesis', 'formatHypothesisHolds'],
  'hypothesis-csv': ['formatHypothesisCsv', 'formatHypothesisCsvHolds'],
  readwise: ['formatReadwise', 'formatReadwiseHolds'],
  table: ['formatTable', 'formatTableHolds'],
  markdown: ['formatMarkdown', 'formatMarkdownHolds'],
  csl: ['formatCsl', 'formatPagesHolds'],
  ris: ['formatRis', 'formatPagesHolds'],
  bibtex: ['formatBibtex', 'formatPagesHolds'],
};
