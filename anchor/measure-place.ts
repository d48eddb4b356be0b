import { likeness } from '@/anchor/align-words';
import { sourceStart } from '@/anchor/fold-offsets';
import type { FoldedTarget } from '@/anchor/fold-target';
import { type ContextEvidence, measureContext } from '@/anchor/measure-context';
import type { Place } from '@/anchor/place';
import type { SearchText } from '@/anchor/search-text';
import { type TellingWord, tellingWord } from '@/anchor/telling-words';

/** What speaks for and against a place. Shares are 0 to 1. */
export interface Evidence extends ContextEvidence {
  /** The share of the quote's words that stand there: by count, and by weight. */
  words: number;
  kept: number;
  /** The share by weight of the words there that are the quote's. */
  own: number;
  /** How much the quote's words that stand there say together, and how much the longest run of them that is unbroken in both. */
  worth: number;
  run: number;
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
    ...measureContext(target, place, text),
    worth: kept,
    run: longestRun(target, place, text),
    swaps: countSwaps(lost, gained),
    shift: target.place === null ? null : Math.abs(start - target.place),
  };
}

function longestRun(target: FoldedTarget, { found }: Place, text: SearchText): number {
  const { hashes } = text.words();
  let best = 0;
  let run = 0;
  for (const [i, j] of found.entries()) {
    const hash = target.words.hashes[target.from + i] ?? 0;
    if (j < 0 || hashes[j] !== hash) {
      run = 0;
      continue;
    }
    if (i > 0 && found[i - 1] !== j - 1) run = 0;
    run += text.weight(hash);
    best = Math.max(best, run);
  }
  return best;
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
