/** What of another program's annotation could not be taken in as it was; the interface has a sentence for each. */
export const remarkKinds = [
  /** Left out: it does not stand on a page of the web. */
  'no-page',
  /** Left out: the file holds only its address. */
  'only-address',
  /** It has no words to find it by, and stands on its page as a whole. */
  'no-words',
  /** The words that it stands on are too many; it stands on its page as a whole. */
  'many-words',
  /** It has several targets, and stands on the first of them. */
  'targets',
  /** A reply stands on its page like any other note. */
  'reply',
  /** Its text has a layout; only the words are shown. */
  'layout',
  /** It offers several bodies to choose from; the first is shown. */
  'choice',
  /** A link that is no web address is not shown. */
  'link',
  /** A tag that is too long is shortened. */
  'tag',
  /** It holds too much to go along whole: what Whence has no field for is lost. */
  'record',
] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** For the report of an import: one for each kind, however many annotations it is about. */
export interface Remark {
  kind: RemarkKind;
  /** The annotations that it is about, counted from 1 in the order of the file. */
  annotations: number[];
}
