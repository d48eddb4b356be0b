import type { PageWords } from '@/check/page-words';
import type { Pairing } from '@/check/pair-sentences';
import { wordRange } from '@/check/word-range';

/** The pairings without the sentences that went in one place and came in another with the same words. Linear. */
export function dropMoved(a: PageWords, b: PageWords, pairings: readonly Pairing[]): Pairing[] {
  const gone = new Map<string, Pairing[]>();
  for (const pairing of pairings) {
    if (pairing.bTo > pairing.bFrom) continue;
    const key = keyOf(a, pairing.aFrom, pairing.aTo);
    const list = gone.get(key);
    if (list) list.push(pairing);
    else gone.set(key, [pairing]);
  }
  const moved = new Set<Pairing>();
  for (const pairing of pairings) {
    if (pairing.aTo > pairing.aFrom) continue;
    const from = gone.get(keyOf(b, pairing.bFrom, pairing.bTo))?.pop();
    if (from) moved.add(from).add(pairing);
  }
  return pairings.filter((pairing) => !moved.has(pairing));
}

function keyOf(page: PageWords, from: number, to: number): string {
  const range = wordRange(page, from, to);
  return page.words.hashes.subarray(range.from, range.to).join();
}
