import type { Fact } from '@/model/article';
import { Area } from '@/page/areas';
import { query } from '@/page/dom';
import { type Declared, firstMeta, lineOf } from '@/page/facts-declared';
import { type Thing, textOf, typesOf } from '@/page/facts-structured';
import type { Nearby } from '@/page/facts-visible';
import type { PageBlock } from '@/page/read-blocks';
import { findDate } from '@/page/read-date';

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
  const sites = siteNames(declared);
  const inData = authorsOf(declared.article?.author ?? declared.article?.creator, declared);
  const people = unique(inData.filter((name) => !isSite(name, sites)));
  if (people.length > 0) return { value: people, from: 'json-ld' };
  for (const name of metaNames) {
    const values = (declared.meta.get(name) ?? [])
      .flatMap(splitNames)
      .filter((part) => !isSiteWord(part, sites));
    const names = unique(name === 'twitter:data1' ? values.filter(isName) : values);
    if (names.length > 0) return { value: names, from: 'meta' };
  }
  const known = fold(title ?? '');
  const printed = unique(printedNames(nearby)).filter(
    (name) => !isSite(name, sites) && !known.includes(fold(name)),
  );
  if (printed.length > 0) return { value: printed, from: 'text' };
  // A newsroom signs what nobody else does; on other sites the name says only whose site it is.
  const isNews =
    declared.article !== null && typesOf(declared.article).some((type) => /News|Report/.test(type));
  const signed = unique(inData.filter((name) => !/\bstaff$/i.test(name)));
  return isNews && signed.length > 0 ? { value: signed, from: 'json-ld' } : null;
}

function authorsOf(value: unknown, declared: Declared): string[] {
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
        if (name) names.push(...(isBody ? [name] : splitNames(name)));
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

/** How the site calls itself: a publisher named as author says nothing about who wrote the page. */
function siteNames(declared: Declared): string[] {
  const element = query(declared.document, 'title');
  const title = (element && lineOf(element)) ?? '';
  const host = URL.canParse(declared.url) ? new URL(declared.url).hostname.replace(/^www\./, '') : '';
  const names = [
    declared.article && textOf(declared.article.publisher),
    ...(declared.meta.get('og:site_name') ?? []),
    firstMeta(declared, 'application-name')?.value,
    host,
    host.split('.').slice(-2)[0],
    /[|–—·»-]\s+([^|–—·»]{2,40})$/.exec(title)?.[1],
  ];
  return names.map((name) => fold(name ?? '')).filter((name) => name.length > 2);
}

/** A person may lend the site their name; one word or a "Site Staff" that is the site's own name is nobody's. */
function isSite(name: string, sites: readonly string[]): boolean {
  const isPerson = isName(name) && !/^the\s|\b(?:inc|llc|ltd|pc|gmbh|interactive|solutions)\b/i.test(name);
  return (!isPerson || /\s(?:staff|official)$/i.test(name)) && isSiteWord(name, sites);
}

function isSiteWord(name: string, sites: readonly string[]): boolean {
  const plain = name.replace(
    /\s+(?:staff|official|editors?|editorial team|admin|correspondent|news desk|newsroom)$/i,
    '',
  );
  const own = fold(plain.replace(/^the\s+/i, ''));
  return sites.some(
    (site) => site === own || site === fold(plain) || (own.length > 3 && site.startsWith(own)),
  );
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** "By" and its like; what follows is a name. Templates often print it without a space behind: "ByAnn Lee". */
const introduction =
  /^[^\p{L}\p{N}]{0,3}(?:(?:words|story|article|text|report|updated|last updated|published|posted|written|reported|content|guest post)\s+)?(?:(?:by|von|par|por|di|door|af|av|od|autor(?:e|in|es)?|auteurs?|authors?|writers?|contributors?|yazar|written|words)(?:\s*[:|]|(?=\s|$))|(?:text|texte|texto|testo|tekst)\s*:)\s*/iu;
const gluedIntroduction = /^(?:(?:Written|Posted|Published) )?[Bb]y(?=\p{Lu}\p{L}+\s)/u;

function withoutIntroduction(line: string): string {
  return line.replace(introduction, '').replace(gluedIntroduction, '');
}

/** "By A, B and C" as names; empty when it is no list of names. */
export function splitNames(line: string): string[] {
  if (/^https?:|^www\.|[<>{}@]/.test(line) || line.length > 200) return [];
  return withoutIntroduction(line)
    .split(/\s*(?:[,;|•]|\s&\s|\s(?:and|und|with)\s)\s*/i)
    .map((name) => name.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.)]+$|\s+[-–—]\s.*$|\s기자$/gu, '').trim())
    .filter(
      (name) =>
        name.length > 1 &&
        name.length < 60 &&
        /\p{L}/u.test(name) &&
        !/\d{3}|[:(]/.test(name.replace(/\s\(\p{L}+\)/u, '')),
    )
    .filter(
      (name) =>
        !/\b(?:images?|getty|photos?)\b|^(?:\w*admin\w*|staff|editors?|newsroom|guest|authors?|webmaster|undefined|null|none|unknown|user|home|.* admin|.* (?:inc|llc|ltd|gmbh|company)\.?)$/i.test(
          name,
        ),
    )
    .filter((name) => !/^[a-z\d_.-]{12,}$|^[a-z\d-]+\.[a-z]{2,3}$/.test(name));
}

const particles = /^(?:de|da|di|del|della|der|den|van|von|la|le|du|dos|das|bin|al|el|ter|ten|of|y|e)$/i;
const noName =
  /\b(?:read|reading|minutes?|min|updated?|published|posted|share|follow|comments?|views?|ago|today|yesterday|subscribe|newsletter|photo|image|getty|video|more|about|contact|home|menu|search|last|first|what|how|why|the|your|our|this|best|top|guides?|news|blog|reviews?|reviewed|editorial|policy|press|release|media|money|health|life|business|sports?|politics|science|technology|tech|world|travel|food|culture|real|estate|marketing|digital|social|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|senior|junior|reporter|writer|editor|founder|expert|analyst|manager|director|professor|specialist|contributor|journalist|correspondent|written|all|insights?|category|website|design|style|communication|campaign|spotlight|front|page|section|articles?|resources?|text|size|creative|center|skip|save|sign|log|free|get|learn|table|contents|forum|q&a)\b/i;

/** Whether it reads as a person's name: two to five capitalised words and particles. */
export function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5 || text.length > 45 || noName.test(text)) return false;
  return (
    /^\p{Lu}/u.test(text) &&
    words.every((word) => particles.test(word) || /^\(?\p{Lu}[\p{L}\p{M}.'’-]*\)?$/u.test(word))
  );
}

/** The best of the lines that look like a byline: "By …", a name where the template says author, a name beside a date. */
function printedNames(nearby: readonly Nearby[]): string[] {
  let best: string[] = [];
  let most = 2.4;
  nearby.forEach(({ block, areas, distance, after }, i) => {
    const { text } = block;
    if (text.length > 220) return;
    const marked = (areas & Area.byline) !== 0;
    const { names, introduced, alone } = namesIn(block, marked);
    if (names.length === 0) return;
    const dated = findDate(text) !== null || /\d\s?min/i.test(text);
    const beside = nearby.some(
      (other) => Math.abs(other.order - (nearby[i]?.order ?? 0)) === 1 && isDateline(other.block.text),
    );
    if (!introduced && !marked && !dated && !beside) return;
    let score = (introduced ? 3 : 0) + (marked ? 2 : 0) + (dated ? 1.5 : 0) + (alone ? 1 : 0);
    if (after && distance <= 4) score += 1;
    else if (distance < 9) score += 0.5;
    if (beside) score += 1;
    if (text.length > 100 && !marked) score -= 1.5;
    if (score > most) {
      most = score;
      best = names;
    }
  });
  return best;
}

function isDateline(text: string): boolean {
  return text.length < 60 && (findDate(text) !== null || /\d\s?min|^(?:written )?by:?$/i.test(text));
}

/** Names in a line, looked for in its text nodes one by one: templates set them apart by markup, not by spaces. */
function namesIn(
  block: PageBlock,
  marked: boolean,
): { names: string[]; introduced: boolean; alone: boolean } {
  const parts = partsOf(block);
  let introduced = false;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? '';
    const rest = withoutIntroduction(part);
    introduced = rest !== part || introduced;
    if (/\b(?:photo(?:graph)?s?|images?|illustrations?|video|fotos?|bild)$/i.test(parts[i - 1] ?? ''))
      continue;
    if (!rest) continue;
    const names: string[] = [];
    for (const name of splitNames(rest)) {
      const single =
        introduced &&
        marked &&
        names.length === 0 &&
        /^\p{Lu}[\p{L}.-]{2,20}$/u.test(name) &&
        !noName.test(name);
      const team = introduced && /^(?:\p{Lu}\p{L}+ ){1,3}(?:Team|Staff|Editors)$/u.test(name);
      if (!isName(name) && !single && !team) break;
      names.push(name);
    }
    // "A", " and ", "B" stand in text nodes of their own.
    while (
      names.length > 0 &&
      /^(?:and|und|&|,|, and)$/i.test(parts[i + 1] ?? '') &&
      isName(parts[i + 2] ?? '')
    ) {
      names.push(parts[i + 2] ?? '');
      i += 2;
    }
    if (names.length > 0) return { names, introduced, alone: names[0] === block.text };
    if (!/^(?:on|in|at)?$/i.test(rest)) introduced = false;
  }
  return { names: [], introduced: false, alone: false };
}

/** The line cut at its text nodes, at dates, and at the marks that templates put between name, role and date. */
function partsOf({ text, pieces }: PageBlock): string[] {
  const cuts = pieces.map((piece) => piece.at);
  const whole = cuts.map((at, i) => text.slice(at, cuts[i + 1] ?? text.length)).join('\n');
  return whole
    .replace(/\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/g, '\n')
    .split(
      /\s*[\n|•·⋅∙—–/]\s*|\s-\s|\s(?=(?:by|in|on behalf of|on)\s)|\s?(?=\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d)|(?<=\d{4}),?\s/i,
    )
    .map((part) => part.trim())
    .filter(Boolean);
}

function unique(names: string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
