import type { Parts, WordRange } from '@/check/cut-quote';
import { findRuns } from '@/check/find-runs';
import { type Compared, cutsNumber, fitsEdge, fitsGap, mostBetween } from '@/check/fits-gap';

/** A quote's runs where they stand in a source, in order. Numbers of words. */
export interface Chain {
  /** From the first word of the first run to the last of the last. */
  from: number;
  to: number;
  /** Each run's first word in the source. */
  starts: number[];
}

/**
 * The places where all runs of a quote stand word for word, in order and no farther apart than the gaps between them allow: of
 * several the one that takes up least. `null` when there is none, or more runs than any quote has. Linear in the text for each run.
 */
export function findChain(quote: Compared, source: Compared, { runs, gaps }: Parts): Chain | null {
  if (runs.length > mostRuns) return null;
  let ends: Link[] | null = null;
  for (const [i, run] of runs.entries()) {
    const gap = gaps[i];
    if (!gap) return null;
    const places = placesOf(run, quote, source);
    const before: Link[] | null = ends;
    const links: Link[] = before
      ? linkUp(places, run, before, (from, to) => fitsGap(gap, from, to, quote, source))
      : places.filter((at) => fitsEdge(gap, at, -1, quote, source)).map((at) => linkOf(at, run, null));
    if (links.length === 0) return null;
    ends = links;
  }
  const last = gaps.at(-1);
  let best: Link | null = null;
  for (const link of ends ?? []) {
    if (last && !fitsEdge(last, link.to, 1, quote, source)) continue;
    if (!best || link.to - link.first < best.to - best.first) best = link;
  }
  return best && { from: best.first, to: best.to, starts: startsOf(best) };
}

/** A run at one of its places, with the chain before it. */
interface Link {
  from: number;
  to: number;
  first: number;
  before: Link | null;
}

function linkOf(from: number, run: WordRange, before: Link | null): Link {
  return { from, to: from + run.to - run.from, first: before?.first ?? from, before };
}

const mostRuns = 60;
/** Places of one run that are looked at: a single common word may have a hundred thousand. */
const mostPlaces = 5000;

/** Where a run stands without cutting a number that goes on in the source. */
function placesOf(run: WordRange, quote: Compared, source: Compared): number[] {
  const size = run.to - run.from;
  return findRuns(quote.words.hashes, run.from, run.to, source.words.hashes)
    .slice(0, mostPlaces)
    .filter((at) => !cutsNumber(source, at, at + size));
}

/** Each place goes with the nearest before it that fits, which is the one with the shortest chain. */
function linkUp(
  places: number[],
  run: WordRange,
  before: Link[],
  fits: (from: number, to: number) => boolean,
): Link[] {
  const links: Link[] = [];
  let next = 0;
  for (const at of places) {
    while (next < before.length && (before[next]?.to ?? 0) <= at) next++;
    for (let i = next - 1, tries = 0; i >= 0 && tries < mostTries; i--, tries++) {
      const link = before[i];
      if (!link || at - link.to > mostBetween) break;
      if (!fits(link.to, at)) continue;
      links.push(linkOf(at, run, link));
      break;
    }
  }
  return links;
}

const mostTries = 16;

function startsOf(last: Link): number[] {
  const starts: number[] = [];
  for (let link: Link | null = last; link; link = link.before) starts.push(link.from);
  return starts.reverse();
}
