import {
  documentElement,
  elementsByTag,
  following,
  hasNameWith,
  isElement,
  isShown,
  localName,
  queryAll,
  shadowRoot,
} from '@/page/dom';

/**
 * Documents in frames that are seen and of the page's own origin, also in frames within these, each after the one around it: down to
 * the third, at most 10 in all. Browsers show no others to us.
 */
export function framedDocuments(document: Document, deep = 3, found: Document[] = []): Document[] {
  for (const frame of [...queryAll(document, 'iframe,frame')].slice(0, 10)) {
    const inner = (frame as HTMLIFrameElement).contentDocument; // as the selector says
    if (!inner || !documentElement(inner) || !isShown(frame) || found.length === 10) continue;
    found.push(inner);
    if (deep > 1) framedDocuments(inner, deep - 1, found);
  }
  return found;
}

/**
 * Paragraphs and line breaks in frames and open shadow trees, which a document's own counts leave out. Looks at no more than
 * 1,500 nodes: what hides deeper is found when the reader asks for it.
 */
export function countInnerLines(document: Document): number {
  if (!mayHaveInner(document)) return 0;
  const tops = [document, ...framedDocuments(document)];
  const roots: (Node | null)[] = tops.map(documentElement);
  let lines = 0;
  let seen = 0;
  for (let i = 0; i < roots.length; i++) {
    for (let node: Node | null = roots[i] ?? null; node && seen < 1500; node = following(node), seen++) {
      if (!isElement(node)) continue;
      const shadow = shadowRoot(node);
      if (shadow) roots.push(shadow);
      if (i > 0 && /^(?:p|br)$/.test(localName(node))) lines++;
    }
  }
  return lines;
}

/**
 * Whether there is anything to look into: a frame, an element of the page's own making, which shadow trees mostly hang on, or next
 * to nothing else. Found out by counts: to look through a page element by element costs more than all else that the gate does.
 */
function mayHaveInner(document: Document): boolean {
  const count = (tag: string) => elementsByTag(document, tag).length;
  return count('iframe') > 0 || count('frame') > 0 || count('a') < 5 || hasNameWith(document, '-');
}
