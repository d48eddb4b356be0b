import { changeAllTypography, typographies } from '@/bench/change-typography';
import { leaveOut, replaceWords, smallChanges } from '@/bench/change-words';
import { tableByLength } from '@/bench/check-lengths';
import {
  type GoldArticle,
  longSources,
  others,
  otherThan,
  type Piece,
  percent,
  piecesOf,
  readLines,
  spin,
  type Tally,
  tally,
} from '@/bench/check-pieces';
import { benchRepeats } from '@/bench/check-repeats';
import { tableOfTimes } from '@/bench/check-timing';
import { against, figure, seeded } from '@/bench/figures';
import type { BenchOptions } from '@/bench/run';
import type { Table } from '@/bench/table';
import { checkQuote } from '@/check/check-quote';
import { type PreparedSource, prepareSource } from '@/check/prepare-source';
import { type CheckVerdict, checkVerdicts } from '@/model/source-check';

/** Quotes of articles against their own article, changed in many ways, and against others. Wants --data; --pairs for repeats. */
export async function* benchCheck({ data, pairs }: BenchOptions): AsyncGenerator<Table> {
  if (!data) throw new Error('bench check needs --data <file of {"text","quotes"} lines>.');
  const articles = readLines(data);
  const sources = articles.map(({ text }) => prepareSource(text));
  const pieces = piecesOf(articles);
  const pool = articles.flatMap(({ text }) =>
    text.split(/\s+/).filter((word) => /^[^[\]]*[\p{L}\p{N}][^[\]]*$/u.test(word)),
  );
  yield verdicts(articles, sources, pieces, pool, spin(data));
  yield tableByLength(sources, pieces, pool);
  yield tableOfTimes(articles, pieces, pool);
  yield* benchRepeats(articles, sources, pairs, spin(data));
}

function rowOf(name: string, counts: Tally, target = ''): string[] {
  const shares = checkVerdicts.map((verdict) => percent(counts[verdict], counts.all));
  return [name, figure(counts.all), ...shares, target];
}

function verdicts(
  articles: readonly GoldArticle[],
  sources: readonly PreparedSource[],
  pieces: readonly Piece[],
  pool: readonly string[],
  spun: readonly GoldArticle[] | null,
): Table {
  const random = seeded(7);
  const rows: string[][] = [];
  const judged = pieces.filter(({ count }) => count >= 3);
  const verdictOf = (text: string, source: PreparedSource | undefined): CheckVerdict[] =>
    source ? [checkQuote(text, source).verdict] : [];
  const own = (change: (text: string) => string | null, from = pieces): Tally =>
    tally(
      from.flatMap(({ text, article }) => {
        const put = change(text);
        return put === null ? [] : verdictOf(put, sources[article]);
      }),
    );
  const share = (counts: Tally, ...kinds: CheckVerdict[]): number =>
    kinds.reduce((sum, kind) => sum + counts[kind], 0) / (counts.all - counts['too-short']);
  const asIs = own((text) => text);
  rows.push(
    rowOf('own article, as it stands', asIs, against('100 % verbatim', share(asIs, 'verbatim') === 1)),
  );
  for (const [name, change] of [
    ...Object.entries(typographies),
    ['all of these', changeAllTypography] as const,
  ]) {
    const counts = own(change);
    rows.push(
      rowOf(`own article, ${name}`, counts, against('100 % verbatim', share(counts, 'verbatim') === 1)),
    );
  }
  const joint = tally(
    articles.flatMap(({ text, quotes }, article) => {
      const source = sources[article];
      return quotes
        .filter(({ type, spans }) => type !== 'indirect' && spans.length > 1)
        .map(({ spans }) => spans.map(([from, to]) => text.slice(from, to)))
        .flatMap((parts) => (source ? [checkQuote(parts, source).verdict] : []));
    }),
  );
  const isJoint = share(joint, 'verbatim') === 1;
  rows.push(rowOf('own article, the pieces of a quote together', joint, against('100 % verbatim', isJoint)));
  const foreign = tally(
    pieces.flatMap(({ text, article }) =>
      Array.from({ length: others }, (_, n) =>
        verdictOf(text, sources[otherThan(article, n, sources.length)]),
      ).flat(),
    ),
  );
  const isRare = foreign.differs / foreign.all <= 0.003 && foreign.possibly / foreign.all <= 0.01;
  rows.push(rowOf('another article', foreign, against('≤ 0.3 % differs, ≤ 1 % possibly', isRare)));
  const long = longSources(articles);
  const foreignLong = tally(
    judged.flatMap(({ text, article }, i) => {
      const source = long[i % long.length];
      return source && !source.articles.has(article) ? verdictOf(text, source.prepared) : [];
    }),
  );
  rows.push(rowOf('20,000 words of other articles', foreignLong));
  for (const [part, least] of [
    [0.1, 0.98],
    [0.2, 0.98],
    [0.4, 0.9],
  ] as const) {
    const counts = own((text) => replaceWords(text, part, pool, random), judged);
    const target = against(`≥ ${100 * least} % differs`, share(counts, 'differs') >= least);
    rows.push(rowOf(`${100 * part} % of words replaced`, counts, target));
  }
  const most = own((text) => replaceWords(text, 0.6, pool, random), judged);
  const isFound = share(most, 'differs', 'possibly') >= 0.6;
  rows.push(rowOf('60 % of words replaced', most, against('≥ 60 % differs or possibly', isFound)));
  for (const mark of [' …', ' ...', ' [...]']) {
    const counts = own((text) => leaveOut(text, mark));
    rows.push(
      rowOf(
        `shortened with “${mark.trim()}”`,
        counts,
        against('100 % shortened', share(counts, 'shortened') === 1),
      ),
    );
  }
  for (const [name, change] of Object.entries(smallChanges)) {
    const counts = own(change, judged);
    rows.push(rowOf(name, counts, against('never verbatim', counts.verbatim + counts.shortened === 0)));
  }
  if (spun) {
    const counts = tally(piecesOf(spun).flatMap(({ text, article }) => verdictOf(text, sources[article])));
    rows.push(rowOf('own article, run through a paraphrasing tool', counts));
  }
  return {
    title: `Quotes checked: the pieces of direct and mixed quotes of ${articles.length} articles`,
    head: [
      'quotes against …',
      'quotes',
      ...checkVerdicts.map((verdict) => verdict.replaceAll('-', ' ')),
      'to reach',
    ],
    rows,
    notes: [
      'To reach: of the quotes judged, those not said to be too short. Shares in the columns are of all.',
      `Another article: each piece against ${others}. Replaced and small changes: pieces of three words or more, at least one word, by words from anywhere in the articles. Left out: the middle third of pieces of twelve words or more.`,
      'Quotes of one or two words are always too short; the paraphrasing tool left unchanged what is verbatim in its row.',
    ],
  };
}
