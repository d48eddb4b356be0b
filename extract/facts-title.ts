import { type Declared, firstMeta } from '@/extract/facts-declared';
import { siteNames } from '@/extract/facts-site';
import { clean, textOf, typesOf } from '@/extract/facts-structured';
import { lettersOnly, lowerWords as wordsOf } from '@/extract/plain-text';
import type { Fact } from '@/model/article';
import type { HeadRecord } from '@/model/page-record';

/** The article's own title: the heading that the data repeats, without the overline printed before it; else what the data says. */
export function findTitle(declared: Declared): Fact | null {
  const { head, article } = declared;
  const sites = siteNames(declared);
  const withoutSite = (title: string) => withoutSiteNames(title, sites);
  const whole = clean(head.title);
  const headline = article && textOf(article.headline);
  const meta = firstMeta(declared, 'og:title', 'twitter:title', 'dc.title')?.value ?? null;
  const data = [headline, meta, firstMeta(declared, 'twitter:title')?.value].filter((line) => line != null);
  // On many blogs the first heading is the site's name, and the post's own stands below it.
  const isOwn = (line: string) => !sites.includes(lettersOnly(line));
  const posts = linesOf(head.headings).filter(isOwn);
  const headings = linesOf(head.headings.filter(([tag]) => tag === 'h1')).filter(isOwn);
  // A first heading may be made for search engines: what readers see is then the next, which the article's data repeats to the letter.
  const told = posts.slice(0, 3).find((line) => line === headline && wordsOf(line).length > 3);
  if (told) return { value: told, from: 'markup', sure: 'sure' };
  for (const heading of headings) {
    const repeated = data.some(
      (line) => fold(line) === fold(heading) || fold(withoutSite(line)) === fold(heading),
    );
    if (repeated && wordsOf(heading).length > 1) return { value: heading, from: 'markup', sure: 'sure' };
  }
  for (const heading of headings) {
    const inside = data.find(
      (line) => wordsOf(line).length > 3 && isWithin(lettersOnly(heading), lettersOnly(line)),
    );
    if (inside) return { value: inside, from: headline === inside ? 'json-ld' : 'meta', sure: 'sure' };
  }
  const isNews = article !== null && typesOf(article).some((type) => /News|Report|^Article$/.test(type));
  if (
    isNews &&
    headline &&
    meta &&
    wordsOf(headline).length > 4 &&
    fold(headline) === fold(withoutSite(meta))
  ) {
    return { value: headline, from: 'json-ld', sure: 'sure' };
  }
  const closest = closestHeading(posts, headings, [...data, whole]);
  if (closest) return { value: withoutSiteNames(closest, sites, /\|/), from: 'markup', sure: 'likely' };
  const [only] = headings;
  if (only && headings.length === 1 && wordsOf(only).length > 3)
    return { value: only, from: 'markup', sure: 'likely' };
  const inData = headline ?? (article && textOf(article.name));
  if (inData) return { value: inData, from: 'json-ld', sure: 'likely' };
  if (meta) return { value: withoutSite(meta), from: 'meta', sure: 'likely' };
  if (only) return { value: only, from: 'markup', sure: 'guess' };
  return whole ? { value: withoutSite(whole), from: 'markup', sure: 'guess' } : null;
}

/** Letters alone are compared: an overline in an element of its own has no space behind it. */
function isWithin(heading: string, line: string): boolean {
  return heading.length > line.length && heading.endsWith(line);
}

function linesOf(headings: HeadRecord['headings']): string[] {
  return headings
    .slice(0, 20)
    .map(([, text]) => clean(text))
    .filter((line) => line !== null);
}

/**
 * The heading that shares most words with what the data says, if it shares a third of the shorter's; the longer of two alike.
 * Headings of lower rank must be repeated nearly whole.
 */
function closestHeading(
  all: readonly string[],
  first: readonly string[],
  data: readonly (string | null)[],
): string | null {
  let best: string | null = null;
  let most = 0.3;
  for (const heading of all) {
    const own = new Set(wordsOf(heading));
    if (own.size < 2) continue;
    for (const line of data) {
      const other = new Set(wordsOf(line ?? ''));
      const both = [...own].filter((word) => other.has(word)).length;
      const share = both / Math.max(1, Math.min(own.size, other.size));
      if (!first.includes(heading) && (both < 3 || both < own.size * 0.8)) continue;
      const weight = share + Math.min(both, 12) / 100;
      if (weight > most) {
        most = weight;
        best = heading;
      }
    }
  }
  return best;
}

function fold(text: string): string {
  return wordsOf(text).join(' ');
}

/** "Title | Site", "Title - Site" and "Site: Title" without the site, when what stays is long enough to be the title. */
function withoutSiteNames(title: string, sites: readonly string[], mark = /[|–—·»-]/): string {
  const isSite = (part: string | undefined) => part !== undefined && sites.includes(lettersOnly(part));
  const last = /^(.{8,}?)\s*[|ㅣ–—·»:-]\s*([^|ㅣ–—·»]{2,40})$/.exec(title);
  if (last && isSite(last[2])) return last[1] ?? title;
  const first = /^(.{2,40}?)(?:\s*[|:]|\s+[–—·»-])\s+(.{8,})$/.exec(title);
  if (first && isSite(first[1])) return first[2] ?? title;
  const match = /^(.{13,}?)\s+([|–—·»-])\s+[^|–—·»]{1,40}$/.exec(title);
  return (match && mark.test(match[2] ?? '') ? match[1] : clean(title)) ?? title;
}
