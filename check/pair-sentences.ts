import type { PageSentence, PageWords } from '@/check/page-words';

/** Sentences of two texts that have become each other; numbers of sentences, `to` exclusive; one side may be empty. */
export interface Pairing {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
  /** False for a stretch of each text that stand in the same place and have nothing in common. */
  linked: boolean;
}

/** Two sentences share this much of the shorter and of the longer of them, or what they share is chance. */
const leastOfShorter = 0.34;
const leastOfLonger = 0.15;

/**
 * Which sentences of `a` have become which of `b`, given what each word has become (-1: nothing), in order: as few together as
 * possible. Stretches of sentences without a partner are paired with those that stand in the same place, if any. Every sentence
 * is in one pairing. Linear.
 */
export function pairSentences(a: PageWords, b: PageWords, found: Int32Array): Pairing[] {
  const pairings: Pairing[] = [];
  let last: Pairing = { aFrom: 0, aTo: 0, bFrom: 0, bTo: 0, linked: true };
  for (const [s, t] of links(a, b, found)) {
    if (s < last.aTo || t < last.bTo) {
      last.aTo = Math.max(last.aTo, s + 1);
      last.bTo = Math.max(last.bTo, t + 1);
      continue;
    }
    pushBetween(last, s, t, pairings);
    last = { aFrom: s, aTo: s + 1, bFrom: t, bTo: t + 1, linked: true };
    pairings.push(last);
  }
  pushBetween(last, a.sentences.length, b.sentences.length, pairings);
  return pairings;
}

function pushBetween({ aTo, bTo }: Pairing, s: number, t: number, out: Pairing[]): void {
  if (s > aTo || t > bTo) out.push({ aFrom: aTo, aTo: s, bFrom: bTo, bTo: t, linked: false });
}

/** Pairs of sentences that share enough words, in order. */
function links(a: PageWords, b: PageWords, found: Int32Array): [number, number][] {
  const pairs: [number, number][] = [];
  let t = 0;
  for (const [s, sentence] of a.sentences.entries()) {
    let shared = 0;
    let partner = -1;
    for (let i = sentence.from; i <= sentence.to; i++) {
      const j = i < sentence.to ? (found[i] ?? -1) : -1;
      if (i < sentence.to && (j < 0 || a.words.hashes[i] !== b.words.hashes[j])) continue;
      while (j >= 0 && j >= (b.sentences[t]?.to ?? Number.POSITIVE_INFINITY)) t++;
      if (i === sentence.to || t !== partner) {
        if (isShared(shared, sentence, b.sentences[partner])) pairs.push([s, partner]);
        [shared, partner] = [0, t];
      }
      shared++;
    }
  }
  return pairs;
}

function isShared(shared: number, a: PageSentence, b: PageSentence | undefined): boolean {
  if (!b) return false;
  const [one, other] = [a.to - a.from, b.to - b.from];
  const isEnough =
    shared >= Math.max(leastOfShorter * Math.min(one, other), leastOfLonger * Math.max(one, other));
  // A single word in common means something between lines of a few words only.
  return isEnough && (shared > 1 || Math.max(one, other) <= 3);
}
