/**
 * A page as its reader script hands it on: all its text with what stands around it, and what it declares of itself. Plain data, in
 * long lists of numbers and words and not in objects, which take a script much longer to make and to send. The page is untrusted, and
 * so is this. Lengths and offsets are UTF-16 code units.
 */
export interface PageRecord {
  head: HeadRecord;
  /** Distinct looks of boxes: tag, role, class, id, itemprop and aria-hidden, NUL in between; `''` where there is none. */
  looks: string[];
  /** Two numbers a box, in document order: place of the box around it (-1 for the first, which has none) and of its look. */
  boxes: number[];
  /** Boxes with text of their own that style sheets hide. */
  hidden: number[];
  /** The text of each block, in document order; never empty. */
  texts: string[];
  /** Five numbers a block: its box, length in links, links, length in bold, and elements passed on the way to it. */
  blocks: number[];
  /** Two numbers a cut: a block, and an offset where its text goes on in another text node. Short blocks only. */
  cuts: number[];
  /** How many elements there are of each tag. */
  counts: [tag: string, count: number][];
  /** Microdata types of block elements. */
  itemTypes: string[];
}

/** Numbers that `PageRecord.boxes` and `PageRecord.blocks` have for each. */
export const numbersOf = { box: 2, block: 5, cut: 2 } as const;

/** What a page declares, as it stands there. */
export interface HeadRecord {
  /** Address of the frame that the text stands in; `null` when it stands in the page itself. */
  address: string | null;
  /** Text of `<title>`; `''` when there is none. */
  title: string;
  lang: string | null;
  xmlLang: string | null;
  /** As written, be it relative. */
  canonical: string | null;
  /** Scripts of JSON-LD. */
  data: string[];
  meta: [name: string, content: string][];
  /** Elements that may hold the article's title. */
  headings: [tag: string, text: string][];
  /** Elements whose microdata names a date; the value is an attribute's, where there is one, else the text. */
  dates: [property: string, value: string | null, text: string][];
  times: TimeRecord[];
  /** Addresses that headings link to and that boxes name as their own, with the place of the nearest box. */
  addresses: [box: number, address: string][];
  /** What stands in places for the author's name that the page hides. */
  hiddenNames: string[];
}

/** A `<time>` element. */
export interface TimeRecord {
  datetime: string | null;
  text: string;
  /** Place of the nearest box around it among those of the page; -1 when it is in none. */
  box: number;
  pubdate: boolean;
  className: string;
}
