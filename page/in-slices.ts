/** Longest run of work before the page gets its turn, in milliseconds. */
const slice = 8;

/**
 * Works through `items` in order and lets the page go on in between, so that a long list never makes it stutter.
 * False when `signal` stopped it before the end.
 */
export async function inSlices<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  signal?: AbortSignal,
): Promise<boolean> {
  let end = performance.now() + slice;
  for (const item of items) {
    if (performance.now() >= end) {
      await letPageGoOn();
      end = performance.now() + slice;
    }
    if (signal?.aborted) return false;
    work(item);
  }
  return true;
}

/** Ends when the browser has had its turn to take input and paint. */
export async function letPageGoOn(): Promise<void> {
  if (typeof scheduler === 'object' && typeof scheduler.yield === 'function') return scheduler.yield();
  return new Promise((resume) => setTimeout(resume));
}
