import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { parseAst } from 'rolldown/parseAst';
import { root } from '@/scripts/build';
import { shippedFolders } from '@/scripts/shipped-folders';

/** Every regular expression that ships, with a file that has it. */
function listRegexes(): Map<string, { pattern: string; flags: string; file: string }> {
  const found = new Map<string, { pattern: string; flags: string; file: string }>();
  for (const folder of shippedFolders)
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name)) continue;
      const file = join(folder, name);
      const tree = parseAst(readFileSync(join(root, file), 'utf8'), {
        lang: name.endsWith('x') ? 'tsx' : 'ts',
      });
      JSON.stringify(tree, (_key, node: unknown) => {
        const { regex } = Object(node) as { regex?: { pattern: string; flags: string } }; // an ESTree literal's own field
        if (regex) found.set(`/${regex.pattern}/${regex.flags}`, { ...regex, file });
        return typeof node === 'bigint' ? null : node;
      });
    }
  return found;
}

/**
 * Says of every regular expression that ships whether a text exists on which it takes exponentially long. What `recheck` cannot
 * decide in time is counted, and covered by the texts of `bench/hostile.ts` only. Fails when one is exponential.
 */
function main(): number {
  const counts = new Map<string, number>();
  let exponential = 0;
  for (const { pattern, flags, file } of listRegexes().values()) {
    const found = checkSync(pattern, flags, { timeout: 5_000 });
    const kind = found.status === 'unknown' ? 'not decided' : found.complexity.type;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (kind !== 'exponential') continue;
    exponential += 1;
    console.error(`${file}: /${pattern}/${flags} takes exponentially long.`);
  }
  console.log(`regular expressions: ${[...counts].map(([kind, count]) => `${count} ${kind}`).join(', ')}`);
  return exponential > 0 ? 1 : 0;
}

process.exitCode = main();
