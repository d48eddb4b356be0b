import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPeers } from '@/bench/install-peers';
import { printTable, type Table, toMarkdown } from '@/bench/table';
import { root } from '@/scripts/build';

/*
 * npm run bench [-- engine|anchor|page|library|import|check|change …] [--data <file of {"text"} lines>] [--pairs <file of two versions a line>]
 * Measures Whence and the libraries nearest to each of its parts in one run, and writes artifacts/bench.md.
 */

export interface BenchOptions {
  /** A file of articles, one {"text"} a line: `engine` measures on them too, `check` on them alone, with their quotes. */
  data?: string;
  /** A file of two versions of a page, one {"url","old","new"} or {"old_html","new_html"} a line: `change` compares them, `check` measures repeated wording. */
  pairs?: string;
}

type Part = (options: BenchOptions) => AsyncGenerator<Table>;

const parts: Record<string, () => Promise<Part>> = {
  engine: async () => (await import('@/bench/engine')).benchEngine,
  anchor: async () => (await import('@/bench/anchor')).benchAnchor,
  page: async () => (await import('@/bench/page')).benchPage,
  library: async () => (await import('@/bench/library')).benchLibrary,
  import: async () => (await import('@/bench/import')).benchImport,
  check: async () => (await import('@/bench/check')).benchCheck,
  change: async () => (await import('@/bench/change')).benchChange,
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' }, pairs: { type: 'string' } },
  });
  const wanted =
    positionals.length > 0
      ? positionals
      : Object.keys(parts).filter(
          (name) => (name !== 'check' || values.data) && (name !== 'change' || values.pairs),
        );
  const unknown = wanted.find((name) => !Object.hasOwn(parts, name));
  if (unknown) throw new Error(`There is no part “${unknown}”. Parts: ${Object.keys(parts).join(', ')}.`);
  if (wanted.some((name) => !['check', 'change', 'import'].includes(name))) installPeers();
  const tables: Table[] = [];
  for (const name of wanted) {
    console.log(`\n── ${name}`);
    try {
      const measure = await parts[name]?.();
      if (!measure) continue;
      for await (const table of measure(values)) {
        printTable(table);
        tables.push(table);
      }
    } catch (error) {
      console.error(`${name} was not measured to its end:`, error);
      process.exitCode = 1;
    }
  }
  const folder = join(root, 'artifacts');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'bench.md');
  writeFileSync(file, `# Whence, measured\n\n${describeMachine()}\n\n${tables.map(toMarkdown).join('\n')}`);
  console.log(`\nWritten to ${file}`);
}

function describeMachine(): string {
  const [first] = cpus();
  return (
    `${new Date().toISOString().slice(0, 16)}Z, Node ${process.version}, ${cpus().length} × ${first?.model.trim() ?? 'CPU'}, ` +
    `load ${loadavg()[0]?.toFixed(1) ?? '?'} at the end. Medians unless said otherwise; in Node the processor time of the main thread, in browsers the clock; what is compared was measured in turns in the same run.`
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
