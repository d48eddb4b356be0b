import { alignTexts } from '@/anchor/align-texts';
import { describeChange } from '@/check/describe-change';
import { dropMoved } from '@/check/drop-moved';
import { pairSentences } from '@/check/pair-sentences';
import { type PageVersion, readVersion } from '@/check/read-version';
import { splitUnpaired } from '@/check/split-unpaired';
import type { PageChange } from '@/model/page-change';

/**
 * What of a page's text is another than at an earlier visit, in the order of the text: the sentences that changed, each with a
 * word diff; paragraphs that came and went. Furniture, the lines that say when a page was updated, typography, white space,
 * paragraphs parted or joined, and sentences that only stand elsewhere are no change. `quotes` say which words are quoted and
 * which attribute them: without them no change of a quote or an attribution is told from one of the text.
 * Near to linear (see `alignTexts`): where two long texts have too little in common, all is removed and added. Never throws.
 */
export function comparePage(before: PageVersion, after: PageVersion): PageChange[] {
  const a = readVersion(before);
  const b = readVersion(after);
  const found = alignTexts(a.words, b.words, () => 1);
  const pairings = pairSentences(a, b, found).flatMap((pairing) =>
    pairing.linked ? [pairing] : splitUnpaired(a, b, pairing),
  );
  return dropMoved(a, b, pairings).flatMap((pairing) => describeChange(a, b, pairing) ?? []);
}
