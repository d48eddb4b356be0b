import {
  elementsByTag,
  following,
  followingSubtree,
  isElement,
  isShadowRoot,
  isText,
  localName,
  parentNode,
  unlessGone,
} from '@/page/dom';

/** The style sheet of the marks in one document and its shadow trees. */
export interface MarkSheet {
  readonly sheet: CSSStyleSheet;
  /** The looks, see `markStyles`. */
  restyle(styles: string): void;
  /** Has the looks reach the text of this range before the page is next drawn. */
  cover(range: Range): void;
}

/**
 * A sheet that names the elements that marked text stands in by their tags. A `::highlight()` for all elements has the browser work
 * out the style of every element anew, those of menus and comments too: three times the work on a news page. But for each element
 * that is named the work is about twice that: where most are, as in a very long text, it is for all.
 */
export function createMarkSheet(page: Window & typeof globalThis, document: Document): MarkSheet {
  const sheet = new page.CSSStyleSheet();
  const tags = new Set<string>();
  let looks = '';
  let isBehind = false;

  function write(): void {
    isBehind = false;
    if (tags.size === 0) return;
    const count = (tag: string): number => elementsByTag(document, tag).length;
    let named = 0;
    for (const tag of tags) named += count(tag);
    const selectors = named * 2 > count('*') ? [''] : [...tags].map((tag) => page.CSS.escape(tag));
    const rules = looks.replace(/::highlight\([^)]*\)/g, (pseudo) =>
      selectors.map((selector) => selector + pseudo).join(),
    );
    sheet.replaceSync(rules);
  }

  /** Once for all that is marked in one go: each new text of a sheet is a new sheet to the browser. */
  function writeSoon(): void {
    if (!isBehind) queueMicrotask(() => unlessGone(write));
    isBehind = true;
  }

  function coverText(text: Node): void {
    const around = parentNode(text);
    if (!around) return;
    // Text that is a child of the shadow tree itself looks as its host does.
    const element = isShadowRoot(around) ? around.host : around;
    if (!isElement(element) || tags.has(localName(element))) return;
    tags.add(localName(element));
    writeSoon();
  }

  return {
    sheet,
    restyle(styles) {
      looks = styles;
      writeSoon();
    },
    cover({ startContainer, endContainer }) {
      if (startContainer === endContainer && isText(startContainer)) return coverText(startContainer);
      const stop = followingSubtree(endContainer);
      for (let node: Node | null = startContainer; node && node !== stop; node = following(node))
        if (isText(node)) coverText(node);
    },
  };
}
