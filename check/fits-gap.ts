import { sourceStart } from '@/anchor/fold-offsets';
import type { FoldedText } from '@/anchor/fold-text';
import type { Words } from '@/anchor/split-words';
import { tellingWord } from '@/anchor/telling-words';
import type { Gap } from '@/check/cut-quote';

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
/** So few words left out change the sentence they stood in if a negation is among them. */
const fewWords = 3;

/**
 * Whether a source's words `from..to` may stand where a quote has a gap. An insertion may not put in or take away a number or a
 * negation, nor one name for another, even if it says that it is one; and an ellipsis may not stand for a mere "not".
 */
export function fitsGap(gap: Gap, from: number, to: number, quote: Compared, source: Compared): boolean {
  const size = to - from;
  const mayStandApart = gap.omits || gap.parts;
  if (gap.altered && !mayStandApart) return size === 1 && isAltered(gap.altered, from, source);
  const most = mayStandApart ? mostBetween : gap.inserted ? mostReplaced : 0;
  if (size > most) return false;
  if (mayStandApart) return size > fewWords || tellingWords(source, from, to).negations.size === 0;
  if (!gap.inserted) return true;
  const theirs = tellingWords(source, from, to);
  const ours = tellingWords(quote, gap.inserted.from, gap.inserted.to);
  return (
    isSame(theirs.numbers, ours.numbers) && isSame(theirs.negations, ours.negations) && agree(theirs, ours)
  );
}

/** Whether a run's ends in the source fall inside a number: "100" in "100,000". */
export function cutsNumber({ folded: { text }, words }: Compared, from: number, to: number): boolean {
  const start = words.starts[from] ?? 0;
  const end = words.ends[to - 1] ?? 0;
  return (
    (isDigit(text[start]) &&
      (isDigit(text[start - 1]) || (isPoint(text[start - 1]) && isDigit(text[start - 2])))) ||
    (isDigit(text[end - 1]) && (isDigit(text[end]) || (isPoint(text[end]) && isDigit(text[end + 1]))))
  );
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
    if (kind) found[`${kind}s`].add(folded.text.slice(start, end));
  }
  return found;
}

function isSame(a: Set<string>, b: Set<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}

/** A fuller or shorter form of a name is that name. */
function agree(a: Telling, b: Telling): boolean {
  return a.names.size === 0 || b.names.size === 0 || [...a.names].some((name) => b.names.has(name));
}
