/**
 * Lets up to `most` works go on at once. `begin` resolves when there is room for the next one, `end` when all have ended; both
 * reject with what the first of them failed with.
 */
export function createLane(most: number) {
  const going = new Set<Promise<void>>();
  let failure: { reason: unknown } | null = null;
  const throwIfFailed = (): void => {
    if (failure) throw failure.reason;
  };
  return {
    async begin(work: () => Promise<unknown>): Promise<void> {
      throwIfFailed();
      const one: Promise<void> = work().then(
        () => void going.delete(one),
        (reason: unknown) => {
          going.delete(one);
          failure ??= { reason };
        },
      );
      going.add(one);
      while (going.size >= most) await Promise.race(going);
      throwIfFailed();
    },
    async end(): Promise<void> {
      while (going.size > 0) await Promise.race(going);
      throwIfFailed();
    },
  };
}
