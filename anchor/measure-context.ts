import { type AlignEnds, alignWords } from '@/anchor/align-words';
import type { FoldedTarget } from '@/anchor/fold-target';
import type { Place } from '@/anchor/place';
import type { SearchText } from '@/anchor/search-text';

/** What the kept context says of a place. */
export interface ContextEvidence {
  /** The shares by weight of the context that stand right beside it, added: 0 to 2. */
  context: number;
  /** The share by weight of the words there that the context on one side has: much when it is the sentence next to the quote. */
  foreign: number;
}

/** Words that so many words of context may have spread over. */
export function contextRoom(words: number): number {
  return words + (words >> 1) + 4;
}

export function measureContext(target: FoldedTarget, place: Place, text: SearchText): ContextEvidence {
  const { from, to } = place;
  return {
    context: contextBefore(target, place, text) + contextAfter(target, place, text),
    foreign: Math.max(
      shareForeign(target, text, { first: 0, last: target.from, from, to }),
      shareForeign(target, text, { first: target.to, last: target.words.count, from, to }),
    ),
  };
}

/** Where there is no context because the text began, that it begins here too is as good. */
function contextBefore(target: FoldedTarget, place: Place, text: SearchText): number {
  if (target.from === 0) return Number(place.from === 0);
  const from = Math.max(0, place.from - contextRoom(target.from));
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
  const to = Math.min(all, place.to + contextRoom(count - target.to));
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

/** The share by weight of a place's words that a stretch of the context has. */
function shareForeign(target: FoldedTarget, text: SearchText, at: Stretches): number {
  const found = alignStretch(target, text, at, { start: true, end: true });
  let here = 0;
  for (const [i, word] of found.entries()) {
    if (word >= 0) here += text.weight(target.words.hashes[at.first + i] ?? 0);
  }
  let all = 0;
  for (let j = at.from; j < at.to; j++) all += text.weight(text.words().hashes[j] ?? 0);
  return all > 0 ? here / all : 0;
}
