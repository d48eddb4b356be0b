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
  const voters: { word: number; places: Uint32Array }[] = [];
  for (let word = 0; word < words.count; word++) {
    const places = index.places(words.hashes[word] ?? 0);
    if (places.length > 0) voters.push({ word, places });
  }
  voters.sort((a, b) => a.places.length - b.places.length);
  const bins = new Float32Array(Math.ceil((text.words().count + words.count) / binWidth) + 2);
  let votes = 0;
  for (const { word, places } of voters) {
    if (votes > 0 && votes + places.length > mostVotes) break;
    const worth = (word >= from && word < to ? 1 : 0.5) * text.weight(words.hashes[word] ?? 0) ** 2;
    const most = Math.min(places.length, mostVotes);
    for (let n = 0; n < most; n++) {
      const bin = ((places[n] ?? 0) - word + words.count) >> binBits;
      bins[bin] = (bins[bin] ?? 0) + worth;
    }
    votes += places.length;
  }
  const slack = binWidth + Math.min(200, Math.max(24, (to - from) >> 1));
  return peaks(bins, most).map((bin) => {
    const at = bin * binWidth - words.count;
    return { from: Math.max(0, at - slack), to: Math.min(text.words().count, at + words.count + slack) };
  });
}

const binBits = 4;
const binWidth = 1 << binBits;
const mostVotes = 4096;

/** The numbers of the bins that are fullest together with the one before them, fullest first, without those right beside a fuller one. */
function peaks(bins: Float32Array, most: number): number[] {
  const best: { bin: number; count: number }[] = [];
  let before = 0;
  let count = bins[0] ?? 0;
  for (let bin = 0; bin < bins.length; bin++) {
    const next = bin + 1 < bins.length ? (bins[bin] ?? 0) + (bins[bin + 1] ?? 0) : 0;
    if (count > (best[most - 1]?.count ?? 0) && count >= before && count > next) {
      let at = best.length;
      while (at > 0 && (best[at - 1]?.count ?? 0) < count) at--;
      best.splice(at, 0, { bin, count });
      if (best.length > most) best.pop();
    }
    before = count;
    count = next;
  }
  return best.map(({ bin }) => bin);
}
