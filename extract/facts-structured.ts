import type { HeadRecord } from '@/model/page-record';

/** One thing described in JSON-LD. Values are whatever the page wrote: check before use. */
export type Thing = Record<string, unknown>;

const articleType =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|ScholarlyArticle|SocialMediaPosting|OpinionNewsArticle|AdvertiserContentArticle|SatiricalArticle|TechArticle|CreativeWork\/?Article)$/;

/** Everything the page describes in JSON-LD, graphs and nested things laid out flat, at most 2,000. Broken scripts are left out. */
export function readThings(scripts: readonly string[]): Thing[] {
  const found: Thing[] = [];
  for (const code of scripts) collect(parse(code), found, 0);
  return found;
}

function parse(code: string): unknown {
  const plain = code
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '');
  try {
    return JSON.parse(plain);
  } catch {
    try {
      // Line breaks and tabs inside strings, and a semicolon at the end, are the common faults.
      return JSON.parse(plain.replace(/\s+/g, ' ').replace(/;\s*$/, ''));
    } catch {
      return null;
    }
  }
}

function collect(value: unknown, found: Thing[], depth: number): void {
  if (depth > 8 || found.length > 2000 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found, depth + 1);
    return;
  }
  const thing = value as Thing;
  if ('@type' in thing || '@graph' in thing) found.push(thing);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'hasPart']) {
    if (key in thing) collect(thing[key], found, depth + 1);
  }
}

export function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === 'string');
}

export function isArticleThing(thing: Thing): boolean {
  return typesOf(thing).some((name) => articleType.test(name));
}

/** A value as one line of text; objects by their name, lists by their first, both at most eight deep. `null` when there is none. */
export function textOf(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return clean(value);
  if (typeof value === 'number') return String(value);
  if (depth > 8) return null;
  if (Array.isArray(value)) return value.length > 0 ? textOf(value[0], depth + 1) : null;
  if (typeof value === 'object' && value !== null) {
    const thing = value as Thing;
    return textOf(thing.name ?? thing['@value'] ?? null, depth + 1);
  }
  return null;
}

/** All names in a value: of a string itself, of each of a list, of things; lists at most eight deep. */
export function namesOf(value: unknown, depth = 0): string[] {
  if (Array.isArray(value)) return depth > 8 ? [] : value.flatMap((one) => namesOf(one, depth + 1));
  const name = textOf(value);
  return name ? [name] : [];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Without tags, with entities resolved and white space collapsed; `null` when nothing is left. */
export function clean(value: string): string | null {
  const plain = value
    .slice(0, 2000)
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, (all, decimal, hex, name) => {
      if (name) return entities[String(name).toLowerCase()] ?? all;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : all;
    })
    .replace(/\s+/g, ' ')
    .trim();
  return plain || null;
}

/** All `<meta>` of the page: name, property or itemprop in lower case -> values in order. */
export function readMeta(declared: HeadRecord['meta']): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, value] of declared) {
    const content = clean(value);
    if (!name || !content) continue;
    for (const key of name.toLowerCase().split(/\s+/)) {
      const values = found.get(key);
      if (values) values.push(content);
      else found.set(key, [content]);
    }
  }
  return found;
}
