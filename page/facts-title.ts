import type { Fact } from '@/model/article';
import { type Declared, firstMeta, lineOf } from '@/page/facts-declared';
import { clean, textOf } from '@/page/facts-structured';

/** The article's own title: a heading that the document's title repeats, else what the data says. */
export function findTitle(declared: Declared): Fact | null {
  const { document, article } = declared;
  const whole = clean(document.querySelector('title')?.textContent ?? '');
  const data = article && textOf(article.headline ?? article.name);
  const meta = firstMeta(declared, 'og:title', 'twitter:title', 'dc.title');
  const headings = [...document.querySelectorAll('h1')].map(lineOf).filter((line) => line !== null);
  const agreed = headings.find((line) =>
    [data, meta?.value, whole].some((other) => other && agrees(line, other)),
  );
  if (agreed) return { value: agreed, from: 'markup' };
  if (data) return { value: data, from: 'json-ld' };
  if (meta) return { value: withoutSite(meta.value), from: 'meta' };
  const [only] = headings;
  if (only && headings.length === 1) return { value: only, from: 'markup' };
  return whole ? { value: withoutSite(whole), from: 'meta' } : null;
}

function agrees(heading: string, other: string): boolean {
  const a = fold(heading);
  const b = fold(other);
  return a.length > 3 && (b.startsWith(a) || a.startsWith(b) || (a.length > 15 && b.includes(a)));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "Title | Site" and "Title - Site" without the site, when what stays is long enough to be the title. */
export function withoutSite(title: string): string {
  const match = /^(.+?)\s+[|–—·»-]\s+[^|–—·»]{1,40}$/.exec(title);
  return match?.[1] && match[1].length > 12 ? match[1] : title;
}
