import type { TextLink } from '@/model/article';
import type { PageCard } from '@/model/page-card';

/** Gives signs of origin the address that the page links their words to, where it does. */
export function linkSigns(card: PageCard, links: readonly TextLink[]): PageCard {
  const origin = card.origin.map((sign) => {
    const { span } = sign;
    const link = span && links.find(({ start, end }) => start < span.end && end > span.start);
    return link ? { ...sign, url: link.url } : sign;
  });
  return { ...card, origin };
}
