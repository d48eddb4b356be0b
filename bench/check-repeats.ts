import { readFileSync } from 'node:fs';
import type { GoldArticle } from '@/bench/check-pieces';
import { against, figure, quantile } from '@/bench/figures';
import type { Table } from '@/bench/table';
import { measureRepeats } from '@/check/find-repeats';
import { type PreparedSource, prepareSource } from '@/check/prepare-source';
import { analyse } from '@/engine/analyse';
import type { Span } from '@/model/span';

/** Texts of one origin (two versions of a page, a text and its paraphrase) and unrelated ones: is it told which is which? */
export async function* benchRepeats(
  articles: readonly GoldArticle[],
  sources: readonly PreparedSource[],
  pairsFile: string | undefined,
  spun: readonly GoldArticle[] | null,
): AsyncGenerator<Table> {
  const every = Math.ceil(articles.length / 100);
  const quoted = articles.map(({ text }) => quotedIn(text));
  const unrelated = articles.flatMap(({ text }, i) =>
    sources
      .filter((_, other) => other !== i && (i + other) % every === 0)
      .map((source) => measureRepeats({ text, quoted: quoted[i] ?? [] }, source)),
  );
  const rows = [rowOf('unrelated articles', unrelated, (repeats) => against('none', repeats === 0))];
  if (spun) {
    const same = spun.flatMap(({ text }, i) => {
      const source = sources[i];
      return source ? [measureRepeats({ text, quoted: quotedIn(text) }, source)] : [];
    });
    rows.push(
      rowOf('an article and its paraphrase by a tool', same, (repeats) => against('all', repeats === 1)),
    );
  }
  if (pairsFile) {
    const pairs: { url: string; old: string; new: string }[] = readFileSync(pairsFile, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const old = pairs.map((pair) => prepareSource(pair.old));
    const pages = pairs.map((pair) => ({ text: pair.new, quoted: quotedIn(pair.new) }));
    const compare = (isSame: boolean) =>
      pairs.flatMap(({ url }, i) =>
        pages
          .filter((_, j) => (isSame ? i === j : (i + j) % 20 === 0 && url !== pairs[j]?.url))
          .flatMap((page) => {
            const source = old[i];
            return source ? [measureRepeats(page, source)] : [];
          }),
      );
    rows.push(
      rowOf('two versions of a page', compare(true), (repeats) => against('≥ 97 %', repeats >= 0.97)),
    );
    rows.push(
      rowOf('other pages of the same publisher', compare(false), (repeats) =>
        against('≤ 0.1 %', repeats <= 0.001),
      ),
    );
  }
  yield {
    title: 'Repeated wording: five-word shingles outside quotation marks',
    head: ['texts', 'pairs', 'said to repeat', 'share: least', '5 %', 'median', '95 %', 'most', 'to reach'],
    rows,
  };
}

function rowOf(
  name: string,
  found: { share: number; repeats: boolean }[],
  target: (repeats: number) => string,
): string[] {
  const shares = found.map(({ share }) => share);
  const repeats = found.filter((one) => one.repeats).length / found.length;
  const spread = [0, 0.05, 0.5, 0.95, 1].map((at) => figure(quantile(shares, at)));
  return [name, figure(found.length), `${figure(100 * repeats)} %`, ...spread, target(repeats)];
}

function quotedIn(text: string): Span[] {
  return analyse({ text })
    .quotes.filter(({ type }) => type !== 'indirect')
    .flatMap(({ spans }) => spans.map(([start, end]) => ({ start, end })));
}
