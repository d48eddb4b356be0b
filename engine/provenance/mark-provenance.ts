import type { Context } from '@/engine/context';
import { markAgencyCredits } from '@/engine/provenance/agency-credit';
import { markAltTextLeaks } from '@/engine/provenance/alt-text-leak';
import { markCitedOutlets } from '@/engine/provenance/cited-outlet';
import { markMissingFacts } from '@/engine/provenance/missing-facts';
import { markMixedApostrophes } from '@/engine/provenance/mixed-apostrophes';
import { findOutletMentions, type OutletMention } from '@/engine/provenance/outlet-mentions';
import { markOwnReporting } from '@/engine/provenance/own-reporting-of-other-outlet';
import { markPlatformFurniture } from '@/engine/provenance/platform-furniture';
import { markBrokenQuotes } from '@/engine/provenance/quote-broken-across-paragraphs';
import { markRelativeDates } from '@/engine/provenance/relative-date';
import { markRepublicationNotes } from '@/engine/provenance/republication-note';
import type { ProvenanceMark } from '@/model/finding';

/** Traces of where the page's words come from, in order of `start`; what concerns the whole page comes first. */
export function markProvenance(context: Context): ProvenanceMark[] {
  const { capitals, dates, republications, apostrophes } = context.landmarks;
  const mentions = findOutletMentions(context.tokens, capitals);
  const outlets = mentions.filter((outlet) => !isPublisher(context, outlet));
  const marks = [
    ...markMissingFacts(context),
    ...markAgencyCredits(context, outlets),
    ...markOwnReporting(context, outlets),
    ...markCitedOutlets(context, outlets),
    ...markRelativeDates(context, dates),
    ...markRepublicationNotes(context, republications),
    ...markAltTextLeaks(context),
    ...markBrokenQuotes(context),
    ...markMixedApostrophes(context, apostrophes),
    ...markPlatformFurniture(context),
  ];
  return marks.sort((a, b) => (a.start ?? -1) - (b.start ?? -1));
}

/** An outlet that cites itself says nothing of where its words come from. */
function isPublisher({ facts }: Context, { name }: OutletMention): boolean {
  const publisher = facts?.publisher?.value.toLowerCase() ?? '';
  return (
    publisher !== '' && (publisher.includes(name.toLowerCase()) || name.toLowerCase().includes(publisher))
  );
}
