import type { NoteIndex, OpenedSegment } from '@/search/open-index';
import type { Phrase } from '@/search/phrase';
import type { WordsPart } from '@/search/read-words-part';

/**
 * How well each note fits a phrase; 0: the words are not in it. `wanted` has 1 for those that are asked about.
 * A word counts the more, the rarer it is, the more it says about the note, and the shorter the note is (after BM25,
 * Robertson and Zaragoza 2009); one that only begins as was typed counts for less.
 */
export function findPhrase(index: NoteIndex, { words, open }: Phrase, wanted: Uint8Array): Float32Array {
  const scores = new Float32Array(index.size);
  const last = words.length - 1;
  const average = averageLength(index);
  const rarity = words.map((word, at) => rarityOf(index, word, at < last || !open));
  for (const [at, segment] of index.segments.entries()) {
    const base = index.bases[at] ?? 0;
    if (!segment.words) continue;
    const add = (doc: number, score: number): void => {
      const note = base + doc;
      if (wanted[note] !== 1) return;
      const length = 0.25 + (0.75 * (index.words[note] ?? 0)) / average;
      scores[note] = Math.max(scores[note] ?? 0, score / length);
    };
    if (words.length === 1) findWord(segment.words, words[0] ?? '', !open, rarity[0] ?? 0, add);
    else findRow(segment, segment.words, words, !open, rarity, add);
  }
  return scores;
}

const saturation = 1.2;

function findWord(
  part: WordsPart,
  word: string,
  whole: boolean,
  rarity: number,
  add: (doc: number, score: number) => void,
): void {
  const [from, to] = part.range(word, whole);
  for (let place = from; place < to; place++) {
    const likeness = (word.length + 2) / (part.wordAt(place).length + 2);
    const worth = rarity * likeness;
    part.each(place, (doc, weight) => add(doc, (worth * weight) / (weight + saturation)));
  }
}

/** Words that follow each other: each next word's notes and places are those that follow what was found so far. */
function findRow(
  { positions }: OpenedSegment,
  part: WordsPart,
  words: string[],
  whole: boolean,
  rarity: number[],
  add: (doc: number, score: number) => void,
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
  for (const [doc, places] of ends ?? []) add(doc, (worth * places.size) / (places.size + saturation));
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

function averageLength({ words, size }: NoteIndex): number {
  let sum = 0;
  for (const length of words) sum += length;
  return Math.max(1, sum / Math.max(1, size));
}
