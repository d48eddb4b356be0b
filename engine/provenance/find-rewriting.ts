import { grammarBreakAt } from '@/engine/provenance/grammar-break';
import { type RewritingWords, rewritingWords } from '@/engine/provenance/rewriting-words';
import { isMark, lowerAt, type Token } from '@/engine/tokens';
import type { Span } from '@/model/span';

/** Words that read as if a program had put them for a set expression, and the expression. */
export interface RewrittenPhrase extends Span {
  plain: string;
  /** The words put for others, where that can be said: one habit may show in several expressions. */
  habit: string;
}

/**
 * Where the wording is of the kind that word-for-word paraphrasing makes of common phrases of the news: an expression of which a
 * word is swapped ("information company" for "news agency"), or grammar that only such swapping breaks ("his go to to").
 * Each expression once, in the order of the text. Linear. A few say nothing of a page, see `isRewritten`.
 */
export function findRewriting(tokens: readonly Token[]): RewrittenPhrase[] {
  const tables = rewritingWords();
  const found = new Map<string, RewrittenPhrase>();
  for (let at = 0; at < tokens.length; at++) {
    const phrase = swappedAt(tokens, at, tables) ?? grammarBreakAt(tokens, at);
    if (!phrase) continue;
    const { start, end } = spanOfWords(tokens, at, phrase.last);
    if (!found.has(phrase.plain))
      found.set(phrase.plain, { start, end, plain: phrase.plain, habit: phrase.habit });
    at = phrase.last - 1;
  }
  return [...found.values()];
}

/** Fewer may be chance, a slip, a translation or somebody's way to speak. */
const fewestPhrases = 3;
const fewestHabits = 2;

/** Whether there are enough different phrases to speak of a page. */
export function isRewritten(phrases: readonly RewrittenPhrase[]): boolean {
  return phrases.length >= fewestPhrases && new Set(phrases.map(({ habit }) => habit)).size >= fewestHabits;
}

/** From the first to the last word; marks around them only had to be there. */
function spanOfWords(tokens: readonly Token[], from: number, to: number): Span {
  let [first, last] = [from, to - 1];
  while (first < last && isMark(tokens, first)) first++;
  while (last > first && isMark(tokens, last)) last--;
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

/** What was read so far from a token on: how the expression goes, how it is written, whether a word of it is swapped. */
interface Reading {
  last: number;
  plain: string;
  written: string;
  /** The words of the first swap; `''` when there is none so far. */
  habit: string;
}

/** No expression is longer; words with several readings would double the work with every further one. */
const mostReadings = 40;

function swappedAt(
  tokens: readonly Token[],
  at: number,
  tables: RewritingWords,
): { last: number; plain: string; habit: string } | null {
  const word = lowerAt(tokens, at);
  if (!tables.swaps.has(word) && !tables.beginnings.has(word)) return null;
  const open: Reading[] = [{ last: at, plain: '', written: '', habit: '' }];
  for (let next = 0; next < open.length && next < mostReadings; next++) {
    const before = open[next];
    if (!before) break;
    for (const reading of readOn(tokens, before, tables)) {
      if (reading.habit !== '' && tables.expressions.has(reading.plain) && !tables.usual.has(reading.written))
        return reading;
      if (tables.beginnings.has(reading.plain)) open.push(reading);
    }
  }
  return null;
}

/** The ways to read on with the next word: as it is written, and as what may have been swapped for it. */
function readOn(tokens: readonly Token[], before: Reading, { swaps }: RewritingWords): Reading[] {
  const word = lowerAt(tokens, before.last);
  const join = (list: string, more: string) => (list === '' ? more : `${list} ${more}`);
  const readings: Reading[] = [];
  for (const { words, plain } of swaps.get(word) ?? []) {
    if (!words.every((part, offset) => lowerAt(tokens, before.last + offset) === part)) continue;
    readings.push({
      last: before.last + words.length,
      plain: join(before.plain, plain),
      written: join(before.written, words.join(' ')),
      habit: before.habit || words.join(' '),
    });
  }
  readings.push({
    ...before,
    last: before.last + 1,
    plain: join(before.plain, word),
    written: join(before.written, word),
  });
  return readings;
}
