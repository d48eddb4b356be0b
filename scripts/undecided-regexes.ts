/** On these `recheck` does not decide within its time; why none of them can take long. */
export const undecidedRegexes: ReadonlyMap<string, string> = new Map([
  [
    String.raw`/[[(][^[\]()]{3,120}(?:via|\/)\s?[^[\]()]{2,40}[\])]$|\((?:photo|image|picture|credit)s?(?: by|:)[^()]{2,80}\)$/i`,
    'Tried on the last 200 code units of a line. No repetition within another, each bounded.',
  ],
  [
    String.raw`/(?:[([]|[-–—]\s?|\b(?:source|quelle|fuente|fonte)\s?:\s*|©\s?)([^()[\]—–]{2,40})[)\]]?\.?$/i`,
    'No repetition within another. The one without a bound takes white space, which a block has singly.',
  ],
  [
    String.raw`/(\d{4})\s?[年년.\-/]\s?(\d{1,2})\s?[月월.\-/]\s?(\d{1,2})|(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s\-/]{1,2}(?:de |of )?(\p{L}{3,12})\.?,?[\s\-/]{1,2}(?:de |del )?(\d{4})|(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(\d{4})|(\d{1,2})([./-])(\d{1,2})\11(\d{4}|\d{2})(?!\d)/gu`,
    'Tried on the first 600 code units of a text. No repetition within another, each bounded.',
  ],
  [
    String.raw`/(\d{4})\s?[年년.\-/]\s?(\d{1,2})\s?[月월.\-/]\s?(\d{1,2})|(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s\-/]{1,2}(?:de |of )?([A-Za-z]{3,12})\.?,?[\s\-/]{1,2}(?:de |del )?(\d{4})|([A-Za-z]{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(\d{4})|(\d{1,2})([./-])(\d{1,2})\11(\d{4}|\d{2})(?!\d)/g`,
    'Tried on the first 600 code units of a text. No repetition within another, each bounded.',
  ],
]);
