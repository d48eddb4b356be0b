import type { ClaimKind, QuoteType } from '@/model/finding';
import type { TextTarget } from '@/model/selector';
import type { SourceCheck } from '@/model/source-check';

export const verdicts = [
  'open',
  'looking',
  'supported',
  'contradicted',
  'disputed',
  'not-found',
  'cannot-check',
  'dismissed',
] as const;
/** Where the reader stands with a quote or claim. `not-found` and `cannot-check` are not `contradicted`. */
export type Verdict = (typeof verdicts)[number];

export const linkRoles = ['original', 'corroborates', 'contradicts', 'context', 'repeats'] as const;
/** What a linked source does for the words it is linked to. */
export type LinkRole = (typeof linkRoles)[number];

/** A source that the reader linked. */
export interface SourceLink {
  /** http(s), without user name or password; `null` for a text that was pasted and has no address. */
  url: string | null;
  title: string;
  role: LinkRole;
  /** ISO 8601 time the reader added it. */
  added: string;
  /** The words compared with the source's text; `null` when they have not been. */
  check: SourceCheck | null;
}

export const pageOrigins = ['original', 'copy', 'changed-copy', 'quotes-extensively', 'unclear'] as const;
/** What the reader takes a whole page for. */
export type PageOrigin = (typeof pageOrigins)[number];

/** One step of a verdict's history; the last one is the verdict that stands. */
export interface VerdictStep {
  verdict: Verdict;
  /** ISO 8601. */
  when: string;
  /** The reader's reason, or `''`. */
  reason: string;
  /** `page-changed`: Whence went back to `looking` since the words on the page had changed. */
  by: 'reader' | 'page-changed';
  /** What it rests on: the sources linked at that time, by address, by title where there is none. */
  sources: string[];
}

/** What the engine said of the words when the note was made; kept so that a note stays readable when the page is gone. */
export type Subject =
  | {
      kind: 'quote';
      quoteType: QuoteType;
      /** The fullest name in the text, "Xi Jinping". */
      speaker: string | null;
      /** The speaker as written beside the cue, "he". */
      mention: string | null;
      /** The attributing words as written, "said". */
      cue: string | null;
      /** Through whom the words reached the page, nearest to the speaker first. */
      via: string[];
    }
  | { kind: 'claim'; claimKind: ClaimKind; trigger: string; saidBy: string | null }
  | { kind: 'selection' }
  | { kind: 'page' };

export type SubjectKind = Subject['kind'];

/** The part of an annotation that the reader writes. */
export interface AnnotationBody {
  note: string;
  verdict: Verdict;
  /** Why the verdict stands, in the reader's words. */
  reason: string;
  /** `null` on everything but a page as a whole. */
  origin: PageOrigin | null;
  links: SourceLink[];
  /** Trimmed, no doubles, in the order added. */
  tags: string[];
}

export const foreignFormats = ['hypothesis', 'web-annotation'] as const;

/**
 * The record of another program from which a note was imported, so that what Whence does not know goes out again with it.
 * `data` is the record as JSON text: it is never looked into but to write the same format, and never trusted.
 */
export interface ForeignRecord {
  format: (typeof foreignFormats)[number];
  data: string;
}

/** One note of the reader's, on a stretch of a page's text or (`target: null`) on the page as a whole. */
export interface Annotation extends AnnotationBody {
  /** UUID. */
  id: string;
  /** Key of the page it belongs to, see `pageKey`. */
  page: string;
  subject: Subject;
  target: TextTarget | null;
  /** The steps of its verdict, oldest first; empty as long as it is `open` and has always been. */
  history: VerdictStep[];
  /** `null` when the note was made by Whence. */
  foreign: ForeignRecord | null;
  /** ISO 8601. */
  created: string;
  /** ISO 8601. */
  modified: string;
  /** Counts saves from 1; orders versions where clocks disagree. */
  revision: number;
}

/** What is kept of a page with its first note. */
export interface SavedPage {
  /** See `pageKey`. */
  key: string;
  /** The address as visited, without fragment. */
  url: string;
  title: string;
  byline: string[];
  publisher: string | null;
  published: string | null;
  modified: string | null;
  canonical: string | null;
  language: string | null;
  /** ISO 8601 time of the first note. */
  saved: string;
}

/** What the reader typed and has not saved. */
export interface Draft {
  /** The annotation's id when it has been saved before, else see `draftKey`. */
  key: string;
  page: string;
  body: AnnotationBody;
  /** ISO 8601. */
  modified: string;
}

/** The name under which unsaved words are kept for a stretch of text (or the whole page) that has no note yet. */
export function draftKey(page: string, target: TextTarget | null): string {
  if (!target) return `${page} *`;
  return `${page} ${target.quote.prefix.slice(-32)}|${target.quote.exact}`;
}
