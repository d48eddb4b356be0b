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
export function voteWindows(target: FoldedTarget, text: SearchText, most: number): Window[] {
  const { words, from, to } = target;
  const index = text.index();
  const order = Array.from({ length: words.count }, (_, i) => ({
    i,
    frequency: index.frequency(words.hashes[i] ?? 0),
  }))
    .filter((word) => word.frequency > 0)
    .sort((a, b) => a.frequency - b.frequency);
  const bins = new Map<number, number>();
  let votes = 0;
  for (const { i, frequency } of order) {
    if (votes > 0 && votes + frequency > mostVotes) break;
    const hash = words.hashes[i] ?? 0;
    const worth = (i >= from && i < to ? 1 : 0.5) * text.weight(hash) ** 2;
    for (const place of index.places(hash).subarray(0, mostVotes)) {
      const bin = Math.floor((place - i) / binWidth);
      bins.set(bin, (bins.get(bin) ?? 0) + worth);
      bins.set(bin + 1, (bins.get(bin + 1) ?? 0) + worth);
    }
    votes += frequency;
  }
  const slack = binWidth + Math.min(200, Math.max(24, (to - from) >> 1));
  const best = [...bins].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const windows: Window[] = [];
  for (const [bin] of best) {
    const at = bin * binWidth;
    if (windows.some((w) => Math.abs(w.from + slack - at) <= 2 * binWidth)) continue;
    windows.push({ from: at - slack, to: at + words.count + slack });
    if (windows.length === most) break;
  }
  return windows.map((w) => ({ from: Math.max(0, w.from), to: Math.min(text.words().count, w.to) }));
}

const binWidth = 16;
const mostVotes = 8192;
