import { type Declared, firstMeta } from '@/extract/facts-declared';
import { clean, textOf } from '@/extract/facts-structured';
import { lettersOnly as fold } from '@/extract/plain-text';

/** How the site calls itself, letters and digits alone: a publisher named as author says nothing about who wrote the page. */
export function siteNames(declared: Declared): string[] {
  const host = URL.canParse(declared.url) ? new URL(declared.url).hostname.replace(/^www\./, '') : '';
  const names = [
    declared.article && textOf(declared.article.publisher),
    ...(declared.meta.get('og:site_name') ?? []),
    firstMeta(declared, 'application-name')?.value,
    host,
    host.split('.').slice(-2)[0],
  ];
  return names.map((name) => fold(name ?? '')).filter((name) => name.length > 2);
}

/** What the document's title ends with behind a dash or bar: mostly the site's name, now and then the article's own. */
export function titleEnd({ head }: Declared): string[] {
  const title = clean(head.title) ?? '';
  const end = fold(/[|–—·»-]\s+([^|–—·»]{2,40})$/.exec(title)?.[1] ?? '');
  return end.length > 2 ? [end] : [];
}

/** Whether a name is one of the site's, be it that of its newsroom or with a company's legal form. */
export function isSiteWord(name: string, sites: readonly string[]): boolean {
  const plain = name.replace(
    /\s+(?:staff|official|editors?|editorial team|admin|correspondent|news desk|newsroom|inc\.?|llc|ltd\.?|pc|gmbh)$/i,
    '',
  );
  const own = fold(plain.replace(/^the\s+/i, ''));
  return sites.some(
    (site) => site === own || site === fold(plain) || (own.length > 3 && site.startsWith(own)),
  );
}
