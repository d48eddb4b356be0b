import type { Article } from '@/model/article';
import type { Findings } from '@/model/finding';
import { readPage } from '@/page/read-page';

/** Kept between the two scripts in the extension's world of the page. */
export interface Trial {
  trialStart?: number;
}

/** Milliseconds by the page's clock. */
export interface TrialTimes {
  /** From the message of the small script to the first statement of the reader script, its compilation included. */
  brought: number;
  read: number;
  /** From the text to the findings as objects. */
  analysed: number;
  all: number;
  /** UTF-16 code units of text that were analysed. */
  length: number;
}

/** Reads the page, has it analysed and leaves the times on the document for the bench to read. */
export async function runTrial(analyse: (article: Article) => Findings | Promise<Findings>): Promise<void> {
  const world: typeof globalThis & Trial = globalThis;
  const begun = performance.now();
  const start = world.trialStart ?? begun;
  const { article } = readPage(document, location.href, { force: true });
  const read = performance.now();
  await analyse(article);
  const end = performance.now();
  const times: TrialTimes = {
    brought: begun - start,
    read: read - begun,
    analysed: end - read,
    all: end - start,
    length: article.text.length,
  };
  document.documentElement.dataset.trial = JSON.stringify(times);
}
