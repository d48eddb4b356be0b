import fc from 'fast-check';

/** What sends a reader of text astray: quotes that never close, marks that nobody sees, halves of characters, markup. */
const scraps = fc.constantFrom(
  ...'“”"\'‘’«»„‹›「」(),.:;-—… \n\t',
  ...['“‘“‘', '““““', '“a” ', '“So,” ', ' said ', ' told ', ' according to ', ' by ', ' who said ', ' that ', ' critics say '],
  ...['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202a', '\u202e', '\u202c', '\u2066', '\u2069', '\u061c', '\u0000', '\u2028'],
  ...['\ud800', '\udc00', '\ud83d\ude00', '\u0301', 'e\u0301\u0301\u0301', 'İ', 'ß', 'ﬁ', '𝒜nn'],
  ...['Ann Reed', 'Аnn Rееd', 'Ann Rееd', ' Mr. ', ' U.N. ', 'Ann Reed, ', 'Q: ', 'A:\n', '<img onerror=alert(1)>', '<q>', '</script>', '&quot;'],
  ...['שלום ', 'مرحبا ', '橋を', '1,000 ', '10 per cent ', 'https://a.example/', '__proto__', 'constructor', '$1', '%s', '\\', '[', ']', '*'],
); // biome-ignore format: a list of scraps reads best close together

/** Texts of up to some 600 UTF-16 code units, most of them made to look like what quotes somebody. */
export const badTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join('')) },
  {
    weight: 2,
    arbitrary: fc.tuple(scraps, scraps, fc.nat(60)).map(([a, b, times]) => (a + b).repeat(times)),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
