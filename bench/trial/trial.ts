import type { Findings } from '@/model/finding';
import type { PageRecord } from '@/model/page-record';
import { recordPage } from '@/page/record-page';

/** Kept between the two scripts in the extension's world of the page. */
export interface Trial {
  trialStart?: number;
}

/** Milliseconds by the page's clock. */
export interface TrialTimes {
  /** From the message of the small script to the first statement of the reader script, its compilation included. */
  brought: number;
  read: number;
  /** From the page's record to the findings as objects. */
  analysed: number;
  all: number;
  /** UTF-16 code units of text that were analysed. */
  length: number;
}

/** The findings of a page; `length` is that of the text they are in. */
export interface Found {
  findings: Findings;
  length: number;
}

/** Reads the page, has it analysed and leaves the times on the document for the bench to read. */
export async function runTrial(find: (record: PageRecord) => Found | Promise<Found>): Promise<void> {
  const world: typeof globalThis & Trial = globalThis;
  const begun = performance.now();
  const start = world.trialStart ?? begun;
  const { record } = recordPage(document);
  const read = performance.now();
  const { length } = await find(record);
  const end = performance.now();
  const times: TrialTimes = {
    brought: begun - start,
    read: read - begun,
    analysed: end - read,
    all: end - start,
    length,
  };
  document.documentElement.dataset.trial = JSON.stringify(times);
}
