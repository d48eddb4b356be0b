import { linkSigns } from '@/engine/card/link-signs';
import type { TextLink } from '@/model/article';
import type { PageCard } from '@/model/page-card';

/** The page card with what the page links its signs to. Both are made when the card is first asked for: few pages are asked for it. */
export function linkCard(card: string | null, links: () => readonly TextLink[]): () => string | null {
  let linked: string | null | undefined;
  return () => {
    linked ??= card && JSON.stringify(linkSigns(JSON.parse(card) as PageCard, links())); // our own background's
    return linked;
  };
}
