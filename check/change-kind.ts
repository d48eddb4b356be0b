import { alignTexts } from '@/anchor/align-texts';
import { isNumber } from '@/check/is-number';
import { attributing, quoted } from '@/check/mark-roles';
import { beginsBlock, marksBetween, marksIn } from '@/check/marks-between';
import { sliceWords } from '@/check/page-words';
import type { Pairing } from '@/check/pair-sentences';
import type { ReadPage } from '@/check/read-version';
import { sameAttributions } from '@/check/same-attributions';
import { wordRange } from '@/check/word-range';
import type { ChangeKind } from '@/model/page-change';
import type { Span } from '@/model/span';

/**
 * What changed between the sentences of a pairing, which stand at `before` and `after`: the first of the kinds that fits; `null`
 * where all words are the same and no mark between them says anything else.
 */
export function changeKind(
  a: ReadPage,
  b: ReadPage,
  pairing: Pairing,
  { before, after }: { before: Span; after: Span },
): ChangeKind | null {
  const inA = wordRange(a, pairing.aFrom, pairing.aTo);
  const inB = wordRange(b, pairing.bFrom, pairing.bTo);
  const partners = partnersOf(a, b, inA, inB);
  const touched = { any: false, quote: false, number: false, attribution: false };
  let j = inB.from;
  for (let i = inA.from; i <= inA.to; i++) {
    const partner = i < inA.to ? (partners[i - inA.from] ?? -1) : inB.to;
    if (partner < 0) {
      touch(a, i);
      continue;
    }
    const isNext = j === partner && (i === inA.from || (partners[i - 1 - inA.from] ?? -1) >= 0);
    while (j < partner) touch(b, j++);
    if (isNext) compareMarks(i, partner);
    j = partner + 1;
  }
  if (!touched.any) return null;
  if (touched.quote) return 'quote-changed';
  if (touched.number) return 'number-changed';
  // Of sentences with nothing in common one is not the other with another speaker.
  const isOther = pairing.linked && touched.attribution && !sameAttributions(a, before, b, after);
  return isOther ? 'attribution-changed' : 'text-changed';

  function touch({ text, words, roles }: ReadPage, word: number): void {
    const role = roles[word] ?? 0;
    touched.any = true;
    touched.quote ||= (role & quoted) !== 0;
    touched.attribution ||= (role & attributing) !== 0;
    touched.number ||= isNumber(text.slice(words.starts[word], words.ends[word]));
  }

  function compareMarks(i: number, partner: number): void {
    let one = marksAt(a, i, inA, before);
    let other = marksAt(b, partner, inB, after);
    if (beginsBlock(a, i) !== beginsBlock(b, partner))
      [one, other] = [one.replaceAll('"', ''), other.replaceAll('"', '')];
    if (one === other) return;
    touched.any = true;
    const wasQuoted = ((a.roles[i] ?? 0) | (a.roles[i - 1] ?? 0)) & quoted;
    const isQuoted = ((b.roles[partner] ?? 0) | (b.roles[partner - 1] ?? 0)) & quoted;
    touched.quote ||= one.includes('"') !== other.includes('"') && wasQuoted !== isQuoted;
    touched.number ||= one.replaceAll(/["?]/g, '') !== other.replaceAll(/["?]/g, '');
  }
}

interface Range {
  from: number;
  to: number;
}

/** For each word of `a` in the range the word of `b` that is the same, or -1. */
function partnersOf(a: ReadPage, b: ReadPage, inA: Range, inB: Range): Int32Array {
  const ours = sliceWords(a.words, inA.from, inA.to);
  const theirs = sliceWords(b.words, inB.from, inB.to);
  return alignTexts(ours, theirs, () => 1).map((at, i) =>
    at >= 0 && ours.hashes[i] === theirs.hashes[at] ? inB.from + at : -1,
  );
}

/** The marks before a word of a passage, or behind its last; what stands outside the passage is another passage's. */
function marksAt(page: ReadPage, word: number, { from, to }: Range, { start, end }: Span): string {
  if (word === from) return marksIn(page.text, start, page.words.starts[word] ?? start);
  if (word === to) return marksIn(page.text, page.words.ends[word - 1] ?? end, end);
  return marksBetween(page, word);
}
