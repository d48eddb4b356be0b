import { StoreError } from '@/store/errors';

/** Milliseconds within which the store answers, or is said not to have answered. */
export const patience = 5_000;

/**
 * `work`, or a `StoreError` when it takes longer than `milliseconds`. On a full disk a transaction may neither complete
 * nor abort, and nobody must wait for ever. What is late is not known to have failed: repeat it, or read before judging.
 */
export async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new StoreError(
            'The browser did not answer in time. It is not sure that this was kept: try again.',
            { told: ['store-silent'] },
          ),
        ),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined); // a late failure has nobody left to tell
  }
}
