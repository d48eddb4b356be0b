import { attribute, attributeNames } from '@/page/dom';

const words = (list: string) => new Set(list.split(' '));

/** Elements without a text to read. */
const skippedTags = words(
  'br script style noscript template svg iframe frame object embed canvas audio video select option datalist textarea input button map math title link meta base',
);
const blockTags = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
);
const strongTags = words('b strong em i');

/** What all elements of one tag have in common, and how many there have been. */
export interface TagKind {
  count: number;
  isSkipped: boolean;
  isBlock: boolean;
  isStrong: boolean;
}

export function kindOfTag(tag: string): TagKind {
  return {
    count: 0,
    isSkipped: skippedTags.has(tag),
    isBlock: blockTags.has(tag),
    isStrong: strongTags.has(tag),
  };
}

const looked = ['style', 'hidden', 'aria-hidden', 'class', 'id', 'role', 'itemprop', 'itemtype'] as const;
type Attributes = { [A in (typeof looked)[number]]?: string };

const none: Attributes = {};

/** Those of an element's attributes that are looked at. By the names that it has: most have none of them, and each one asked for takes time. */
export function attributesOf(element: Element): Attributes {
  let found = none;
  for (const name of attributeNames(element)) {
    const known = looked.find((one) => one === name);
    if (!known) continue;
    if (found === none) found = {};
    found[known] ??= attribute(element, name) ?? '';
  }
  return found;
}

/** As `PageRecord.looks` has it; longer names say nothing more. */
export function lookOf(tag: string, named: Attributes): string {
  if (named === none) return tag;
  const { role, class: name, id, itemprop, 'aria-hidden': ariaHidden } = named;
  return [tag, role, name?.slice(0, 1000), id?.slice(0, 200), itemprop, ariaHidden].join('\0');
}

/** Whether a style attribute makes a block of any element. */
export function isStyledAsBlock({ style }: Attributes): boolean {
  return style !== undefined && /display\s*:\s*(block|flex|grid|table)/.test(style);
}

export function isHidden(
  { hidden, id, style, 'aria-hidden': ariaHidden }: Attributes,
  isBlock: boolean,
): boolean {
  // React streams parts of a page into hidden boxes "S:0", "S:1" and shows them once all is there.
  if (hidden !== undefined && hidden !== 'until-found' && !id?.startsWith('S:')) return true;
  // A whole block may be hidden from assistive technology because a dialog is open; inside a line it is decoration.
  if (!isBlock && ariaHidden === 'true') return true;
  return style !== undefined && /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
