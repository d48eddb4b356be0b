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

/** Long work in steps: it may stop at each `yield` and go on later. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps without a stop. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the steps and lets the page go on in between. Throws what they throw. */
export async function stepInSlices<T>(steps: Steps<T>): Promise<T> {
  let end = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await letPageGoOn();
    end = performance.now() + slice;
  }
}

/** Ends when the browser has had its turn to take input and paint. */
export async function letPageGoOn(): Promise<void> {
  // Not `scheduler.yield`, which goes on before the page's own timers and messages have had their turn.
  if (typeof scheduler === 'object' && typeof scheduler.postTask === 'function')
    return scheduler.postTask(() => undefined);
  return new Promise((resume) => setTimeout(resume));
}
