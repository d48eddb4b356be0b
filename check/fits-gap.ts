import { sourceStart } from '@/anchor/fold-offsets';
import type { FoldedText } from '@/anchor/fold-text';
import type { Words } from '@/anchor/split-words';
import { tellingWord } from '@/anchor/telling-words';
import type { Gap, WordRange } from '@/check/cut-quote';

/** A text with the words by which it is compared. */
export interface Compared {
  source: string;
  folded: FoldedText;
  words: Words;
}

/** Words that an ellipsis or the end of a piece may stand for: a few paragraphs. */
export const mostBetween = 300;
/** Words of the source that words in brackets may stand for. */
const mostReplaced = 8;
/** Words in brackets beyond this are no insertion. */
const mostInserted = 40;
/** So few words left out change the sentence they stood in if a negation is among them. */
const fewWords = 3;

/**
 * Whether a source's words `from..to` may stand where a quote has a gap. An insertion may not put in or take away a number or a
 * negation, nor one name for another, even if it says that it is one; where the source has words in brackets itself it must be
 * these; and an ellipsis may not stand for a mere "not".
 */
export function fitsGap(gap: Gap, from: number, to: number, quote: Compared, source: Compared): boolean {
  const size = to - from;
  const mayStandApart = gap.omits || gap.parts;
  if (gap.altered && !mayStandApart) return size === 1 && isAltered(gap.altered, from, source);
  const most = mayStandApart ? mostBetween : gap.inserted ? mostReplaced : 0;
  if (size > most) return false;
  if (mayStandApart) return size > fewWords || tellingWords(source, from, to).negations.size === 0;
  if (!gap.inserted) return true;
  if (gap.inserted.to - gap.inserted.from > mostInserted) return false;
  if (from < to && source.folded.text[(source.words.starts[from] ?? 0) - 1] === '[') {
    return hasWords(gap.inserted, quote, source, from, to);
  }
  const theirs = tellingWords(source, from, to);
  const ours = tellingWords(quote, gap.inserted.from, gap.inserted.to);
  return (
    isSame(theirs.numbers, ours.numbers) && isSame(theirs.negations, ours.negations) && agree(theirs, ours)
  );
}

/** Whether the words `from..to` of a text begin (`side` -1), end (1) or either inside a number: "100" in "100,000". */
export function cutsNumber(
  { folded: { text }, words }: Compared,
  from: number,
  to: number,
  side = 0,
): boolean {
  const start = words.starts[from] ?? 0;
  const end = words.ends[to - 1] ?? 0;
  return (side <= 0 && goesOn(text, start, -1)) || (side >= 0 && goesOn(text, end - 1, 1));
}

/** Whether a digit at `at` is followed in the direction of `step` by another, at once or after a point. */
function goesOn(text: string, at: number, step: -1 | 1): boolean {
  if (!isDigit(text[at])) return false;
  return isDigit(text[at + step]) || (isPoint(text[at + step]) && isDigit(text[at + 2 * step]));
}

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '0' && unit <= '9';
}

function isPoint(unit: string | undefined): boolean {
  return unit === '.' || unit === ',' || unit === "'";
}

function isAltered(
  { prefix, suffix }: { prefix: string; suffix: string },
  word: number,
  source: Compared,
): boolean {
  const { text } = source.folded;
  const written = text.slice(source.words.starts[word], source.words.ends[word]);
  return written.startsWith(prefix) && written.endsWith(suffix);
}

type Telling = Record<'numbers' | 'negations' | 'names', Set<string>>;

function tellingWords({ source, folded, words }: Compared, from: number, to: number): Telling {
  const found: Telling = { numbers: new Set(), negations: new Set(), names: new Set() };
  for (let i = from; i < to; i++) {
    const start = words.starts[i] ?? 0;
    const end = words.ends[i] ?? 0;
    const letter = source[sourceStart(folded.runs, start)] ?? '';
    const kind = tellingWord(folded.text, start, end, letter !== letter.toLowerCase());
    const word = folded.text.slice(start, end);
    if (kind && !(kind === 'name' && small.has(word))) found[`${kind}s`].add(word);
  }
  return found;
}

/** English words that begin sentences and are no names. */
const small = new Set(
  'the a an i you he she it we they my your his her its our their this that these those there'.split(' '),
);

function isSame(a: Set<string>, b: Set<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}

/**
 * Whether words put in before a quote's first run or after its last may stand where the source has the words beside `at`. What
 * they stand for is not known; that they bring no number or negation is, and that they take no negation's place beside the run, nor one name's for another.
 */
export function fitsEdge(gap: Gap, at: number, side: -1 | 1, quote: Compared, source: Compared): boolean {
  if (!gap.inserted || gap.omits) return true;
  const beside = side < 0 ? [at - 1, at] : [at, at + 1];
  const [from = 0, to = 0] = beside;
  const isThere = from >= 0 && to <= source.words.count;
  if (gap.altered) return isThere && fitsGap(gap, from, to, quote, source);
  const { text } = source.folded;
  const { starts, ends } = source.words;
  const size = gap.inserted.to - gap.inserted.from;
  if (side < 0 && text[ends[from] ?? 0] === ']') return hasWords(gap.inserted, quote, source, at - size, at);
  if (side > 0 && text[(starts[at] ?? 0) - 1] === '[') {
    return hasWords(gap.inserted, quote, source, at, at + size);
  }
  if (!fitsGap(gap, at, at, quote, source)) return false;
  const joins = side < 0 ? text.slice(ends[from], starts[at]) : text.slice(ends[at - 1], starts[from]);
  if (!isThere || joins !== ' ') return true;
  const theirs = tellingWords(source, from, to);
  return (
    theirs.negations.size === 0 && agree(tellingWords(quote, gap.inserted.from, gap.inserted.to), theirs)
  );
}

/** A fuller or shorter form of a name is that name. */
function agree({ names: a }: Telling, { names: b }: Telling): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  return [...fewer].every((name) => more.has(name));
}

function hasWords(range: WordRange, quote: Compared, source: Compared, from: number, to: number): boolean {
  if (range.to - range.from !== to - from) return false;
  for (let i = 0; i < to - from; i++) {
    if (quote.words.hashes[range.from + i] !== source.words.hashes[from + i]) return false;
  }
  return true;
}
