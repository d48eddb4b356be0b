import { writeHypothesisCsv } from '@/formats/hypothesis-csv';
import type { LongWork } from '@/formats/long-work';
import { writeReadwise } from '@/formats/readwise';
import { references } from '@/formats/references';
import type { FormatWords } from '@/formats/words';
import { writeBibtex } from '@/formats/write-bibtex';
import { writeCsl } from '@/formats/write-csl';
import { writeHypothesis } from '@/formats/write-hypothesis';
import { writeMarkdownFiles } from '@/formats/write-markdown';
import { writeRis } from '@/formats/write-ris';
import { writeTable } from '@/formats/write-table';
import { writeWebAnnotations } from '@/formats/write-web-annotation';
import { writeWhenceParts } from '@/formats/write-whence';
import { zipFiles } from '@/formats/zip';
import type { Annotation, SavedPage } from '@/model/annotation';
import type { FormatId } from '@/model/exports';
import type { Snapshot } from '@/model/page-change';

export interface WriteOptions extends LongWork {
  words: FormatWords;
  /** ISO 8601 time of the export. */
  now: string;
  /** See `writeMarkdownFiles`; the default is ours. */
  template?: string;
}

export interface NotesToWrite {
  pages: SavedPage[];
  annotations: Annotation[];
  /** Taken by `whence` only. */
  snapshots?: Snapshot[];
}

/** A format for a menu of exports. */
export interface Format {
  id: FormatId;
  /** With its full stop. */
  extension: string;
  mime: string;
  /** `all`: nothing is lost; `notes`: what other programs have words for; `pages`: nothing that the reader wrote. */
  holds: 'all' | 'notes' | 'pages';
  /** Whether `readAny` reads it. */
  isRead: boolean;
  /** The file in pieces. Throws a `FormatError`, or the signal's reason when it aborts. */
  write(notes: NotesToWrite, options: WriteOptions): AsyncIterable<string | Uint8Array<ArrayBuffer>>;
}

/** Every format of a whole library, in the order of a menu. */
export const formats: readonly Format[] = [
  {
    id: 'whence',
    extension: '.jsonld',
    mime: 'application/ld+json',
    holds: 'all',
    isRead: true,
    write: (notes, { now, ...work }) => writeWhenceParts(notes, now, work),
  },
  {
    id: 'web-annotation',
    extension: '.json',
    mime: 'application/ld+json',
    holds: 'notes',
    isRead: true,
    write: (notes, { now }) => once(() => writeWebAnnotations(notes, now)),
  },
  {
    id: 'hypothesis',
    extension: '.json',
    mime: 'application/json',
    holds: 'notes',
    isRead: true,
    write: (notes) => once(() => writeHypothesis(notes)),
  },
  {
    id: 'hypothesis-csv',
    extension: '.csv',
    mime: 'text/csv',
    holds: 'notes',
    isRead: true,
    write: (notes) => once(() => writeHypothesisCsv(notes)),
  },
  {
    id: 'readwise',
    extension: '.csv',
    mime: 'text/csv',
    holds: 'notes',
    isRead: true,
    write: (notes) => once(() => writeReadwise(notes)),
  },
  {
    id: 'table',
    extension: '.csv',
    mime: 'text/csv',
    holds: 'notes',
    isRead: false,
    write: (notes, { words }) => once(() => writeTable(notes, words)),
  },
  {
    id: 'markdown',
    extension: '.zip',
    mime: 'application/zip',
    holds: 'notes',
    isRead: false,
    write: (notes, { words, now, template, signal }) =>
      once(() => zipFiles(writeMarkdownFiles(notes, words, now, template), now, signal)),
  },
  {
    id: 'csl',
    extension: '.json',
    mime: 'application/vnd.citationstyles.csl+json',
    holds: 'pages',
    isRead: false,
    write: (notes) => once(() => writeCsl(references(notes))),
  },
  {
    id: 'ris',
    extension: '.ris',
    mime: 'application/x-research-info-systems',
    holds: 'pages',
    isRead: false,
    write: (notes) => once(() => writeRis(references(notes))),
  },
  {
    id: 'bibtex',
    extension: '.bib',
    mime: 'application/x-bibtex',
    holds: 'pages',
    isRead: false,
    write: (notes) => once(() => writeBibtex(references(notes))),
  },
];

/** What is small enough to be written at one go. */
async function* once<T>(make: () => T | Promise<T>): AsyncGenerator<T> {
  yield await make();
}
