import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from '@/scripts/build';

/** One minified script of `entry` (a path in the project) and all it needs, as the extension's own scripts are made. */
export async function bundle(entry: string, format: 'esm' | 'iife', plugins: Plugin[] = []): Promise<string> {
  const made = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: 'es2023',
    charset: 'utf8',
    alias: { '@': root },
    logLevel: 'error',
    plugins,
  });
  return made.outputFiles[0]?.text ?? '';
}
