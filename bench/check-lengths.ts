import { replaceWords } from '@/bench/change-words';
import { others, otherThan, type Piece, percent, type Tally, tally } from '@/bench/check-pieces';
import { seeded } from '@/bench/figures';
import type { Table } from '@/bench/table';
import { checkQuote } from '@/check/check-quote';
import type { PreparedSource } from '@/check/prepare-source';

/** When is a quote too short to judge? */
export function tableByLength(
  sources: readonly PreparedSource[],
  pieces: readonly Piece[],
  pool: readonly string[],
): Table {
  const random = seeded(8);
  const groups: [name: string, from: number, to: number][] = [
    ['1', 1, 1],
    ['2', 2, 2],
    ['3', 3, 3],
    ['4', 4, 4],
    ['5', 5, 5],
    ['6', 6, 6],
    ['7', 7, 7],
    ['8 to 15', 8, 15],
    ['16 and more', 16, Number.POSITIVE_INFINITY],
  ];
  return {
    title: 'Quotes by their number of words',
    head: [
      'words',
      'share',
      'own: verbatim',
      'a word replaced: differs',
      'too short',
      'another article: verbatim',
      'differs',
      'possibly',
    ],
    rows: groups.map(([name, from, to]) => {
      const group = pieces.filter(({ count }) => count >= from && count <= to);
      const against = (put: (text: string) => string, articles: (piece: Piece) => number[]): Tally =>
        tally(
          group.flatMap((piece) =>
            articles(piece).flatMap((article) => {
              const source = sources[article];
              return source ? [checkQuote(put(piece.text), source).verdict] : [];
            }),
          ),
        );
      const own = against(
        (text) => text,
        ({ article }) => [article],
      );
      const changed = against(
        (text) => replaceWords(text, 0, pool, random),
        ({ article }) => [article],
      );
      const foreign = against(
        (text) => text,
        ({ article }) => Array.from({ length: others }, (_, n) => otherThan(article, n, sources.length)),
      );
      return [
        name,
        percent(group.length, pieces.length),
        percent(own.verbatim, own.all),
        percent(changed.differs, changed.all),
        percent(changed['too-short'], changed.all),
        percent(foreign.verbatim, foreign.all),
        percent(foreign.differs, foreign.all),
        percent(foreign.possibly, foreign.all),
      ];
    }),
  };
}
