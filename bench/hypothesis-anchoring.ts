import approxSearch from 'approx-string-match';

/*
 * How Hypothesis finds a kept quote, restated from its client's source (src/annotator/anchoring, BSD-2-Clause), which no
 * package holds: the selectors are tried from simple to costly, each find but the last checked against the quote's words.
 */

export interface KeptSelectors {
  /** A simple XPath of the element that start and end stand in, with offsets into its text. */
  path?: { steps: [tag: string, index: number][]; start: number; end: number };
  /** `null` when the place is not known. */
  start: number | null;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
  /** Go straight to the words, the place being a hint alone. */
  wordsOnly?: boolean;
}

export function anchorByHypothesis(root: Element, kept: KeptSelectors): Range | null {
  const { path, start, end, exact, wordsOnly } = kept;
  const isRight = (range: Range | null): range is Range => range?.toString() === exact;
  const element = path && elementAt(root, path.steps);
  const byPath = path && element ? rangeAt(element, path.start, path.end) : null;
  if (isRight(byPath)) return byPath;
  const byPosition = start === null || wordsOnly ? null : rangeAt(root, start, end);
  if (isRight(byPosition)) return byPosition;
  const match = matchQuote(root.textContent ?? '', kept);
  return match && rangeAt(root, match.start, match.end);
}

function elementAt(root: Element, steps: readonly [tag: string, index: number][]): Element | null {
  let element: Element = root;
  for (const [tag, index] of steps) {
    let left = index;
    const child = Array.from(element.children).find((one) => one.localName === tag && --left === 0);
    if (!child) return null;
    element = child;
  }
  return element;
}

function rangeAt(root: Element, start: number, end: number): Range | null {
  const nodes = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let before = 0;
  let hasStart = false;
  for (let node = nodes.nextNode(); node instanceof Text; node = nodes.nextNode()) {
    const { length } = node.data;
    if (!hasStart && before + length > start) {
      range.setStart(node, start - before);
      hasStart = true;
    }
    if (hasStart && before + length >= end) {
      range.setEnd(node, end - before);
      return range;
    }
    before += length;
  }
  return null;
}

interface Match {
  start: number;
  end: number;
  errors: number;
}

function search(text: string, pattern: string, maxErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  return exact.length > 0 ? exact : approxSearch(text, pattern, maxErrors);
}

function likeness(text: string, pattern: string): number {
  if (text === '' || pattern === '') return 0;
  return 1 - (search(text, pattern, pattern.length)[0]?.errors ?? pattern.length) / pattern.length;
}

/** The best of all places within half the quote's length of edits, by words 50, context 20 and 20, and place 2. */
function matchQuote(text: string, { exact, prefix, suffix, start }: KeptSelectors): Match | null {
  if (exact === '') return null;
  const score = (match: Match): number =>
    50 * (1 - match.errors / exact.length) +
    20 * (prefix ? likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix) : 1) +
    20 * (suffix ? likeness(text.slice(match.end, match.end + suffix.length), suffix) : 1) +
    2 * (1 - Math.abs(match.start - (start ?? match.start)) / text.length);
  const scored = search(text, exact, Math.min(256, exact.length / 2)).map((match) => ({
    match,
    score: score(match),
  }));
  scored.sort((a, b) => b.score - a.score);
  return scored[0]?.match ?? null;
}
