import type { Page, Target } from 'puppeteer-core';
import type { Room } from '@/scripts/faults/room';
import { runInFirefox } from '@/scripts/faults/stop-background';

/** Bytes by place, after what is garbage has been collected. */
export type Memory = Record<string, number>;

/**
 * Chromium tells the script heap of each page and of the worker. Firefox tells the memory of whole processes only: the one that
 * the extension has for its background and all its pages, and those of the web pages together.
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
      Services.obs.notifyObservers(null, 'child-mmu-request');
      await new Promise((done) => Cc['@mozilla.org/memory-reporter-manager;1']
        .getService(Ci.nsIMemoryReporterManager).minimizeMemoryUsage(done));
      await new Promise((done) => setTimeout(done, 1500));
      const { children } = await ChromeUtils.requestProcInfo();
      const sum = (wanted) => children.filter(({ type }) => wanted.includes(type)).reduce((all, { memory }) => all + memory, 0);
      return JSON.stringify({ 'the extension’s process': sum(['extension']), 'web pages': sum(['web', 'webIsolated', 'webServiceWorker', 'file']) });
    })()`,
  );
  return JSON.parse(String(told)) as Memory; // made just above
}
