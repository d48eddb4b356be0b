import type { Page } from 'puppeteer-core';
import type { Room } from '@/scripts/faults/room';
import { runInFirefox } from '@/scripts/faults/stop-background';

/** Collects what pages complain of in their consoles. */
export function hearPages(): { watch(page: Page): void; readonly errors: string[] } {
  const errors: string[] = [];
  return {
    errors,
    watch(page) {
      page.on('pageerror', (error) => errors.push(`${page.url()}: ${String(error)}`));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
      });
    },
  };
}

/**
 * What Firefox writes by itself into the console when an answer arrives for a script that has gone: a page was left, or went into
 * the cache for going back, or the background was stopped, while it waited. Nobody can hinder that who asks anything by message;
 * of the scripts of our own pages, which stay open all day, it would be a fault.
 */
const onLeaving = [
  'Promise resolved while context is inactive',
  'Promise resolved after context unloaded',
  "Promise rejected after context unloaded: Actor 'Conduits' destroyed before query 'RuntimeMessage' was resolved",
].flatMap((words) => ['gate', 'reader', 'background'].map((script) => `/${script}.js: ${words}`));

export function isOfLeaving(line: string): boolean {
  return onLeaving.some((end) => line.trim().endsWith(end));
}

/** To be called before the day: Chromium writes down an extension's errors only for developers. */
export async function beginHearing({ kind, started }: Room): Promise<() => Promise<string[]>> {
  if (kind === 'firefox') return () => heardByFirefox(started.browser);
  const page = await started.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await page.close();
  return async () => {
    const asking = await started.browser.newPage();
    await asking.goto('chrome://extensions');
    const told = await asking.evaluate(
      `chrome.developerPrivate.getExtensionsInfo().then((all) =>
        all.flatMap(({ runtimeErrors }) => runtimeErrors.map(({ source, message }) => source + ': ' + message)))`,
    );
    await asking.close();
    return told as string[]; // made just above
  };
}

async function heardByFirefox(browser: Room['started']['browser']): Promise<string[]> {
  const told = await runInFirefox(
    browser,
    `JSON.stringify(Services.console.getMessageArray().flatMap((one) =>
      one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag) && one.sourceName.startsWith('moz-extension:')
        ? [one.sourceName + ': ' + one.errorMessage] : []))`,
  );
  return JSON.parse(String(told)) as string[]; // made just above
}
