import type { FoldedTarget } from '@/anchor/fold-target';
import type { SearchText } from '@/anchor/search-text';

/** Word numbers of a text, `to` exclusive. */
export interface Window {
  from: number;
  to: number;
}

/**
 * Where in the text the words of a quote and its context still stand close together and in order: each rare word votes for the
 * places it would put the quote at. Best first. The work is bounded by `mostVotes`, whatever the text.
 */
export function voteWindows(
  target: Pick<FoldedTarget, 'words' | 'from' | 'to'>,
  text: SearchText,
  most: number,
): Window[] {
  const { words, from, to } = target;
  const index = text.index();
  const order = Array.from({ length: words.count }, (_, i) => ({
    i,
    frequency: index.frequency(words.hashes[i] ?? 0),
  }))
    .filter((word) => word.frequency > 0)
    .sort((a, b) => a.frequency - b.frequency);
  const bins = new Float32Array(Math.ceil((text.words().count + words.count) / binWidth) + 2);
  let votes = 0;
  for (const { i, frequency } of order) {
    if (votes > 0 && votes + frequency > mostVotes) break;
    const hash = words.hashes[i] ?? 0;
    const worth = (i >= from && i < to ? 1 : 0.5) * text.weight(hash) ** 2;
    for (const place of index.places(hash).subarray(0, mostVotes)) {
      const bin = Math.floor((place - i + words.count) / binWidth);
      bins[bin] = (bins[bin] ?? 0) + worth;
      bins[bin + 1] = (bins[bin + 1] ?? 0) + worth;
    }
    votes += frequency;
  }
  const slack = binWidth + Math.min(200, Math.max(24, (to - from) >> 1));
  return peaks(bins, most).map((bin) => {
    const at = bin * binWidth - words.count;
    return { from: Math.max(0, at - slack), to: Math.min(text.words().count, at + words.count + slack) };
  });
}

const binWidth = 16;
const mostVotes = 4096;

/** The numbers of the fullest bins, fullest first, leaving out those right beside a fuller one. */
function peaks(bins: Float32Array, most: number): number[] {
  const best: number[] = [];
  const votes = (bin: number) => bins[bin] ?? 0;
  for (let bin = 0; bin < bins.length; bin++) {
    const count = votes(bin);
    if (count === 0 || count < votes(bin - 1) || count <= votes(bin + 1)) continue;
    let at = best.length;
    while (at > 0 && votes(best[at - 1] ?? 0) < count) at--;
    if (at < most) best.splice(at, 0, bin);
    if (best.length > most) best.pop();
  }
  return best;
}
