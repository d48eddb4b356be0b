import type { Fact } from '@/model/article';
import { attribute } from '@/page/dom';
import { type Declared, lineOf } from '@/page/facts-declared';
import { type Thing, textOf, typesOf } from '@/page/facts-structured';

/** The names of those who wrote it, every one; `null` when the page names nobody. */
export function findByline(declared: Declared): Fact<string[]> | null {
  const inData = declared.article
    ? authorsOf(declared.article.author ?? declared.article.creator, declared)
    : [];
  if (inData.length > 0) return { value: inData, from: 'json-ld' };
  const inMeta = unique(
    [
      'article:author',
      'author',
      'byl',
      'dc.creator',
      'parsely-author',
      'sailthru.author',
      'cxenseparse:author',
    ]
      .map((name) => (declared.meta.get(name) ?? []).flatMap(splitNames))
      .find((names) => names.length > 0) ?? [],
  );
  if (inMeta.length > 0) return { value: inMeta, from: 'meta' };
  const marked = unique(
    [
      '[itemprop~="author"] [itemprop="name"]',
      '[itemprop~="author"]',
      '[rel~="author"]',
      '.author-name',
      '.byline a',
      '.byline',
      '.author',
    ]
      .map((selector) =>
        [...declared.document.querySelectorAll(selector)]
          .slice(0, 4)
          .flatMap((element) => splitNames(attribute(element, 'content') ?? lineOf(element) ?? '')),
      )
      .find((names) => names.length > 0) ?? [],
  );
  return marked.length > 0 ? { value: marked, from: 'markup' } : null;
}

function authorsOf(value: unknown, declared: Declared): string[] {
  const list = Array.isArray(value) ? value : [value];
  const names: string[] = [];
  for (const entry of list) {
    if (typeof entry === 'string') names.push(...splitNames(entry));
    else if (typeof entry === 'object' && entry !== null) {
      const thing = resolve(entry as Thing, declared);
      const types = typesOf(thing);
      if (types.length > 0 && types.every((type) => /Organization$/.test(type))) continue;
      const name = thing.name;
      for (const part of Array.isArray(name) ? name : [name])
        if (typeof part === 'string') names.push(...splitNames(textOf(part) ?? ''));
    }
  }
  return unique(names);
}

function resolve(thing: Thing, declared: Declared): Thing {
  const id = thing['@id'];
  if (thing.name || typeof id !== 'string') return thing;
  return declared.things.find((other) => other['@id'] === id && other.name) ?? thing;
}

/** "By A, B and C" as names; empty when it is no list of names. */
export function splitNames(line: string): string[] {
  if (/^https?:|^@|[<>{}]/.test(line) || line.length > 200) return [];
  return line
    .replace(/^\s*(written\s+)?(by|von|par|por|di|door|af|av|text|words)\b[:\s]+/i, '')
    .split(/\s*(?:,|;|\||&|\/|\s(?:and|und|et|y|e|en|og|och)\s)\s*/i)
    .map((name) => name.trim())
    .filter(
      (name) =>
        name.length > 1 &&
        name.length < 60 &&
        /\p{L}/u.test(name) &&
        !/\d{2}/.test(name) &&
        name.split(' ').length < 6,
    )
    .filter(
      (name) => !/^(admin|staff|editor|editors|newsroom|guest|author|webmaster|anonymous)$/i.test(name),
    );
}

function unique(names: string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
