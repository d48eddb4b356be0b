import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/scripts/build';
import { needBrowser } from '@/scripts/find-browser';

/** Everything that must hold, cheapest first; stops at the first step that fails. */
const steps: { name: string; command: string; args: string[]; counted?: string }[] = [
  { name: 'Format and lint', command: 'biome', args: ['ci', '.'] },
  { name: 'Types', command: 'tsc', args: ['--noEmit', '-p', '.'] },
  { name: 'Unit tests', command: 'vitest', args: ['run'], counted: 'unit' },
  { name: 'Build for Chrome', command: 'wxt', args: ['zip', '-b', 'chrome', '--mv3'] },
  { name: 'Build for Firefox', command: 'wxt', args: ['zip', '-b', 'firefox', '--mv3'] },
  { name: 'Store lint', command: 'tsx', args: ['scripts/lint-package.ts'] },
  {
    name: 'Browser tests',
    command: 'vitest',
    args: ['run', '--config', 'vitest.browser.config.ts'],
    counted: 'browser',
  },
];

function main(): number {
  const artifacts = join(root, 'artifacts');
  mkdirSync(artifacts, { recursive: true });
  needBrowser('chromium');
  needBrowser('firefox');
  const counts = { passed: 0, failed: 0 };
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    const report = step.counted ? join(artifacts, `${step.counted}.json`) : null;
    if (report) rmSync(report, { force: true });
    const reporters = report ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
    const run = spawnSync(join(root, 'node_modules', '.bin', step.command), [...step.args, ...reporters], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (report && existsSync(report)) addCounts(report, counts);
    else if (run.status === 0) counts.passed++;
    else counts.failed++;
    if (run.status !== 0) {
      console.error(`\n${step.name} failed.`);
      break;
    }
  }
  const failed = counts.failed > 0;
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  return failed ? 1 : 0;
}

function addCounts(report: string, counts: { passed: number; failed: number }): void {
  // The JSON reporter's own fields; a suite that could not even be loaded counts as failed.
  const result = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numFailedTestSuites: number;
    success: boolean;
  };
  counts.passed += result.numPassedTests;
  counts.failed += result.success ? 0 : Math.max(result.numFailedTests, result.numFailedTestSuites, 1);
}

process.exitCode = main();
