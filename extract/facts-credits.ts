import { Area } from '@/extract/areas';
import type { Declared } from '@/extract/facts-declared';
import { namesOf, type Thing } from '@/extract/facts-structured';
import type { Visible } from '@/extract/facts-visible';
import type { PageBlock } from '@/extract/page-text';
import type { Credit, Fact, FactSource } from '@/model/article';

/** News agencies as credits write them, in lower case: those that newspapers of the languages we know subscribe to most. */
const agencies = new Set(
  'ap|the associated press|associated press|reuters|thomson reuters|afp|agence france-presse|dpa|deutsche presse-agentur|apa|sid|kna|epd|sda|keystone-sda|ats|ansa|adnkronos|efe|europa press|lusa|belga|anp|tt|ntb|ritzau|stt|bns|leta|pap|ctk|čtk|mti|agerpres|tanjug|hina|anadolu|anadolu agency|anadolu ajansı|aa|dha|iha|upi|united press international|bloomberg|aap|australian associated press|pa|pa media|press association|cp|the canadian press|canadian press|la presse canadienne|pti|press trust of india|ani|ians|xinhua|tass|interfax|ria novosti|ukrinform|unian|kyodo|kyodo news|jiji press|jiji|yonhap|yonhap news agency|antara|bernama|wam|mena|getty images|getty|epa'.split(
    '|',
  ),
);
/** Agencies that sell pictures alone. */
const pictures = /^(?:getty(?: images)?|epa)$/i;

export function isAgency(name: string): boolean {
  return agencies.has(name.trim().toLowerCase());
}

/** Agencies and makers of pictures that the page credits, in its data, byline, dateline, captions and last lines. */
export function findCredits(declared: Declared, visible: Visible, byline: Fact<string[]> | null): Credit[] {
  const found = new Map<string, Credit>();
  const add = (kind: Credit['kind'], value: string, from: FactSource, sure: Credit['sure']) => {
    const key = `${kind} ${value.toLowerCase()}`;
    if (value && found.size < 20 && !found.has(key)) found.set(key, { kind, value, from, sure });
  };
  const agency = (name: string, from: FactSource, sure: Credit['sure']) => {
    if (isAgency(name) && !pictures.test(name)) add('agency', name, from, sure);
  };
  const { article } = declared;
  for (const key of ['author', 'creator', 'sourceOrganization', 'provider', 'contributor', 'copyrightHolder'])
    for (const name of namesOf(article?.[key])) agency(name, 'json-ld', 'sure');
  for (const name of byline?.value ?? []) agency(name, byline?.from ?? 'text', 'likely');
  const { kept } = visible.body;
  for (const name of agenciesIn(kept[0]?.text ?? '', kept.slice(-2))) agency(name, 'text', 'likely');
  for (const image of listOf(article?.image)) {
    const { creditText, creator, copyrightHolder } = image;
    for (const name of [creditText, creator, copyrightHolder].flatMap((value) => namesOf(value)))
      add('photo', name, 'json-ld', 'sure');
  }
  for (const block of captions(visible)) {
    const credit = pictureCredit(block);
    if (credit) add('photo', credit, 'text', 'likely');
  }
  return [...found.values()].sort((a, b) => a.kind.localeCompare(b.kind));
}

function listOf(value: unknown): Thing[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (one): one is Thing => typeof one === 'object' && one !== null,
  );
}

/** "OSLO, May 3 (Reuters) - …" at the beginning; "(dpa/lnw)", "— AP", "Source: AFP" at the end. */
function agenciesIn(opening: string, last: readonly PageBlock[]): string[] {
  const dateline = /^.{0,60}?[([]([^()[\]]{2,40})[)\]]\s*[-–—:]/.exec(opening)?.[1];
  const undressed = /^\p{Lu}[^.!?]{1,40}?[-–—,]\s?(\p{Lu}{2,4})\s?[-–—]\s/u.exec(opening)?.[1];
  const ends = last.map(
    ({ text }) =>
      /(?:[([]|[-–—]\s?|\b(?:source|quelle|fuente|fonte)\s?:\s*|©\s?)([^()[\]—–]{2,40})[)\]]?\.?$/i.exec(
        text,
      )?.[1],
  );
  return [dateline, undressed, ...ends].flatMap(
    (part) => part?.split(/\s*[/,;]\s*|\s(?:and|und|et)\s/) ?? [],
  );
}

/** Blocks of pictures between the article's title and its end. */
function captions({ page, shape, body }: Visible): PageBlock[] {
  const [first] = body.kept;
  const last = body.kept.at(-1);
  if (!first || !last) return [];
  const from = Math.max(0, page.blocks.indexOf(first) - 8);
  return page.blocks.slice(from, page.blocks.indexOf(last) + 2).filter(({ box, text }) => {
    const areas = shape.get(box)?.areas ?? 0;
    return (
      text.length < 600 && areas & (Area.caption | Area.figure) && !(areas & (Area.related | Area.comments))
    );
  });
}

const label =
  /(?:^|[.!?)\]|]\s*|\s[-–—]\s)(?:photo(?:graph(?:er|s|y)?)?s?|fotos?|foto(?:graf|grafía)|image|imagen|picture|bild(?:er)?|illustration|crédit(?:s| photo)?|credit)(?:\s?(?:credits?|by|courtesy(?: of)?|von|de|di))?\s?[:|–—]\s*([^:]{2,80})$|(?:^|[.!?)\]|]\s*)(?:photo(?:graph)?s?|image|picture|illustration)\s(?:by|courtesy of)\s([^:]{2,80})$/i;

/** Whom a caption names as the picture's maker; `null` when nobody. */
function pictureCredit({ text, box }: PageBlock): string | null {
  const marked = /credit|copyright|photographer/i.test(box.className);
  const named = label.exec(text);
  const signed = /(?:©|\(c\)|\bcopyright)\s*(?:\d{4}\s*)?([^.©:]{2,60})\.?$/i.exec(text);
  const bracketed = /[([]([^()[\]]{2,80})[)\]]\.?$/.exec(text);
  const sliced = /(?:^|[.!?]["”]?\s+)([^.!?/]{2,50}(?:\s?\/\s?[^/]{2,40}){1,3}?)\.?$/.exec(text);
  const found =
    named?.[1] ??
    named?.[2] ??
    signed?.[1] ??
    [bracketed?.[1], sliced?.[1]].find((part) => part && hasAgency(part)) ??
    (marked && text.length < 80 && !/\breport/i.test(text) ? text : null);
  return found ? withoutLabel(found) : null;
}

function hasAgency(text: string): boolean {
  return text.split(/\s*[/,|]\s*|\svia\s/).some((part) => isAgency(part.replace(/\s(?:photo|pool)$/i, '')));
}

function withoutLabel(text: string): string {
  const name = text
    .replace(/^.*\bcredits?:\s*/i, '')
    .replace(
      /^(?:[\s|([:]|©|(?:all )?(?:photos?|images?|foto|bild|credit)(?:\s?(?:by|credit))?\s?:?(?=\s))+/i,
      '',
    )
    .replace(/[\s.|]+$/, '')
    .trim();
  return name.includes('(') ? name : name.replace(/[\s.)\]]+$/, '');
}
