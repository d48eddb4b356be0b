import type { HeadRecord, TimeRecord } from '@/model/page-record';
import { attribute, documentElement, localName, parentNode, query, queryAll, textContent } from '@/page/dom';

/** What a document declares of itself. `boxes`: its block elements, in their order. `address`: that of the frame it is shown in. */
export function recordHead(
  document: Document,
  boxes: readonly Element[],
  address: string | null,
): HeadRecord {
  const root = documentElement(document);
  const title = query(document, 'title');
  const placeOf = placesAmong(boxes);
  const canonical = query(document, 'link[rel~="canonical" i]');
  return {
    address,
    title: title ? textOf(title, 10_000) : '',
    lang: root && attribute(root, 'lang'),
    xmlLang: root && attribute(root, 'xml:lang'),
    canonical: canonical && attribute(canonical, 'href'),
    data: listOf(document, 'script[type*="ld+json"]', mostScripts).map((script) =>
      textOf(script, longestScript),
    ),
    meta: metaOf(document),
    headings: headingsOf(document),
    dates: listOf(document, '[itemprop^="date"]', 20).map((element) => [
      attribute(element, 'itemprop') ?? '',
      attribute(element, 'content') ?? attribute(element, 'datetime'),
      textOf(element),
    ]),
    times: timesOf(document, placeOf),
    addresses: addressesOf(document, placeOf),
    hiddenNames: hiddenNames(document),
  };
}

const mostScripts = 200;
/** UTF-16 code units. */
const longestScript = 1_000_000;

function listOf(document: Document, selector: string, most: number): Element[] {
  return Array.from(queryAll(document, selector)).slice(0, most);
}

/** No more of an element's text is ever looked at. */
function textOf(element: Element, most = 2_000): string {
  return (textContent(element) ?? '').slice(0, most);
}

function metaOf(document: Document): HeadRecord['meta'] {
  const found: HeadRecord['meta'] = [];
  for (const element of listOf(document, 'meta[content]', 1_000)) {
    const name =
      attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop');
    const content = attribute(element, 'content');
    if (name && content) found.push([name.slice(0, 200), content.slice(0, 2_000)]);
  }
  return found;
}

/** The first 20 that may be the title's, and the first 20 of the first rank. */
function headingsOf(document: Document): HeadRecord['headings'] {
  const found: HeadRecord['headings'] = [];
  let first = 0;
  for (const element of Array.from(
    queryAll(document, 'h1,h2,.entry-title,.post-title,[itemprop~="headline"]'),
  )) {
    const tag = localName(element);
    if (tag === 'h1' ? first++ < 20 : found.length < 20) found.push([tag, textOf(element)]);
  }
  return found;
}

function timesOf(document: Document, placeOf: PlaceOf): TimeRecord[] {
  return listOf(document, 'time', 40).map((element) => ({
    datetime: attribute(element, 'datetime'),
    text: textOf(element),
    box: placeOf(element),
    pubdate: attribute(element, 'pubdate') !== null,
    className: attribute(element, 'class') ?? '',
  }));
}

/** Of headings that are links, and of boxes that say where they are from. */
function addressesOf(document: Document, placeOf: PlaceOf): HeadRecord['addresses'] {
  return listOf(document, 'h1 a,h2 a,[data-url],[data-permalink]', 100).map((element) => {
    const address = ['href', 'data-url', 'data-permalink']
      .map((name) => attribute(element, name))
      .find(Boolean);
    return [placeOf(element), (address ?? '').slice(0, 2_000)];
  });
}

/** Place of the nearest of the boxes around an element, -1 for none. */
type PlaceOf = (element: Element) => number;

function placesAmong(boxes: readonly Element[]): PlaceOf {
  let places: Map<Node, number> | undefined;
  return (element) => {
    places ??= new Map(boxes.map((box, place) => [box, place]));
    let at: Node | null = element;
    while (at && !places.has(at)) at = parentNode(at);
    return (at && places.get(at)) ?? -1;
  };
}

function hiddenNames(document: Document): string[] {
  return listOf(document, '[style*="none"][class*="author" i],[style*="none"][class*="byline" i]', 10)
    .filter((place) => /display\s*:\s*none/i.test(attribute(place, 'style') ?? ''))
    .map((place) => textOf(place, 200));
}
