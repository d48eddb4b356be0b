import { type AlignEnds, alignWords, likeness } from '@/anchor/align-words';
import { sourceStart } from '@/anchor/fold-offsets';
import type { FoldedTarget } from '@/anchor/fold-target';
import type { Place } from '@/anchor/place';
import type { SearchText } from '@/anchor/search-text';
import { type TellingWord, tellingWord } from '@/anchor/telling-words';

/** What speaks for and against a place. Shares are 0 to 1. */
export interface Evidence {
  /** The share of the quote's words that stand there: by count, and by weight. */
  words: number;
  kept: number;
  /** The share by weight of the words there that are the quote's. */
  own: number;
  /** The shares by weight of the context that stand right beside it, added: 0 to 2. */
  context: number;
  /** How much the quote's words that stand there say together. */
  worth: number;
  /** The share by weight of the words there that the context on one side has: much when it is the sentence next to the quote. */
  foreign: number;
  /** Kinds of telling words that changed. */
  swaps: number;
  /** UTF-16 code units from the kept place; `null` when none was kept. */
  shift: number | null;
}

export function measurePlace(target: FoldedTarget, place: Place, text: SearchText): Evidence {
  const theirs = target.words;
  const ours = text.words();
  const taken = new Set<number>();
  const lost = new Set<TellingWord>();
  const gained = new Set<TellingWord>();
  let all = 0;
  let kept = 0;
  for (let i = target.from; i < target.to; i++) {
    const weight = text.weight(theirs.hashes[i] ?? 0);
    all += weight;
    const j = place.found[i - target.from] ?? -1;
    if (j < 0) {
      note(lost, target, i, i === target.from);
      continue;
    }
    kept += theirs.hashes[i] === ours.hashes[j] ? weight : weight * likeness;
    taken.add(j);
  }
  const here = { ...text.folded(), source: text.source, words: ours };
  let there = 0;
  for (let j = place.from; j < place.to; j++) {
    there += text.weight(ours.hashes[j] ?? 0);
    if (!taken.has(j)) note(gained, here, j, j === place.from);
  }
  const start = sourceStart(text.folded().runs, ours.starts[place.from] ?? 0);
  return {
    words: target.to > target.from ? taken.size / (target.to - target.from) : 1,
    kept: all > 0 ? kept / all : 1,
    own: there > 0 ? Math.min(1, kept / there) : 1,
    context: contextBefore(target, place, text) + contextAfter(target, place, text),
    worth: kept,
    foreign: Math.max(
      shareForeign(target, text, { first: 0, last: target.from, from: place.from, to: place.to }, there),
      shareForeign(
        target,
        text,
        { first: target.to, last: theirs.count, from: place.from, to: place.to },
        there,
      ),
    ),
    swaps: countSwaps(lost, gained),
    shift: target.place === null ? null : Math.abs(start - target.place),
  };
}

/** A name or number must give way to another; a negation that comes or goes is enough. */
function countSwaps(lost: Set<TellingWord>, gained: Set<TellingWord>): number {
  const swapped = (kind: TellingWord) => Number(lost.has(kind) && gained.has(kind));
  return swapped('number') + swapped('name') + Number(lost.has('negation') !== gained.has('negation'));
}

function note(
  kinds: Set<TellingWord>,
  text: Pick<FoldedTarget, 'text' | 'runs' | 'source' | 'words'>,
  word: number,
  isFirst: boolean,
) {
  const start = text.words.starts[word] ?? 0;
  const letter = text.source[sourceStart(text.runs, start)] ?? '';
  const kind = tellingWord(
    text.text,
    start,
    text.words.ends[word] ?? 0,
    !isFirst && letter !== letter.toLowerCase(),
  );
  if (kind) kinds.add(kind);
}

/** Where there is no context because the text began, that it begins here too is as good. */
function contextBefore(target: FoldedTarget, place: Place, text: SearchText): number {
  if (target.from === 0) return Number(place.from === 0);
  const from = Math.max(0, place.from - room(target.from));
  const stretch = { first: 0, last: target.from, from, to: place.from };
  const found = alignStretch(target, text, stretch, { start: true, end: false });
  const near = found.findLastIndex((word) => word >= 0);
  const lost = place.found.findIndex((word) => word >= 0);
  const between = place.from - 1 - (found[near] ?? 0) - (target.from - 1 - near);
  return nearness(between - lost) * shareFound(target, text, 0, found);
}

function contextAfter(target: FoldedTarget, place: Place, text: SearchText): number {
  const { count } = target.words;
  const all = text.words().count;
  if (target.to === count) return Number(place.to === all);
  const to = Math.min(all, place.to + room(count - target.to));
  const stretch = { first: target.to, last: count, from: place.to, to };
  const found = alignStretch(target, text, stretch, { start: false, end: true });
  const near = found.findIndex((word) => word >= 0);
  const lost = place.found.length - 1 - place.found.findLastIndex((word) => word >= 0);
  const between = (found[near] ?? 0) - place.to - near;
  return nearness(between - lost) * shareFound(target, text, target.to, found);
}

/** What context is worth with so many other words between it and the quote. */
function nearness(words: number): number {
  return 1 / (1 + 0.4 * Math.max(0, words));
}

/** Words that context may have spread over. */
function room(words: number): number {
  return words + (words >> 1) + 4;
}

/** A stretch of the target's words and one of the text's, `last` and `to` exclusive. */
interface Stretches {
  first: number;
  last: number;
  from: number;
  to: number;
}

function alignStretch(target: FoldedTarget, text: SearchText, at: Stretches, free: AlignEnds): Int32Array {
  return alignWords(
    { ...target.words, from: at.first, to: at.last },
    { ...text.words(), from: at.from, to: at.to },
    (word) => text.weight(target.words.hashes[word] ?? 0),
    free,
  );
}

/** The share by weight of the target's words from `first` on that are found. */
function shareFound(target: FoldedTarget, text: SearchText, first: number, found: Int32Array): number {
  let all = 0;
  let here = 0;
  for (const [i, word] of found.entries()) {
    const weight = text.weight(target.words.hashes[first + i] ?? 0);
    all += weight;
    if (word >= 0) here += weight;
  }
  return here / all;
}

/** The share by weight `all` of a place's words that a stretch of the context has. */
function shareForeign(target: FoldedTarget, text: SearchText, at: Stretches, all: number): number {
  const found = alignStretch(target, text, at, { start: true, end: true });
  let here = 0;
  for (const [i, word] of found.entries()) {
    if (word >= 0) here += text.weight(target.words.hashes[at.first + i] ?? 0);
  }
  return all > 0 ? here / all : 0;
}
