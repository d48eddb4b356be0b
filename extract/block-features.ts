import { Area } from '@/extract/areas';
import { proseCentre, signatureOf, stepsBetween } from '@/extract/box-distance';
import { type BoxShape, isProse, type PageShape } from '@/extract/page-shape';
import type { Box, PageBlock, PageText } from '@/extract/page-text';
import { isPlain } from '@/extract/plain-text';

const tags = [
  'p',
  'li',
  'div',
  'h1',
  'h2',
  'h3',
  'td',
  'section',
  'article',
  'span',
  'blockquote',
  'figcaption',
  'dd',
  'pre',
];
const areas = Object.values(Area);

interface Phrase {
  /** For a block's opening. */
  pattern: RegExp;
  /** Small letters of which the opening must hold one: far cheaper to look for than a pattern that may stand anywhere. */
  needs?: readonly string[];
  /** Or it must begin so. */
  begins?: RegExp;
  /** Counts as well at the opening's end; it is at most 13 code units long. */
  end?: RegExp;
}

/** Words that pages print around an article, in the languages that the training pages have most of. */
const phrases: Phrase[] = [
  {
    pattern:
      /^(?:read (?:more|also|next)|see also|also read|more:|related|recommended|lire aussi|lesen sie auch|mehr zum thema|lea también|leggi anche|lees ook|click here|view (?:all|more)|load more|show more)/i,
  },
  {
    pattern:
      /\b(?:newsletter|subscri|sign up|log ?in|register|abonn|suscr[ií]b|iscriviti|cookies?|privacy)\b/i,
    needs: [
      'newsletter',
      'subscri',
      'sign up',
      'log',
      'register',
      'abonn',
      'suscr',
      'iscriviti',
      'cookie',
      'privacy',
    ],
  },
  {
    pattern: /©|\(c\)|copyright|all rights reserved|alle rechte|tous droits|derechos reservados/i,
    needs: ['©', '(c)', 'copyright', 'all rights', 'alle rechte', 'tous droits', 'derechos'],
  },
  {
    pattern: /^(?:advertisement|ad|anzeige|werbung|publicidad|publicité|reklam[ae]?|pubblicità|sponsored)\b/i,
  },
  {
    pattern:
      /^(?:photo|image|foto|picture|credit|source|bild|video|watch|file photo|getty|getty images|reuters|ap|afp)\b/i,
    end: /(?:getty images|reuters|\/ap|afp|photo)\)?$/i,
  },
  {
    pattern:
      /^(?:share|tweet|facebook|twitter|whatsapp|email|e-mail|print|follow|comment|comments|reply|like|tags?|topics?|filed under|categor)/i,
  },
  {
    pattern:
      /^(?:by|von|par|por|di|door)\s+\p{Lu}|^(?:updated|published|posted|last (?:updated|modified))\b|\b(?:min(?:ute)?s? read)\b/iu,
    needs: [' read'],
    begins: /^[bvpdul]/i,
  },
  {
    pattern:
      /\b(?:is an? |is the )(?:\w+ ){0,4}(?:reporter|editor|writer|author|journalist|correspondent|professor|director|contributor|columnist)\b|\bfollow (?:him|her|them|us)\b/i,
    needs: [
      'reporter',
      'editor',
      'writer',
      'author',
      'journalist',
      'correspondent',
      'professor',
      'director',
      'contributor',
      'columnist',
      'follow ',
    ],
  },
];
function phrasesIn(opening: string): number[] {
  const lower = opening.toLowerCase();
  return phrases.map(({ pattern, needs, begins, end }) => {
    if (end?.test(opening.slice(-13))) return 1;
    if (needs && !begins?.test(opening) && !needs.some((part) => lower.includes(part))) return 0;
    return pattern.test(opening) ? 1 : 0;
  });
}

interface Row {
  length: number;
  link: number;
  prose: boolean;
}

/** The numbers by which a block is judged to be of the article or not; one row a block, in the order of `page.blocks`. */
export function blockFeatures(page: PageText, shape: PageShape): Float64Array[] {
  const rowOf = measureBlocks(page, shape);
  return page.blocks.map((_, i) => rowOf(i));
}

/** Gives the row of each block of the page by its place; what needs all blocks has been counted. */
export function measureBlocks(page: PageText, shape: PageShape): (i: number) => Float64Array {
  const { blocks, boxes } = page;
  const [top] = boxes;
  const whole = top && shape.get(top);
  if (!top || !whole) return () => new Float64Array();
  const rows: Row[] = blocks.map((block) => ({
    length: block.text.length,
    link: block.linkLength / block.text.length,
    prose: isProse(block),
  }));
  const centre = proseCentre(shape, boxes);
  const signatures = new Map<string, { count: number; length: number; linked: number; prose: number }>();
  const texts = new Map<string, number>();
  const keys = new Map<Box, string>();
  for (const block of blocks) {
    const key = keys.get(block.box) ?? signatureOf(block.box);
    keys.set(block.box, key);
    const sum = signatures.get(key) ?? { count: 0, length: 0, linked: 0, prose: 0 };
    sum.count++;
    sum.length += block.text.length;
    sum.linked += block.linkLength;
    if (isProse(block)) sum.prose += block.text.length;
    signatures.set(key, sum);
    texts.set(block.text, (texts.get(block.text) ?? 0) + 1);
  }
  const heading = blocks.findIndex((block) => block.box.tag === 'h1');
  const inCentre = blocks.map((block) => isProse(block) && stepsBetween(block.box, centre) <= 2);
  const firstProse = inCentre.indexOf(true);
  const lastProse = inCentre.lastIndexOf(true);
  const starts: number[] = [];
  let passed = 0;
  for (const row of rows) {
    starts.push(passed);
    passed += row.length;
  }
  const before = distances(rows, 1);
  const after = distances(rows, -1);

  const numbers = new Map<Box, number[]>();
  const numbersOf = (box: Box | null): number[] | null => {
    const own = box && shape.get(box);
    if (!own) return null;
    const known = numbers.get(box) ?? boxNumbers(own, whole);
    numbers.set(box, known);
    return known;
  };
  const kinds = new Map<string, number[]>();
  const aroundOf = (box: Box): number[] => {
    const flags = (shape.get(box) ?? whole).areas;
    const name = `${box.tag} ${flags}`;
    const kind = kinds.get(name) ?? kindNumbers(box.tag, flags);
    kinds.set(name, kind);
    const own = numbersOf(box) ?? boxNumbers(whole, whole);
    const outer = numbersOf(box.parent) ?? own;
    const outmost = numbersOf(box.parent?.parent ?? null) ?? outer;
    return kind.concat(own, outer, outmost);
  };

  return (i) => {
    const block = blocks[i];
    if (!block) return new Float64Array();
    const { box, text } = block;
    const opening = text.slice(0, 300);
    const same = signatures.get(keys.get(box) ?? '') ?? { count: 1, length: 1, linked: 0, prose: 0 };
    const row = rows[i] ?? { length: 1, link: 0, prose: false };
    const size = [Math.log(text.length), row.link, block.links, block.strongLength / text.length];
    const place = [
      Math.min(30, box.children),
      Math.min(30, box.parent?.children ?? 0),
      box.depth,
      stepsBetween(box, centre),
      centre.depth - box.depth,
      box === centre || box.parent === centre ? 1 : 0,
      (starts[i] ?? 0) / whole.length,
      clamp(i - firstProse, 15),
      clamp(lastProse - i, 15),
      heading < 0 ? -1 : i > heading ? 1 : 0,
      heading < 0 ? 0 : Math.log(1 + Math.min(5000, Math.abs((starts[i] ?? 0) - (starts[heading] ?? 0)))),
      clamp(i - Math.max(heading, 0), 20),
    ];
    const others = [
      before[i] ?? 99,
      after[i] ?? 99,
      Math.min(30, block.order - (blocks[i - 1]?.order ?? 0)),
      Math.min(30, (blocks[i + 1]?.order ?? block.order) - block.order),
      Math.min(30, same.count),
      Math.log(Math.min(same.length, 20_000)),
      same.linked / same.length,
      same.prose / (whole.prose + 1),
      Math.min(4, texts.get(text) ?? 1),
    ];
    const around = [
      Math.log(1 + Math.min(whole.prose, 20_000)),
      Math.min(300, blocks.length),
      whole.linked / whole.length,
      Math.min(9, page.counts.get('article') ?? 0),
    ];
    // Put together by `concat`, which browsers do at once; a spread in a list costs them a call for each number.
    return new Float64Array(
      size.concat(
        letters(text),
        aroundOf(box),
        place,
        neighbour(rows, blocks, i, -1),
        neighbour(rows, blocks, i, -2),
        neighbour(rows, blocks, i, 1),
        neighbour(rows, blocks, i, 2),
        others,
        phrasesIn(opening),
        around,
      ),
    );
  };
}

function kindNumbers(tag: string, flags: number): number[] {
  return [...tags.map((one) => (one === tag ? 1 : 0)), ...areas.map((area) => (flags & area ? 1 : 0))];
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

function boxNumbers(shape: BoxShape, whole: BoxShape): number[] {
  return [
    shape.prose / (whole.prose + 1),
    shape.length / (whole.length + 1),
    shape.linked / (shape.length + 1),
    shape.prose / (shape.length + 1),
    Math.min(60, shape.blocks),
  ];
}

function neighbour(rows: readonly Row[], blocks: readonly PageBlock[], i: number, step: number): number[] {
  const row = rows[i + step];
  const block = blocks[i + step];
  const own = blocks[i];
  if (!row || !block || !own) return [0, 0, 9];
  return [
    Math.log(row.length),
    row.link,
    block.box === own.box ? 0 : block.box.parent === own.box.parent ? 1 : 2,
  ];
}

function distances(rows: readonly Row[], step: 1 | -1): number[] {
  const found: number[] = [];
  let distance = 99;
  for (let i = step > 0 ? 0 : rows.length - 1; i >= 0 && i < rows.length; i += step) {
    found[i] = distance;
    distance = rows[i]?.prose ? 1 : Math.min(99, distance + 1);
  }
  return found;
}

/** Counts of kinds of characters, one pass over at most 600. */
function letters(text: string): number[] {
  let upper = 0;
  let digits = 0;
  let marks = 0;
  let spaces = 0;
  let quotes = 0;
  const end = Math.min(text.length, 600);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    // Most are small letters, which count for nothing.
    if (code >= 97 && code <= 122) continue;
    if (code === 32) spaces++;
    else if (code >= 48 && code <= 57) digits++;
    else if (code === 46 || code === 44 || code === 0x3002 || code === 0xff0c || code === 59) marks++;
    else if (code >= 65 && code <= 90) upper++;
    else if (code === 34 || (code >= 0x2018 && code <= 0x201f) || code === 0xab || code === 0xbb) quotes++;
  }
  const last = text.slice(-1);
  const first = text.slice(0, 1);
  return [
    (spaces + 1) / end,
    digits / end,
    marks / (spaces + 1),
    upper / (spaces + 1),
    quotes,
    /[.!?。…]/.test(last) ? 2 : /["”»’')]/.test(last) ? 1 : last === ':' ? 3 : 0,
    kindOfFirst(first),
    text.includes(' | ') || text.includes(' • ') || text.includes(' · ') ? 1 : 0,
  ];
}

function kindOfFirst(first: string): number {
  if (/[A-Z]/.test(first)) return 1;
  if (/[a-z]/.test(first)) return 2;
  if (/\d/.test(first)) return 3;
  if (isPlain(first)) return 0;
  return /\p{Lu}/u.test(first) ? 1 : /\p{Ll}/u.test(first) ? 2 : 0;
}
