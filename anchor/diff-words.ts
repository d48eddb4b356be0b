import { alignWords } from '@/anchor/align-words';
import { splitWords } from '@/anchor/split-words';

/** A piece of a word diff. */
export interface DiffPiece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** The words that were added and removed, for showing. */
export function diffWords(before: string, after: string): DiffPiece[] {
  const a = splitWords(before);
  const b = splitWords(after);
  const found = alignWords({ ...a, from: 0, to: a.count }, { ...b, from: 0, to: b.count }, () => 1, {
    start: false,
    end: false,
  });
  const pieces: DiffPiece[] = [];
  let atA = 0;
  let atB = 0;
  const put = (kind: DiffPiece['kind'], text: string) => {
    if (text !== '') pieces.push({ kind, text });
  };
  for (let i = 0; i <= a.count; i++) {
    const j = i < a.count ? (found[i] ?? -1) : b.count;
    if (j < 0 || a.hashes[i] !== b.hashes[j]) continue;
    const toA = i < a.count ? (a.starts[i] ?? 0) : before.length;
    const toB = i < a.count ? (b.starts[j] ?? 0) : after.length;
    const gapA = before.slice(atA, toA);
    const gapB = after.slice(atB, toB);
    if (gapA === gapB) put('same', gapA);
    else {
      put('removed', gapA);
      put('added', gapB);
    }
    if (i < a.count) put('same', before.slice(toA, a.ends[i]));
    atA = a.ends[i] ?? 0;
    atB = b.ends[j] ?? 0;
  }
  return pieces;
}
