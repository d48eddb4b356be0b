import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { needBuilt, root } from '@/scripts/build';

/** Lints the Firefox build as the add-on store does, and fails on anything at all it has to say. */
const folder = needBuilt('firefox');
const webExt = join(root, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
const run = spawnSync(process.execPath, [webExt, 'lint', '--source-dir', folder, '--output', 'json'], {
  encoding: 'utf8',
});

interface LintReport {
  summary: { errors: number; notices: number; warnings: number };
  errors: LintMessage[];
  notices: LintMessage[];
  warnings: LintMessage[];
}

interface LintMessage {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

const report = JSON.parse(run.stdout) as LintReport; // web-ext's documented JSON output
for (const { code, message, file, line } of [...report.errors, ...report.warnings, ...report.notices]) {
  console.error(`${code}: ${message} ${file ?? ''}${line ? `:${line}` : ''}`);
}
const { errors, warnings, notices } = report.summary;
console.log(`${errors} errors, ${warnings} warnings, ${notices} notices`);
process.exitCode = errors + warnings + notices > 0 ? 1 : 0;
