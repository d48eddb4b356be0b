import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { DiffPiece } from '@/model/source-check';

/** Compares two texts word by word; given by the entrypoint, since components do not compare. */
export const Differ = createContext<(before: string, after: string) => DiffPiece[]>((_before, after) => [
  { kind: 'same', text: after },
]);

/** The later text with what is other than in the earlier one, as insertions and deletions. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const diff = useContext(Differ);
  const pieces = useMemo(() => diff(before, after), [diff, before, after]);
  return (
    <>
      {pieces.map(({ kind, text }, at) => {
        if (kind === 'added') return <ins key={`${at} in`}>{text}</ins>;
        return kind === 'removed' ? <del key={`${at} out`}>{text}</del> : <span key={`${at}`}>{text}</span>;
      })}
    </>
  );
}
