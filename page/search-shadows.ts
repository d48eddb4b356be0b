import { anyShadowRoot, closest } from '@/page/dom';
import { isTopBox } from '@/page/top-box';

/** Elements that one look passes at most: a large page is looked through in several. */
const mostPassed = 5_000;

/** A shadow tree, or the document itself. `inPopover`: it hangs on something that an open popover holds. */
interface Tree {
  root: Node;
  inPopover: boolean;
}

/**
 * Looks into a page's shadow trees, closed ones too, for what stands in open popovers there. Only Firefox lets a script of ours
 * do so; elsewhere nothing is found. Each look goes on where the last one stopped, and begins anew when all has been seen.
 */
export function searchShadows(document: Document): () => Element[] {
  let waiting: Tree[] = [];
  let tree: Tree | undefined;
  let walker: TreeWalker | undefined;
  return () => {
    const found: Element[] = [];
    if (!('openOrClosedShadowRoot' in Element.prototype)) return found;
    if (!tree) waiting = [{ root: document, inPopover: false }];
    for (let passed = 0; passed < mostPassed; passed++) {
      const element = walker?.nextNode() as Element | null | undefined; // it shows nothing else
      if (element && tree) {
        const inPopover = tree.inPopover || (tree.root !== document && isInPopover(element));
        if (inPopover) found.push(element);
        const root = isTopBox(element) ? null : anyShadowRoot(element);
        if (root) waiting.push({ root, inPopover: inPopover || isInPopover(element) });
        continue;
      }
      tree = waiting.shift();
      walker = tree && Document.prototype.createTreeWalker.call(document, tree.root, NodeFilter.SHOW_ELEMENT);
      if (!tree) break;
    }
    return found;
  };
}

function isInPopover(element: Element): boolean {
  return closest(element, ':popover-open') !== null;
}
