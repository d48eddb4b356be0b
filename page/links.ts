import { absoluteAddress } from '@/model/absolute-address';
import type { TextLink } from '@/model/article';
import { attribute, ownerDocument, query } from '@/page/dom';
import type { PlacedBlock } from '@/page/read-blocks';

/**
 * The links of the chosen blocks, placed in the text that they make up one line feed apart. `url` is the page's own address,
 * against which relative ones are read where the page names no other base.
 */
export function linksIn(chosen: readonly PlacedBlock[], url: string): TextLink[] {
  const links: TextLink[] = [];
  let base: string | null = null;
  let at = 0;
  for (const { text, linkRuns } of chosen) {
    for (const { element, start, end } of linkRuns) {
      base ??= baseOf(ownerDocument(element), url);
      const href = attribute(element, 'href')?.trim();
      const address = href && !href.startsWith('#') ? absoluteAddress(href, base) : null;
      if (address) links.push({ start: at + start, end: at + end, url: address });
      if (links.length === most) return links;
    }
    at += text.length + 1;
  }
  return links;
}

const most = 2000;

function baseOf(document: Document, url: string): string {
  const element = query(document, 'base[href]');
  return (element && absoluteAddress(attribute(element, 'href'), url)) ?? url;
}
