import type { Candidate } from '@/anchor/list-places';

/**
 * The best of the places when it can be trusted. A sentence like which the page has others ("Further information can be found
 * on ...") is known by less than its words: when another place is nearly as likely, the best is likely one of those others,
 * all the more when a name, number or negation has changed. One that stands out may have changed more.
 */
export function trustBest(places: Candidate[]): Candidate | null {
  const [best] = places;
  if (!best?.evidence || (best.evidence.own === 1 && best.evidence.kept === 1)) {
    return best && best.score > 0 ? best : null;
  }
  const { run, swaps } = best.evidence;
  const rival = places.find(({ place }) => place.to <= best.place.from || place.from >= best.place.to);
  const lead = best.score - (rival?.score ?? -Infinity);
  const doubt = lead < clearLead ? clearLead - lead + swaps : 0;
  return best.score + 0.5 * Math.log1p(run) - 0.2 > doubt ? best : null;
}

/** By how many log odds a place is likelier than the next when there is nothing like it on the page. */
const clearLead = 3;
