import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '@/scripts/build';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '' } },
});

/**
 * `npm run fuzz [-- --runs 1000000 --seed 7]`: bad inputs for engine, anchoring, check, importers and message handlers, many more
 * than `npm test` makes. Prints how many each part has been through.
 */
const run = spawnSync(
  join(root, 'node_modules', '.bin', 'vitest'),
  ['run', 'tests/fuzz', '--testTimeout', '0', '--disable-console-intercept'],
  {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      WHENCE_FUZZ_RUNS: values.runs,
      ...(values.seed && { WHENCE_FUZZ_SEED: values.seed }),
    },
  },
);
process.exitCode = run.status ?? 1;
