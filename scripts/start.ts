import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, root } from '@/scripts/build';
import { demoPath, readDemo } from '@/scripts/demo';
import { type BrowserKind, findBrowser, type InstalledBrowser, needBrowser } from '@/scripts/find-browser';
import { type Launched, launch } from '@/scripts/launch';
import { printFindings } from '@/scripts/print-findings';
import { serve } from '@/scripts/serve';

/** Builds Whence, serves the demo article and opens it in a browser that has Whence, in a profile of its own. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { browser: { type: 'string' }, headless: { type: 'boolean' } } });
  const installed = chooseBrowser(values.browser);
  const headless = values.headless === true || !hasDisplay();
  console.log(`Building Whence for ${installed.kind} …`);
  const extension = build(installed.kind);
  const demo = await serve(join(root, 'tests', 'fixtures'), { [`/${demoPath}`]: readDemo() });
  const artifacts = join(root, 'artifacts');
  mkdirSync(artifacts, { recursive: true });
  const started = await launch(installed, {
    extension,
    profile: join(artifacts, `profile-${installed.kind}`),
    headless,
    welcome: !headless,
  });
  try {
    await (headless
      ? showInText(started, demo.address, installed.kind, artifacts)
      : showInWindow(started, demo.address));
  } finally {
    await started.close().catch(() => undefined);
    await demo.close();
  }
}

function chooseBrowser(name: string | undefined): InstalledBrowser {
  if (name === undefined) return findBrowser('chromium') ?? findBrowser('firefox') ?? needBrowser('chromium');
  if (name === 'firefox') return needBrowser('firefox');
  if (['chromium', 'chrome', 'edge'].includes(name)) return needBrowser('chromium');
  throw new Error(`“${name}” is not a browser known here. Say --browser chromium or --browser firefox.`);
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function showInWindow(started: Launched, address: string): Promise<void> {
  const [first] = await started.browser.pages();
  const page = first ?? (await started.browser.newPage());
  await page.goto(address + demoPath);
  console.log(`The demo article is open at ${address}${demoPath}. Close the browser to end.`);
  await new Promise((closed) => started.browser.once('disconnected', closed));
}

async function showInText(
  started: Launched,
  address: string,
  kind: BrowserKind,
  artifacts: string,
): Promise<void> {
  console.log('There is no display here, so the browser runs without a window.');
  const page = await started.browser.newPage();
  await page.goto(address + demoPath);
  await printFindings(started, page);
  const picture = join(artifacts, `demo-${kind}.png`);
  await page.screenshot({ path: picture, fullPage: true });
  console.log(`\nThe highlighted page: ${picture}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
