import type { Declared } from '@/extract/facts-declared';
import { printedByline } from '@/extract/facts-printed-byline';
import { isSiteWord, siteNames, titleEnd } from '@/extract/facts-site';
import { type Thing, textOf, typesOf } from '@/extract/facts-structured';
import type { Nearby } from '@/extract/facts-visible';
import { isName, isNoName, splitNames, withoutRoles } from '@/extract/person-names';
import { lettersOnly as fold } from '@/extract/plain-text';
import type { Fact } from '@/model/article';

const metaNames = [
  'article:author',
  'author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'cxenseparse:author',
  'twitter:data1',
];

/** The names of those who wrote it, every one, in the page's order; `null` when the page names nobody. */
export function findByline(
  declared: Declared,
  nearby: readonly Nearby[],
  title: string | null,
): Fact<string[]> | null {
  const sites = [...siteNames(declared), ...titleEnd(declared)];
  const inData = authorsOf(declared.article?.author ?? declared.article?.creator, declared, sites);
  const people = withoutRoles(
    unique(inData.filter((name) => !isSite(name, sites) && !isNobody(name, declared, nearby))),
  );
  if (people.length > 0)
    return { value: people, from: 'json-ld', sure: isPrinted(people, nearby) ? 'sure' : 'likely' };
  for (const name of metaNames) {
    const values = (declared.meta.get(name) ?? [])
      .flatMap(splitNames)
      .filter((part) => !isSiteWord(part, sites) && !isNobody(part, declared, nearby));
    const names = withoutRoles(unique(name === 'twitter:data1' ? values.filter(isName) : values));
    if (names.length > 0)
      return { value: names, from: 'meta', sure: isPrinted(names, nearby) ? 'sure' : 'likely' };
  }
  const known = fold(title ?? '');
  const line = printedByline(nearby);
  const printed = unique(line.names).filter((name) => !isSite(name, sites) && !known.includes(fold(name)));
  if (printed.length > 0) return { value: printed, from: 'text', sure: line.score >= 5 ? 'likely' : 'guess' };
  // A newsroom signs what nobody else does; on other sites, and with a company's legal form, the name says only whose site it is.
  const isNews =
    declared.article !== null && typesOf(declared.article).some((type) => /News|Report/.test(type));
  const signed = unique(
    inData.filter((name) => !/\b(?:staff|inc|llc|ltd|pc|gmbh|s\.?a|s\.?p\.?a|ag)\.?$|社$|公司$/i.test(name)),
  );
  return isNews && signed.length > 0 ? { value: signed, from: 'json-ld', sure: 'guess' } : null;
}

/**
 * A section's name, a login name that the page shows nowhere, and who is named where the page has a place for its author and hides
 * it: these are of whoever put the page up, and readers are told of nobody.
 */
function isNobody(name: string, { hiddenNames }: Declared, nearby: readonly Nearby[]): boolean {
  const isWord = !/\s/.test(name);
  if (isWord && isNoName(name)) return true;
  if (isPrinted([name], nearby)) return false;
  if (isWord && /^[A-Za-z\d]*[a-z][A-Z][A-Za-z\d]*$/.test(name)) return true;
  return hiddenNames.some((text) => fold(text).includes(fold(name)));
}

/** Whether all names stand in the lines around the article's head and end: data alone may name whoever put the page up. */
function isPrinted(names: readonly string[], nearby: readonly Nearby[]): boolean {
  const lines = nearby.filter(({ block }) => block.text.length < 220).map(({ block }) => fold(block.text));
  return names.every((name) => lines.some((line) => line.includes(fold(name))));
}

function authorsOf(value: unknown, declared: Declared, sites: readonly string[]): string[] {
  const names: string[] = [];
  for (const entry of Array.isArray(value) ? value : [value]) {
    if (typeof entry === 'string') names.push(...splitNames(textOf(entry) ?? ''));
    else if (typeof entry === 'object' && entry !== null) {
      const thing = resolve(entry as Thing, declared);
      const types = typesOf(thing);
      const isBody = types.some((type) => /Organization$/.test(type));
      // Some sites put agencies and section names here as a mere "Thing".
      if (types.length > 0 && types.every((type) => type === 'Thing')) continue;
      for (const part of Array.isArray(thing.name) ? thing.name : [thing.name]) {
        const name = typeof part === 'string' ? textOf(part) : null;
        // "Bay Times & Herald" is one site, and not two people.
        if (name) names.push(...(isBody || sites.includes(fold(name)) ? [name] : splitNames(name)));
      }
    }
  }
  return names;
}

function resolve(thing: Thing, declared: Declared): Thing {
  const id = thing['@id'];
  if (thing.name || typeof id !== 'string') return thing;
  return declared.things.find((other) => other['@id'] === id && other.name) ?? thing;
}

/** A person may lend the site their name; one word or a "Site Staff" that is the site's own name is nobody's. */
function isSite(name: string, sites: readonly string[]): boolean {
  const isPerson =
    isName(name) &&
    !/^the\s|\b(?:inc|llc|ltd|pc|gmbh|interactive|solutions|performance|dentistry|dental|group|services|agency|media|studios?|fitness|clinic|insurance)\b/i.test(
      name,
    );
  return (!isPerson || /\s(?:staff|official)$/i.test(name)) && isSiteWord(name, sites);
}

function unique(names: string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
