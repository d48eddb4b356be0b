const batch = 20;

/** What `make` gives for each of a list, and what every 20 took, in milliseconds: a clock itself takes as long as one may. */
export function inBatches<T, V>(list: readonly T[], make: (one: T) => V): { made: V[]; times: number[] } {
  const made: V[] = [];
  const times: number[] = [];
  for (let from = 0; from < list.length; from += batch) {
    const part = list.slice(from, from + batch);
    const start = performance.now();
    for (const one of part) made.push(make(one));
    times.push(performance.now() - start);
  }
  return { made, times };
}

/** The longest that anything takes between two stops, in milliseconds. */
export function longestStep(steps: Iterator<undefined>): number {
  let longest = 0;
  for (let isDone = false; !isDone; ) {
    const start = performance.now();
    isDone = steps.next().done ?? false;
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}
