import { diffWords } from '@/anchor/diff-words';

/** `text` in pieces, in order and letter for letter, each with whether `other` has those words too. */
export function compareWords(other: string, text: string): { text: string; isShared: boolean }[] {
  return diffWords(other, text)
    .filter(({ kind }) => kind !== 'removed')
    .map((piece) => ({ text: piece.text, isShared: piece.kind === 'same' }));
}
