import Mark from 'mark.js';

/*
 * Marking by elements put around the text: as Hypothesis does it, restated from its client's source
 * (src/annotator/highlighter, BSD-2-Clause), and by mark.js.
 */

/** Text nodes wholly inside the range; those at its ends are split there. */
function wholeTextNodes(range: Range): Text[] {
  const common = range.commonAncestorContainer;
  const root = common instanceof Element ? common : common.parentElement;
  if (!root) return [];
  const found: Text[] = [];
  const nodes = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (!(node instanceof Text) || !isInside(range, node)) continue;
    if (node === range.startContainer && range.startOffset > 0) {
      node.splitText(range.startOffset);
      continue;
    }
    if (node === range.endContainer && range.endOffset < node.data.length) node.splitText(range.endOffset);
    found.push(node);
  }
  return found;
}

function isInside(range: Range, node: Text): boolean {
  return range.comparePoint(node, 0) <= 0 ? range.comparePoint(node, node.data.length) >= 0 : false;
}

/** Wraps each run of neighbouring text nodes in the range, but for white space alone. */
export function wrapAsHypothesis(range: Range): void {
  const runs: Text[][] = [];
  let previous: Text | null = null;
  for (const node of wholeTextNodes(range)) {
    if (previous && previous.nextSibling === node) runs.at(-1)?.push(node);
    else runs.push([node]);
    previous = node;
  }
  for (const run of runs.filter((nodes) => nodes.some(({ data }) => /\S/.test(data)))) {
    const wrapper = document.createElement('hypothesis-highlight');
    wrapper.className = 'hypothesis-highlight';
    run[0]?.parentNode?.replaceChild(wrapper, run[0]);
    for (const node of run) wrapper.appendChild(node);
  }
}

/** Offsets are into the text content of `root`. */
export function markAsMarkJs(root: Element, spans: readonly { start: number; end: number }[]): void {
  new Mark(root).markRanges(spans.map(({ start, end }) => ({ start, length: end - start })));
}
