import type { PageSentence, PageWords } from '@/check/page-words';
import type { Pairing } from '@/check/pair-sentences';

/**
 * A pairing without words in common in parts that a reader would see: the rest of the paragraph before it, whole paragraphs that
 * went or came, the beginning of the paragraph behind it.
 */
export function splitUnpaired(a: PageWords, b: PageWords, pairing: Pairing): Pairing[] {
  const { aFrom, aTo, bFrom, bTo } = pairing;
  const inA = partsOf(a.sentences, aFrom, aTo);
  const inB = partsOf(b.sentences, bFrom, bTo);
  const parts = [
    { ...pairing, aTo: inA.head, bTo: inB.head },
    ...blocksOf(a.sentences, inA.head, inA.tail).map(([from, to]) => ({
      ...{ aFrom: from, aTo: to, bFrom: inB.head, bTo: inB.head, linked: false },
    })),
    ...blocksOf(b.sentences, inB.head, inB.tail).map(([from, to]) => ({
      ...{ aFrom: inA.tail, aTo: inA.tail, bFrom: from, bTo: to, linked: false },
    })),
    { ...pairing, aFrom: inA.tail, bFrom: inB.tail },
  ];
  return parts.filter((part) => part.aTo > part.aFrom || part.bTo > part.bFrom);
}

/** Where what goes on with the paragraph before ends, and where what the paragraph behind goes on with begins. */
function partsOf(sentences: readonly PageSentence[], from: number, to: number) {
  let head = from;
  while (head < to && sentences[head]?.block === sentences[from - 1]?.block) head++;
  let tail = to;
  while (tail > head && sentences[tail - 1]?.block === sentences[to]?.block) tail--;
  return { head, tail };
}

function blocksOf(sentences: readonly PageSentence[], from: number, to: number): [number, number][] {
  const blocks: [number, number][] = [];
  for (let at = from; at < to; ) {
    let end = at + 1;
    while (end < to && sentences[end]?.block === sentences[at]?.block) end++;
    blocks.push([at, end]);
    at = end;
  }
  return blocks;
}
