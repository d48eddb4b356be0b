import type { NoteIndex, OpenedSegment } from '@/search/open-index';
import type { Phrase } from '@/search/phrase';
import type { WordsPart } from '@/search/read-words-part';
import { mostWeight } from '@/search/write-words';

/**
 * How well each note fits a phrase; 0: the words are not in it. `wanted` has 1 for those that are asked about.
 * A word counts the more, the rarer it is, the more it says about the note, and the shorter the note is (after BM25,
 * Robertson and Zaragoza 2009); one that only begins as was typed counts for less.
 */
export function findPhrase(index: NoteIndex, { words, open }: Phrase, wanted: Uint8Array): Float32Array {
  const scores = new Float32Array(index.size);
  const last = words.length - 1;
  const rarity = words.map((word, at) => rarityOf(index, word, at < last || !open));
  for (const [at, segment] of index.segments.entries()) {
    if (!segment.words) continue;
    const base = index.bases[at] ?? 0;
    if (words.length === 1)
      findWord(segment.words, base, words[0] ?? '', !open, rarity[0] ?? 0, wanted, scores);
    else findRow(segment, segment.words, base, words, !open, rarity, wanted, scores);
  }
  for (let note = 0; note < index.size; note++) {
    const score = scores[note] ?? 0;
    if (score > 0) scores[note] = score / (0.25 + (0.75 * (index.words[note] ?? 0)) / index.averageWords);
  }
  return scores;
}

const saturation = 1.2;

function findWord(
  part: WordsPart,
  base: number,
  word: string,
  whole: boolean,
  rarity: number,
  wanted: Uint8Array,
  scores: Float32Array,
): void {
  const [from, to] = part.range(word, whole);
  for (let place = from; place < to; place++) {
    const likeness = (word.length + 2) / (part.lengthAt(place) + 2);
    const worth = Float32Array.from(
      { length: mostWeight + 1 },
      (_, weight) => (rarity * likeness * weight) / (weight + saturation),
    );
    part.score(place, base, worth, wanted, scores);
  }
}

/** Words that follow each other: each next word's notes and places are those that follow what was found so far. */
function findRow(
  { positions }: OpenedSegment,
  part: WordsPart,
  base: number,
  words: string[],
  whole: boolean,
  rarity: number[],
  wanted: Uint8Array,
  scores: Float32Array,
): void {
  if (!positions) return;
  let ends: Map<number, Set<number>> | null = null;
  for (const [at, word] of words.entries()) {
    const before: Map<number, Set<number>> | null = ends;
    const now = new Map<number, Set<number>>();
    const [from, to] = part.range(word, at < words.length - 1 || whole);
    for (let place = from; place < to; place++) {
      part.eachPlaced(positions, place, (doc, places) => {
        const known = before?.get(doc);
        if (before && !known) return;
        const fitting = known ? places.filter((one) => known.has(one - 1)) : places;
        if (fitting.length === 0) return;
        const all = now.get(doc);
        if (all) for (const one of fitting) all.add(one);
        else now.set(doc, new Set(fitting));
      });
    }
    ends = now;
  }
  const worth = rarity.reduce((sum, one) => sum + one, 0);
  for (const [doc, places] of ends ?? [])
    if (wanted[base + doc] === 1) scores[base + doc] = (worth * places.size) / (places.size + saturation);
}

/** Never 0, so that what is in every note is still found. */
function rarityOf(index: NoteIndex, word: string, whole: boolean): number {
  let count = 0;
  for (const { words } of index.segments) {
    if (!words) continue;
    const [from, to] = words.range(word, whole);
    for (let place = from; place < to; place++) count += words.countAt(place);
  }
  return Math.log(1 + index.size / (1 + count)) + 0.01;
}
