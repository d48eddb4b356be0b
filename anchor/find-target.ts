import {
  type Comparison,
  compareSnapshot,
  measureSurroundings,
  placeAtHome,
  placeInSnapshot,
  wasElsewhere,
} from '@/anchor/compare-snapshot';
import { endWithSentence } from '@/anchor/end-with-sentence';
import { findUntouched } from '@/anchor/find-untouched';
import { unfold } from '@/anchor/fold-offsets';
import { type FoldedTarget, foldTarget } from '@/anchor/fold-target';
import { foldText } from '@/anchor/fold-text';
import { isTrusted } from '@/anchor/is-trusted';
import { type Candidate, certain, listPlaces } from '@/anchor/list-places';
import { prepareText, type SearchText } from '@/anchor/search-text';
import type { Anchor, TextTarget } from '@/model/selector';
import type { Span } from '@/model/span';

/** Finds kept quotes in one text; what it needs of the text is made once, when first needed. */
export interface Finder {
  /**
   * Where the words of `target` stand now: `same` when they stand there letter for letter, typography aside. `snapshot` is the
   * whole text as it was when they were kept, where that is known. Offsets are UTF-16 code units. Never throws.
   */
  find(target: TextTarget, snapshot?: string): Anchor;
  /** Whether the words stand there with all their kept context, letter for letter: then no snapshot has anything to add. */
  isUntouched(target: TextTarget): boolean;
  /**
   * As `find`, in steps: it may stop at each `yield` and go on later, for those that must not be held up. Only the first search
   * for words that have changed takes long, some 5 ms a step for 100,000 words.
   */
  finding(target: TextTarget, snapshot?: string): Generator<undefined, Anchor, undefined>;
}

/**
 * Each step is taken only when the one before found nothing:
 * 1. the words with all their kept context, letter for letter, at their old place or the nearest (`findUntouched`);
 * 2. copies of the words, typography and case aside, the kept context choosing among them (`rankCopies`);
 * 3. the places that the words still standing vote for, aligned word by word (`findWindows`).
 * What 2 and 3 bring is weighed by words, context, names, numbers and distance (`scorePlace`) and against the other places
 * (`isTrusted`); what cannot be trusted is missing. A snapshot adds what has become of all the text, and tells a changed sentence from one like it (`compareSnapshot`).
 */
export function createFinder(text: string): Finder {
  const search = prepareText(text);
  let comparison: Comparison | null = null;
  function* comparing(snapshot: string): Generator<undefined, Comparison, undefined> {
    if (comparison?.snapshot.source === snapshot) return comparison;
    const before = prepareText(snapshot);
    for (const make of [before.folded, before.words]) {
      make();
      yield;
    }
    comparison = compareSnapshot(before, search);
    yield;
    return comparison;
  }
  function compare(snapshot: string): Comparison {
    return atOnce(comparing(snapshot));
  }
  function findAsItWas(target: TextTarget): Anchor | null {
    return target.quote.exact === '' ? missing : findUntouched(search, target);
  }
  function findOnce(target: TextTarget, snapshot?: string): Anchor {
    const folded = foldTarget(target);
    if (folded.start === folded.end) return missing;
    const place =
      (snapshot !== undefined && findBySnapshot(compare(snapshot), target, folded)) ||
      findBySelectors(search, folded);
    if (!place || place === 'gone') return missing;
    const span = unfold(search.folded().runs, place.start, place.end);
    const isSame = sameLetters(text.slice(span.start, span.end), target.quote.exact);
    return isSame
      ? { state: 'same', ...span }
      : { state: 'changed', ...endWithSentence(text, span, target.quote) };
  }
  function findChanged(target: TextTarget, snapshot?: string): Anchor {
    const found = findOnce(target, snapshot);
    const [spaced, ...others] = found.state === 'missing' ? withSpacedContext(target) : [];
    if (!spaced) return found;
    for (const other of [spaced, ...others]) {
      const untouched = findAsItWas(other);
      if (untouched) return untouched;
    }
    return findOnce(spaced, snapshot);
  }
  return {
    find(given, snapshot) {
      const target = withUsablePlace(given);
      return findAsItWas(target) ?? findChanged(target, snapshot);
    },
    *finding(given, snapshot) {
      const target = withUsablePlace(given);
      const found = findAsItWas(target);
      if (found) return found;
      for (const make of [search.folded, search.words, search.index]) {
        make();
        yield;
      }
      if (snapshot !== undefined) yield* comparing(snapshot);
      return findChanged(target, snapshot);
    },
    isUntouched: (target) => findAsItWas(withUsablePlace(target)) !== null,
  };
}

/** Does all steps without a stop. */
function atOnce<T>(steps: Generator<undefined, T, undefined>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A file may bring any number as the kept place. */
function withUsablePlace(target: TextTarget): TextTarget {
  const start = target.position?.start ?? 0;
  return Number.isSafeInteger(start) && start >= 0 ? target : { ...target, position: null };
}

/**
 * Some tools keep context without the space between it and the quote: the target with spaces put where letters run together, then,
 * as a quote may begin or end inside a word, with that on one side only. Empty when no letters run together.
 */
function withSpacedContext({ quote, position }: TextTarget): TextTarget[] {
  const { prefix, exact, suffix } = quote;
  const runsOn = (a: string, b: string) => isLetter(a.at(-1)) && isLetter(b[0]);
  const before = runsOn(prefix, exact) && { prefix: `${prefix} ` };
  const after = runsOn(exact, suffix) && { suffix: ` ${suffix}` };
  const ways = before && after ? [{ ...before, ...after }, before, after] : [before || after];
  return ways.filter((way) => way !== false).map((way) => ({ quote: { ...quote, ...way }, position }));
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
}

const missing: Anchor = { state: 'missing' };

function findBySelectors(search: SearchText, target: FoldedTarget): Span | null {
  const places = listPlaces(target, search);
  const [best] = places;
  return best && isTrusted(best, places) ? best.span : null;
}

/** `null` when the snapshot does not hold the quote and so has nothing to say. */
function findBySnapshot(
  comparison: Comparison,
  target: TextTarget,
  folded: FoldedTarget,
): Span | 'gone' | null {
  const first = placeInSnapshot(comparison, target, folded);
  if (first === null) return null;
  const home = placeAtHome(comparison, first, folded);
  const places = listPlaces(folded, comparison.now, true);
  const elsewhere = places.find((place) => !wasElsewhere(comparison, first, folded, place));
  if (home && isHome(comparison, first, home, elsewhere)) {
    if (isTrusted(home, places)) return home.span;
  } else if (elsewhere && isTrusted(elsewhere, places)) return elsewhere.span;
  const [copy] = places;
  return copy && copy.score >= certain.words ? copy.span : 'gone';
}

/** Of two certain copies of a quote the home is the one with at least as much of the old text around it. */
function isHome(comparison: Comparison, first: number, home: Candidate, elsewhere?: Candidate): boolean {
  if (!elsewhere || home.score >= elsewhere.score) return true;
  if (home.score < certain.home || elsewhere.score < certain.words) return false;
  const surroundings = ({ place }: Candidate) =>
    measureSurroundings(comparison, first, place.found.length, place.from);
  return surroundings(home) >= surroundings(elsewhere);
}

/**
 * Whether two stretches differ in typography only; a capital letter is a letter of its own here. Some tools keep quotes without
 * the breaks between paragraphs, so these may be missing, but not between small letters or digits: "25" is not "2", "5".
 */
function sameLetters(found: string, exact: string): boolean {
  if (found === exact) return true;
  const letters = foldText(exact, true).text.trim();
  const joined = found.replaceAll(/(?<![\p{Ll}\p{N}])\n|\n(?![\p{Ll}\p{N}])/gu, '');
  return [found, joined].some((text) => foldText(text, true).text.trim() === letters);
}
