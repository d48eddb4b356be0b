import { firstAtOrAbove } from '@/anchor/first-at-or-above';
import type { Words } from '@/anchor/split-words';
import type { WordRange } from '@/check/cut-quote';
import type { PreparedSource } from '@/check/prepare-source';
import { type Agreement, weighWord } from '@/check/weigh-words';

/** Sentences of a source that have many of a quote's words in any order. Numbers of words. */
export interface Similar extends Agreement, WordRange {}

/**
 * The sentences, together about as long as the quote, that share most with it: each rare word or form of it counts once, as much
 * as it is unlikely to be in so many words by chance. `null` when nothing is shared. Work is bounded by `mostPlaces`.
 */
export function findSimilar(words: Words, source: PreparedSource): Similar | null {
  const { sentences, stems } = source;
  const size = Math.min(words.count, longest);
  const byChance = Math.log(Math.max(8, size));
  const ends = stretchEnds(sentences, size);
  const scores = new Float32Array(ends.length);
  const counts = new Uint32Array(ends.length);
  const counted = new Int32Array(scores.length).fill(-1);
  let all = 0;
  let places = 0;
  for (const word of rarest(words, source)) {
    const stem = words.stems[word] ?? 0;
    const worth = weighWord(words, word, stems.frequency(stem), source) - byChance;
    if (worth <= 0) continue;
    all += worth;
    places += stems.frequency(stem);
    if (places > mostPlaces) continue;
    for (const place of stems.places(stem)) {
      // All stretches that reach this place: they begin no more than `size` words before it, or with its sentence.
      for (let s = firstAtOrAbove(sentences, place + 1) - 1; s >= 0; s--) {
        if (counted[s] === word || (ends[s] ?? 0) <= place) break;
        counted[s] = word;
        scores[s] = (scores[s] ?? 0) + worth;
        counts[s] = (counts[s] ?? 0) + 1;
      }
    }
  }
  let best = 0;
  for (let s = 1; s < scores.length; s++) if ((scores[s] ?? 0) > (scores[best] ?? 0)) best = s;
  if (!scores[best]) return null;
  const score = (scores[best] ?? 0) - Math.log(scores.length + 1);
  return {
    score,
    share: all > 0 ? score / all : 0,
    kept: (counts[best] ?? 0) / words.count,
    from: sentences[best] ?? 0,
    to: ends[best] ?? 0,
  };
}

const longest = 120;
const mostPlaces = 2000;

/** For each sentence the end of the first one with which the stretch from there on has `size` words. */
function stretchEnds(sentences: Uint32Array, size: number): Uint32Array {
  const ends = new Uint32Array(Math.max(0, sentences.length - 1));
  let end = 0;
  for (let s = 0; s < ends.length; s++) {
    end = Math.max(end, s + 1);
    while (end + 1 < sentences.length && (sentences[end] ?? 0) - (sentences[s] ?? 0) < size) end++;
    ends[s] = sentences[end] ?? 0;
  }
  return ends;
}

/** A quote's words, each beginning once, rarest in the source first. */
function rarest(words: Words, { stems }: PreparedSource): number[] {
  const firsts = new Map<number, number>();
  for (let i = 0; i < words.count; i++) {
    const stem = words.stems[i] ?? 0;
    if (!firsts.has(stem)) firsts.set(stem, i);
  }
  const frequency = (word: number) => stems.frequency(words.stems[word] ?? 0);
  return [...firsts.values()].sort((a, b) => frequency(a) - frequency(b));
}
