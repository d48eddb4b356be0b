import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { parseAst } from 'rolldown/parseAst';
import { root } from '@/scripts/build';
import { shippedFolders } from '@/scripts/shipped-folders';
import { undecidedRegexes } from '@/scripts/undecided-regexes';

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
 * Says of every regular expression that ships whether a text exists on which it takes exponentially long. Fails when one is, and
 * when `recheck` cannot decide in time on one that is not in `undecidedRegexes`.
 */
function main(): number {
  const counts = new Map<string, number>();
  const problems: string[] = [];
  const found = listRegexes();
  for (const [regex, { pattern, flags, file }] of found) {
    const diagnosis = checkSync(pattern, flags, { timeout: 5_000 });
    const kind = diagnosis.status === 'unknown' ? 'not decided' : diagnosis.complexity.type;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (kind === 'exponential') problems.push(`${file}: ${regex} takes exponentially long.`);
    if (kind === 'not decided' && !undecidedRegexes.has(regex))
      problems.push(
        `${file}: ${regex} is not decided. Write it more simply, or say in undecided-regexes.ts why it ends.`,
      );
  }
  for (const regex of undecidedRegexes.keys())
    if (!found.has(regex)) problems.push(`${regex} ships no more: take it out of undecided-regexes.ts.`);
  console.log(`regular expressions: ${[...counts].map(([kind, count]) => `${count} ${kind}`).join(', ')}`);
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
}

process.exitCode = main();
