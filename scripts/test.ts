import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/scripts/build';
import { needBrowser } from '@/scripts/find-browser';

/** Of the JSON reporter's fields those that are used. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  success: boolean;
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
}

interface Step {
  name: string;
  command: string;
  args: string[];
  /** The name of the report that has the counts of its tests. */
  counted?: string;
  /** Whether a file of tests that fails is run once more: browsers share a machine with whatever else runs there. */
  again?: boolean;
}

/** Everything that must hold, cheapest first; stops at the first step that fails. */
const steps: Step[] = [
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
    again: true,
  },
];

/** More files than these failing at once is no accident. */
const mostAgain = 3;

const artifacts = join(root, 'artifacts');

function main(): number {
  mkdirSync(artifacts, { recursive: true });
  needBrowser('chromium');
  needBrowser('firefox');
  let passed = 0;
  let failed = 0;
  const unsteady: string[] = [];
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    const { status, report } = run(step, []);
    if (!report) {
      if (status === 0) passed++;
      else failed++;
    } else {
      passed += report.numPassedTests;
      const again = step.again && status !== 0 ? runAgain(step, report) : null;
      if (again) {
        passed += again.passed;
        unsteady.push(...again.names);
        continue;
      }
      // A suite that could not even be loaded counts as failed.
      if (status !== 0) failed += Math.max(report.numFailedTests, report.numFailedTestSuites, 1);
    }
    if (status === 0) continue;
    console.error(`\n${step.name} failed.`);
    break;
  }
  if (unsteady.length > 0)
    console.log(`\nUnsteady, for they failed first and passed when run again:\n${unsteady.join('\n')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

function run(step: Step, more: string[]): { status: number | null; report: Report | null } {
  const file = step.counted ? join(artifacts, `${step.counted}.json`) : null;
  if (file) rmSync(file, { force: true });
  const reporters = file ? ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`] : [];
  const { status } = spawnSync(
    join(root, 'node_modules', '.bin', step.command),
    [...step.args, ...more, ...reporters],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' },
  );
  // What vitest has just written.
  const report = file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null;
  return { status, report };
}

/** What failed, and how many more pass, when its files pass on their own now; `null` when they do not. */
function runAgain(step: Step, { testResults }: Report): { names: string[]; passed: number } | null {
  const broken = testResults.filter(({ status }) => status === 'failed');
  if (broken.length === 0 || broken.length > mostAgain) return null;
  const names = broken.flatMap(({ name, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    // Where what all of them need had failed, none of them has.
    return failed.length > 0 ? failed.map(({ fullName }) => fullName) : [name];
  });
  const before = broken.flatMap(({ assertionResults }) => assertionResults).filter(hasPassed).length;
  console.log(`\n── ${step.name} that failed, once more`);
  const files = broken.map(({ name }) => name);
  const { status, report } = run(step, files);
  return status === 0 && report ? { names, passed: report.numPassedTests - before } : null;
}

const hasPassed = ({ status }: { status: string }): boolean => status === 'passed';

process.exitCode = main();
