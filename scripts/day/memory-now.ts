import type { Page, Target } from 'puppeteer-core';
import type { Room } from '@/scripts/faults/room';
import { runInFirefox } from '@/scripts/faults/stop-background';

/** Bytes by place, after what is garbage has been collected. */
export type Memory = Record<string, number>;

/**
 * Chromium tells the script heap of each page and of the worker. Firefox tells what each process has asked for: the one that the
 * extension has for its background and all its pages, and those of the web pages together. What it holds in reserve is not
 * counted: that grows with the day and is given back when somebody else needs it.
 */
export async function memoryNow(room: Room, pages: Record<string, Page>): Promise<Memory> {
  if (room.kind === 'firefox') return processes(room);
  const memory: Memory = {};
  for (const [name, page] of Object.entries(pages)) memory[name] = await heapOf(page.target());
  // It must run to be measured.
  await room.ask('library.size');
  const worker = await room.started.browser.waitForTarget((one) => one.type() === 'service_worker');
  memory.worker = await heapOf(worker);
  return memory;
}

async function heapOf(target: Target): Promise<number> {
  const session = await target.createCDPSession();
  try {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize;
  } finally {
    await session.detach();
  }
}

async function processes({ started }: Room): Promise<Memory> {
  const told = await runInFirefox(
    started.browser,
    `(async () => {
      const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
      Services.obs.notifyObservers(null, 'child-mmu-request');
      await new Promise((done) => manager.minimizeMemoryUsage(done));
      await new Promise((done) => setTimeout(done, 1500));
      const sums = { 'the extension’s process': 0, 'web pages': 0 };
      const take = (process, path, kind, units, amount) => {
        if (!path.startsWith('explicit/')) return;
        if (process.startsWith('extension')) sums['the extension’s process'] += amount;
        if (/^(web|file)/.test(process)) sums['web pages'] += amount;
      };
      await new Promise((done) => manager.getReports(take, null, done, null, false));
      return JSON.stringify(sums);
    })()`,
  );
  return JSON.parse(String(told)) as Memory; // made just above
}
