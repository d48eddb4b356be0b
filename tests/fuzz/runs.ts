/** Bad inputs in one run of `npm test`, all parts together; `npm run fuzz -- --runs 1000000` makes more of them. */
const all = Number(process.env.WHENCE_FUZZ_RUNS ?? 20_000);

/** Each part's share. */
const shares = { engine: 0.3, anchoring: 0.25, check: 0.2, importers: 0.15, messages: 0.1 };

/** How fast-check is to be called for this part. A seed of its own can be given to see another row of inputs. */
export function runsOf(part: keyof typeof shares): { numRuns: number; seed?: number } {
  const { WHENCE_FUZZ_SEED: seed } = process.env;
  return { numRuns: Math.ceil(all * shares[part]), ...(seed && { seed: Number(seed) }) };
}

/** Printed when a part is through, for the record of a long run. */
export function sayDone(part: keyof typeof shares, beyond = ''): void {
  if (process.env.WHENCE_FUZZ_RUNS) console.log(`fuzz: ${part}, ${runsOf(part).numRuns} inputs${beyond}`);
}
