import { leaveOut, replaceWords } from '@/bench/change-words';
import { type GoldArticle, longSources, type Piece } from '@/bench/check-pieces';
import { against, figure, median, ms, processorTime, seeded } from '@/bench/figures';
import type { Table } from '@/bench/table';
import { checkQuote } from '@/check/check-quote';
import { prepareSource } from '@/check/prepare-source';

export function tableOfTimes(
  articles: readonly GoldArticle[],
  pieces: readonly Piece[],
  pool: readonly string[],
): Table {
  const random = seeded(9);
  const [long] = longSources(articles);
  if (!long) throw new Error('There are no articles to put together.');
  const text = long.prepared.source;
  const preparing = Array.from({ length: 9 }, () => took(() => prepareSource(text)));
  const kinds: [name: string, quotes: string[]][] = [
    ['as they stand', pieces.map((piece) => piece.text)],
    ['40 % of words replaced', pieces.map((piece) => replaceWords(piece.text, 0.4, pool, random))],
    ['shortened', pieces.flatMap((piece) => leaveOut(piece.text, ' …') ?? [])],
    ['a whole article as one quote', articles.slice(0, 20).map((article) => article.text)],
  ];
  return {
    title: `A quote against a source of ${figure(long.prepared.words().count)} words, warm`,
    head: ['quotes', 'median', 'worst', 'to reach'],
    rows: kinds.map(([name, quotes], i) => {
      const check = (quote: string) => checkQuote(quote, long.prepared);
      const times = quotes.map((quote) => {
        const tries = Array.from({ length: 7 }, () => took(() => check(quote)));
        return { quote, time: Math.min(...tries) };
      });
      const slowest = times.toSorted((a, b) => b.time - a.time).slice(0, 10);
      const worst = Math.max(
        ...slowest.map(({ quote }) => processorTime(() => repeat(50, () => check(quote))) / 50),
      );
      return [
        name,
        ms(median(times.map(({ time }) => time))),
        ms(worst),
        i < 3 ? against('≤ 5 ms', worst <= 5) : '',
      ];
    }),
    notes: [
      'Each quote by the quickest of seven, since what else the machine does only adds; the ten slowest again, by the processor time of fifty.',
      `Preparing the source takes ${ms(median(preparing))} once.`,
    ],
  };
}

function took(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function repeat(times: number, work: () => unknown): void {
  for (let n = 0; n < times; n++) work();
}
