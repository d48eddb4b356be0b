import { type Candidate, clearLead } from '@/anchor/list-places';

/**
 * Whether a quote is likely enough to stand at a place. A sentence like which the page has others ("Further information can be
 * found on ...") is known by less than its words: when another of the `places` is nearly as likely, this is likely one of those
 * others, all the more when a name, number or negation has changed. One that stands out may have changed more. A certain copy
 * among the places is no rival: it is asked for another only when the snapshot has shown that the copy is not this quote.
 */
export function isTrusted({ evidence, score, place }: Candidate, places: Candidate[]): boolean {
  if (!evidence || (evidence.own === 1 && evidence.kept === 1)) return score > 0;
  const rival = places.find(
    (other) => other.evidence && (other.place.to <= place.from || other.place.from >= place.to),
  );
  const lead = score - (rival?.score ?? -Infinity);
  const doubt = lead < clearLead ? clearLead - lead + 2 * evidence.swaps : 0;
  return score + 0.5 * Math.log1p(evidence.run) - 0.2 > doubt;
}
