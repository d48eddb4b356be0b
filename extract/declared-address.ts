import type { PageText } from '@/extract/page-text';
import { isIn, type Part } from '@/extract/split-articles';
import { absoluteAddress } from '@/model/absolute-address';
import type { HeadRecord } from '@/model/page-record';

/** The address within the page's site that a part names by its heading's link or around its heading; `null` for none. */
export function declaredAddress(
  { heading }: Part,
  parts: readonly Part[],
  { boxes }: PageText,
  { addresses, address }: HeadRecord,
  url: string,
): string | null {
  if (!heading || !URL.canParse(url)) return null;
  for (const [place, written] of addresses) {
    const box = boxes[place];
    if (!box || !isIn(heading, box) || written.startsWith('#')) continue;
    if (parts.some((part) => part.heading && part.heading !== heading && isIn(part.heading, box))) continue;
    const found = absoluteAddress(written, address ?? url);
    if (found && new URL(found).origin === new URL(url).origin) return found;
  }
  return null;
}
