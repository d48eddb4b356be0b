import type { Span } from '@/model/span';

/** W3C Web Annotation selector: the words, with at least 64 characters of context each side where there are as many. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** W3C Web Annotation selector: UTF-16 code units into the article's text. A hint, never a proof. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/** How a kept stretch of text is found again. */
export interface TextTarget {
  quote: TextQuoteSelector;
  position: TextPositionSelector | null;
}

/** Where kept words stand now. `changed`: found, but not letter for letter; `missing`: not found, and nothing guessed. */
export type Anchor = ({ state: 'same' | 'changed' } & Span) | { state: 'missing' };

/** Characters of context kept each side of a quote. */
export const contextLength = 64;
