import type { MessageKey } from '@/components/strings';
import type { FormatId } from '@/model/exports';

/** What each format is called, and what it holds. */
export const formatNames: Record<FormatId, [name: MessageKey, holds: MessageKey]> = {
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
