import type { Span } from '@/model/span';

export const blockKinds = [
  'title',
  'heading',
  'paragraph',
  'blockquote',
  'list-item',
  'caption',
  'furniture',
] as const;
/**
 * What a stretch of an article is on the page. `furniture` is what the template printed among the text
 * (pager, comment link, alt text shown as a paragraph): kept so that offsets hold, never analysed. Pages are read without it: the engine
 * tells it by its words (`setAside`), in snapshots it is told already. A second `title` begins another article on the same page.
 */
export type BlockKind = (typeof blockKinds)[number];

/** One block of the text; blocks are in reading order and never overlap. */
export interface Block extends Span {
  kind: BlockKind;
}

/** Where on the page a fact was found, surest first. */
export type FactSource =
  | 'json-ld'
  | 'meta'
  | 'microdata'
  | 'time-element'
  | 'link'
  | 'markup'
  | 'address'
  | 'text';

/**
 * How sure a fact is. `sure`: declared and borne out by what the page shows or by a second declaration; `likely`: from one good
 * source; `guess`: the best that could be found, often wrong.
 */
export type Certainty = 'sure' | 'likely' | 'guess';

/** A fact about the page and how it is known. */
export interface Fact<T = string> {
  value: T;
  from: FactSource;
  sure: Certainty;
}

/** Who is credited beside the authors: the agency that words came from, or whoever made or gave a picture. */
export interface Credit extends Fact {
  kind: 'agency' | 'photo';
}

/** A link in the text; its words are `text.slice(start, end)`. A link that runs over several blocks is one entry for each. */
export interface TextLink extends Span {
  /** Absolute http(s) address. */
  url: string;
}

/** `null` is "not found", which is a value of its own. Dates are ISO 8601, with a time zone where the page gives one. */
export interface ArticleFacts {
  title: Fact | null;
  byline: Fact<string[]> | null;
  publisher: Fact | null;
  published: Fact | null;
  modified: Fact | null;
  /** Absolute http(s) address that the page declares as its own; says nothing about truth. */
  canonical: Fact | null;
  /** BCP 47 tag as declared. */
  language: Fact | null;
  /** At most 20, no doubles, agencies first. */
  credits: Credit[];
}

/** The text of a page, blocks apart by one line feed, with what the page says about itself. */
export interface Article {
  text: string;
  blocks: Block[];
  /** Links in the text, in its order, at most 2,000; pages' own anchors (`#note-1`) are left out. */
  links: TextLink[];
  facts: ArticleFacts;
}
