import { FormatError } from '@/formats/shape';
import type { FormatWords } from '@/formats/words';
import { speakerOf } from '@/formats/write-table';
import type { Annotation, SavedPage, Verdict } from '@/model/annotation';
import { placeAddress } from '@/model/place-address';

/** Verdicts that say how the words stand to what was found. The others say where the reader's work stands. */
const publishable: readonly Verdict[] = [
  'supported',
  'contradicted',
  'disputed',
  'not-found',
  'cannot-check',
];

/** Who publishes the review and where. */
export interface Reviewer {
  name: string;
  /** http(s) address of the person or body; `null` when there is none. */
  url: string | null;
  /** Where the review will stand; `null` when that is not known yet. */
  reviewUrl: string | null;
}

/**
 * The verdict on one quote or claim as a ClaimReview (schema.org) in JSON-LD, to be published by the reader as their own.
 * The rating is the verdict's word alone: Whence has no scale, and puts no number on anybody. Throws a `FormatError` for a
 * note without words, a verdict that is none yet, or a nameless reviewer.
 */
export function writeClaimReview(
  note: Annotation,
  page: SavedPage,
  by: Reviewer,
  words: FormatWords,
): string {
  if (!note.target) throw new FormatError('Only a verdict on words of a page can be published as a review.');
  if (!publishable.includes(note.verdict))
    throw new FormatError('There is no verdict yet that could be published.');
  if (by.name.trim() === '') throw new FormatError('A review needs the name of whoever publishes it.');
  const { speaker } = speakerOf(note.subject);
  const decided = note.history.findLast((step) => step.verdict === note.verdict);
  const review = {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    ...(by.reviewUrl && { url: by.reviewUrl }),
    datePublished: (decided?.when ?? note.modified).slice(0, 10),
    inLanguage: words.language,
    author: { '@type': 'Person', name: by.name.trim(), ...(by.url && { url: by.url }) },
    claimReviewed: note.target.quote.exact,
    ...(note.reason !== '' && { reviewBody: note.reason }),
    itemReviewed: {
      '@type': 'Claim',
      ...(speaker !== '' && { author: { '@type': 'Person', name: speaker } }),
      ...(page.published && { datePublished: page.published }),
      appearance: {
        '@type': 'CreativeWork',
        url: placeAddress(page.url, note.target),
        ...(page.title && { name: page.title }),
      },
    },
    reviewRating: { '@type': 'Rating', alternateName: words.verdicts[note.verdict] },
    ...citations(note),
  };
  return `${JSON.stringify(review, null, 1)}\n`;
}

/** The sources that the verdict rests on, as far as they have an address. */
function citations({ links }: Annotation) {
  const works = links.flatMap(({ url, title }) =>
    url === null ? [] : [{ '@type': 'CreativeWork', url, ...(title && { name: title }) }],
  );
  return works.length > 0 ? { citation: works } : {};
}
