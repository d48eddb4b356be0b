import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { figure } from '@/bench/figures';
import { type PreparedSource, prepareSource } from '@/check/prepare-source';
import { readQuote } from '@/check/read-quote';
import { type CheckVerdict, checkVerdicts } from '@/model/source-check';

/** A gold article as far as it is used: pieces of direct and mixed quotes. */
export interface GoldArticle {
  id: string;
  text: string;
  quotes: { type: string; spans: [number, number][] }[];
}

/** A piece of a quote, and the number of its article. */
export interface Piece {
  text: string;
  article: number;
  count: number;
}

export type Tally = Record<CheckVerdict, number> & { all: number };

export function readLines(file: string): GoldArticle[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** The articles as the script beside the data rewrites them, or `null` when there is none. */
export function spin(data: string): GoldArticle[] | null {
  const script = join(dirname(data), 'spin.mjs');
  if (!existsSync(script)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'whence-spun-'));
  try {
    execFileSync(process.execPath, [script, data, join(folder, 'spun.jsonl')]);
    return readLines(join(folder, 'spun.jsonl'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The pieces of direct and mixed quotes; where the gold cuts a word in two, with the whole word. */
export function piecesOf(articles: readonly GoldArticle[]): Piece[] {
  return articles.flatMap(({ text, quotes }, article) =>
    quotes
      .filter(({ type }) => type !== 'indirect')
      .flatMap(({ spans }) => spans)
      .map(([start, end]) => {
        let [from, to] = [start, end];
        while (isInWord(text, from)) from--;
        while (isInWord(text, to)) to++;
        const words = text.slice(from, to);
        return { text: words, article, count: readQuote([words]).count };
      }),
  );
}

function isInWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
}

export function tally(checks: Iterable<CheckVerdict>): Tally {
  const counts = { ...Object.fromEntries(checkVerdicts.map((verdict) => [verdict, 0])), all: 0 } as Tally; // all verdicts are there
  for (const verdict of checks) {
    counts[verdict]++;
    counts.all++;
  }
  return counts;
}

export const percent = (part: number, all: number): string =>
  all === 0 ? '–' : `${figure((100 * part) / all)} %`;

export const others = 12;

/** The number of another article, `n` telling which. */
export function otherThan(article: number, n: number, all: number): number {
  return (article + 1 + ((n * 53) % (all - 1))) % all;
}

export interface LongSource {
  prepared: PreparedSource;
  articles: Set<number>;
}

/** Articles put together to 20,000 words, a few times. */
export function longSources(articles: readonly GoldArticle[]): LongSource[] {
  return Array.from({ length: 4 }, (_, n) => {
    const used = new Set<number>();
    let text = '';
    let words = 0;
    for (let i = 0; i < articles.length && words < 20_000; i++) {
      const article = (i + n * 20) % articles.length;
      const more = articles[article]?.text ?? '';
      used.add(article);
      text += `${more}\n`;
      words += more.split(/\s+/).length;
    }
    return { prepared: prepareSource(text), articles: used };
  });
}
