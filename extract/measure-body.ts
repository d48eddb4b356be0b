import type { Body } from '@/extract/extract-body';
import type { Declared } from '@/extract/facts-declared';
import type { PageText } from '@/extract/page-text';
import { withoutIntroduction } from '@/extract/person-names';
import { lowerWords } from '@/extract/plain-text';
import { findDate } from '@/extract/read-date';

/** Numbers of the body itself, in a fixed order. */
export function measureBody({ blocks }: PageText, { kept, odds }: Body) {
  let length = 0;
  let linked = 0;
  let prose = 0;
  let sentences = 0;
  let quotes = 0;
  let headings = 0;
  let items = 0;
  let you = 0;
  let self = 0;
  let code = 0;
  let longest = 0;
  /** Of a very long text the beginning tells enough. */
  let read = 0;
  for (const block of kept) {
    length += block.text.length;
    linked += block.linkLength;
    if (block.text.length > longest) longest = block.text.length;
    if (block.text.length > 80) prose++;
    if (/^h\d$/.test(block.box.tag)) headings++;
    if (block.box.tag === 'li') items++;
    if (block.box.tag === 'pre') code++;
    if (read > 60_000) continue;
    read += block.text.length;
    sentences += count(block.text, /[.!?。](?=\s|$)/g);
    quotes += count(block.text, /["“”„«»「]/g);
    you += count(block.text, /\b(?:you|your)\b/gi);
    self += count(block.text, /\b(?:I|my|me)\b/g);
  }
  const all = blocks.reduce((sum, block) => sum + (block.text.length > 80 ? block.text.length : 0), 0);
  let doubtful = 0;
  let sure = 0;
  let best = -9;
  odds.forEach((value, i) => {
    const size = blocks[i]?.text.length ?? 0;
    if (value > 1.5) sure += size;
    else if (value > -1.5) doubtful += size;
    if (size > 80 && value > best) best = value;
  });
  const [firstKept] = kept;
  const lastKept = kept.at(-1);
  const first = firstKept ? blocks.indexOf(firstKept) : blocks.length;
  const last = lastKept ? blocks.indexOf(lastKept) : 0;
  const top = blocks.findIndex((block) => block.box.tag === 'h1');
  return {
    kept: kept.length,
    length: Math.log(1 + length),
    share: length / (all + 1),
    linkShare: linked / (length + 1),
    prose: prose,
    meanLength: length / (kept.length + 1),
    sentences: sentences,
    sentenceDensity: sentences / (read + 1),
    quoteDensity: quotes / (read + 1),
    headings: headings / (kept.length + 1),
    items: items / (kept.length + 1),
    youDensity: you / (read + 1),
    selfDensity: self / (read + 1),
    code: code,
    longest: longest,
    sure: Math.log(1 + sure),
    doubtful: Math.log(1 + doubtful),
    doubtShare: doubtful / (sure + doubtful + 1),
    best: best,
    density: kept.length / (last - first + 1),
    first: first / (blocks.length + 1),
    last: last / (blocks.length + 1),
    fromHeading: top < 0 ? -1 : first - top,
    parents: new Set(kept.map((block) => block.box.parent)).size,
    depths: new Set(kept.map((block) => block.box.depth)).size,
  };
}

/** What stands at the body's head: a heading that the document's title repeats, a date, a byline; and how its lines end. */
export function measureHead({ head }: Declared, { blocks }: PageText, { kept }: Body) {
  const [first] = kept;
  const start = first ? blocks.indexOf(first) : -1;
  if (start < 0) return { share: 0, distance: 9, rank: 0, dated: 0, signed: 0, finished: 0, long: 0 };
  const words = new Set(wordsOf(head.title));
  let share = 0;
  let distance = 9;
  let rank = 0;
  let dated = 0;
  let signed = 0;
  for (let i = Math.max(0, start - 12); i < Math.min(blocks.length, start + 4); i++) {
    const block = blocks[i];
    if (!block || block.text.length > 200) continue;
    const level = /^h([1-4])$/.exec(block.box.tag)?.[1];
    if (level) {
      const own = wordsOf(block.text);
      const both = own.filter((word) => words.has(word)).length / (own.length + 1);
      if (own.length > 2 && both > share) {
        share = both;
        distance = Math.min(9, Math.abs(start - i));
        rank = Number(level);
      }
    }
    if (block.text.length < 120 && findDate(block.text)) dated = 1;
    if (block.text.length < 120 && withoutIntroduction(block.text) !== block.text) signed = 1;
  }
  const finished = kept.filter((block) => /[.!?。”"»’…]$/.test(block.text)).length / kept.length;
  const long = kept.filter((block) => block.text.length > 150).length;
  return { share, distance, rank, dated, signed, finished, long: Math.min(40, long) };
}

function wordsOf(text: string): string[] {
  return lowerWords(text.slice(0, 300));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
