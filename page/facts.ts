import type { ArticleFacts, Fact } from '@/model/article';
import { attribute, documentElement, query } from '@/page/dom';
import { findByline } from '@/page/facts-byline';
import { findDates } from '@/page/facts-dates';
import { type Declared, firstMeta } from '@/page/facts-declared';
import { textOf, typesOf } from '@/page/facts-structured';
import { findTitle } from '@/page/facts-title';
import { nearbyBlocks, type Visible } from '@/page/facts-visible';

/** All that the page says about itself, each with where it was found. */
export function readFacts(declared: Declared, visible: Visible): ArticleFacts {
  const title = findTitle(declared);
  const nearby = nearbyBlocks(visible, title?.value ?? null);
  const { published, modified } = findDates(declared, visible, nearby);
  return {
    title,
    byline: findByline(declared, nearby, title?.value ?? null),
    publisher: findPublisher(declared),
    published,
    modified,
    canonical: findCanonical(declared),
    language: findLanguage(declared),
  };
}

function findPublisher({ article, things, ...declared }: Declared): Fact | null {
  const named = article && textOf(article.publisher ?? article.sourceOrganization ?? null);
  if (named) return { value: named, from: 'json-ld' };
  const site = firstMeta(
    { article, things, ...declared },
    'og:site_name',
    'application-name',
    'dc.publisher',
    'publisher',
  );
  if (site) return site;
  const organisation = things.find(
    (thing) => typesOf(thing).some((type) => /Organization|WebSite$/.test(type)) && thing.name,
  );
  const name = organisation && textOf(organisation);
  return name ? { value: name, from: 'json-ld' } : null;
}

/** The declared address of the page, when it is a plain http(s) one; whether it is true is for others to judge. */
function findCanonical({ document, url, ...rest }: Declared): Fact | null {
  const link = query(document, 'link[rel~="canonical" i]');
  const fromLink = link && absolute(attribute(link, 'href'), url);
  if (fromLink) return { value: fromLink, from: 'link' };
  const meta = firstMeta({ document, url, ...rest }, 'og:url');
  const fromMeta = meta && absolute(meta.value, url);
  return fromMeta ? { value: fromMeta, from: 'meta' } : null;
}

function absolute(address: string | null, base: string): string | null {
  if (!address) return null;
  try {
    const url = new URL(address.trim(), base || undefined);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function findLanguage({ document, article, ...rest }: Declared): Fact | null {
  const tag = (value: string | null | undefined) =>
    value && /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(value.trim())
      ? value.trim().replaceAll('_', '-')
      : null;
  const root = documentElement(document);
  const onRoot = root && tag(attribute(root, 'lang') ?? attribute(root, 'xml:lang'));
  if (onRoot) return { value: onRoot, from: 'markup' };
  const inData = article && tag(textOf(article.inLanguage));
  if (inData) return { value: inData, from: 'json-ld' };
  const meta = firstMeta(
    { document, article, ...rest },
    'og:locale',
    'content-language',
    'language',
    'dc.language',
  );
  const inMeta = tag(meta?.value);
  return inMeta ? { value: inMeta, from: 'meta' } : null;
}
