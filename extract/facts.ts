import { findByline } from '@/extract/facts-byline';
import { findCredits } from '@/extract/facts-credits';
import { findDates } from '@/extract/facts-dates';
import { type Declared, firstMeta } from '@/extract/facts-declared';
import { textOf, typesOf } from '@/extract/facts-structured';
import { findTitle } from '@/extract/facts-title';
import { nearbyBlocks, type Visible } from '@/extract/facts-visible';
import { absoluteAddress } from '@/model/absolute-address';
import type { ArticleFacts, Certainty, Fact } from '@/model/article';

/** All that the page says about itself, each with where it was found. */
export function readFacts(declared: Declared, visible: Visible): ArticleFacts {
  const title = findTitle(declared);
  const nearby = nearbyBlocks(visible, title?.value ?? null);
  const { published, modified } = findDates(declared, visible, nearby);
  const byline = findByline(declared, nearby, title?.value ?? null);
  return {
    title,
    byline,
    publisher: findPublisher(declared),
    published,
    modified,
    canonical: findCanonical(declared),
    language: findLanguage(declared),
    credits: findCredits(declared, visible, byline),
  };
}

function findPublisher({ article, things, ...declared }: Declared): Fact | null {
  const named = article && textOf(article.publisher ?? article.sourceOrganization ?? null);
  if (named) return { value: named, from: 'json-ld', sure: 'sure' };
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
  return name ? { value: name, from: 'json-ld', sure: 'guess' } : null;
}

/**
 * The declared address of the page, when it is a plain http(s) one. Sure is one that differs from the address as visited only in
 * what does not name the page; one of another site may be the origin's or a mistake.
 */
function findCanonical(declared: Declared): Fact | null {
  const { head, url } = declared;
  const fromLink = absoluteAddress(head.canonical, url);
  if (fromLink) return { value: fromLink, from: 'link', sure: nearness(fromLink, url) };
  const meta = firstMeta(declared, 'og:url');
  const fromMeta = meta && absoluteAddress(meta.value, url);
  return fromMeta ? { value: fromMeta, from: 'meta', sure: nearness(fromMeta, url) } : null;
}

function nearness(declared: string, visited: string): Certainty {
  if (!URL.canParse(visited)) return 'guess';
  const [one, other] = [new URL(declared), new URL(visited)];
  const host = (url: URL) => url.hostname.replace(/^(?:www|m|mobile|amp)\./, '');
  const path = (url: URL) => url.pathname.replace(/\/(?:amp|index\.html?)?\/?$/, '');
  if (host(one) !== host(other)) return 'guess';
  return path(one) === path(other) ? 'sure' : 'likely';
}

function findLanguage(declared: Declared): Fact | null {
  const { head, article } = declared;
  const tag = (value: string | null | undefined) =>
    value && /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(value.trim())
      ? value.trim().replaceAll('_', '-')
      : null;
  const onRoot = tag(head.lang ?? head.xmlLang);
  if (onRoot) return { value: onRoot, from: 'markup', sure: 'likely' };
  const inData = article && tag(textOf(article.inLanguage));
  if (inData) return { value: inData, from: 'json-ld', sure: 'likely' };
  const meta = firstMeta(declared, 'og:locale', 'content-language', 'language', 'dc.language');
  const inMeta = tag(meta?.value);
  return inMeta ? { value: inMeta, from: 'meta', sure: 'guess' } : null;
}
