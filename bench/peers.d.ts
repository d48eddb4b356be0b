/*
 * What is used of the libraries that Whence is compared with. Declared here, and not taken from their packages, because
 * these are installed on the bench's first run only and the types are checked without them.
 */

declare module 'wink-nlp' {
  interface Document {
    tokens(): { length(): number };
  }
  const winkNlp: (model: object) => { readDoc(text: string): Document };
  export default winkNlp;
}

declare module 'wink-eng-lite-web-model' {
  const model: object;
  export default model;
}

declare module 'compromise/two' {
  const nlp: (text: string) => { wordCount(): number };
  export default nlp;
}

declare module 'approx-string-match' {
  interface Match {
    start: number;
    end: number;
    errors: number;
  }
  export default function search(text: string, pattern: string, maxErrors: number): Match[];
}

declare module 'dom-anchor-text-quote' {
  interface Selector {
    exact: string;
    prefix?: string;
    suffix?: string;
  }
  export function toRange(root: Node, selector: Selector, options?: { hint?: number }): Range | null;
}

declare module '@apache-annotator/dom' {
  interface Selector {
    type: 'TextQuoteSelector';
    exact: string;
    prefix?: string;
    suffix?: string;
  }
  export function createTextQuoteSelectorMatcher(
    selector: Selector,
  ): (scope: Node | Range) => AsyncGenerator<Range>;
}

declare module 'mark.js' {
  interface Options {
    element?: string;
    done?: () => void;
  }
  export default class Mark {
    constructor(context: Element);
    markRanges(ranges: { start: number; length: number }[], options?: Options): void;
  }
}

declare module '@mozilla/readability' {
  export class Readability {
    constructor(document: Document);
    parse(): { textContent: string | null } | null;
  }
  export function isProbablyReaderable(document: Document): boolean;
}

declare module 'defuddle' {
  export default class Defuddle {
    constructor(document: Document, options?: { url?: string });
    parse(): { content: string };
  }
}

declare module 'minisearch' {
  interface Options {
    fields: string[];
    processTerm?: (term: string) => string;
  }
  export default class MiniSearch {
    constructor(options: Options);
    addAll(documents: readonly object[]): void;
    search(query: string, options: { prefix: boolean; combineWith: 'AND' }): { id: string; score: number }[];
  }
}
