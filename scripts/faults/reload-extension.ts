import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { needBuilt, root } from '@/scripts/build';
import { demoPath, readDemo } from '@/scripts/demo';
import type { Fault } from '@/scripts/faults/fault';
import { serve } from '@/scripts/serve';

/** The extension is loaded anew, as by an update, under an article that is open and marked: it is marked again, once. */
export const reloadExtension: Fault = {
  name: 'extension reloaded under open pages',
  trials: { chromium: 4, firefox: 4 },
  async run({ room, ledger, page }) {
    await ledger.save(room, ledger.make(page));
    const served = await serve(join(root, 'tests', 'fixtures'), { [`/${demoPath}`]: readDemo() });
    const { browser } = room.started;
    try {
      const article = await browser.newPage();
      const errors: string[] = [];
      article.on('pageerror', (error) => errors.push(String(error)));
      await article.goto(served.address + demoPath);
      const marks = (): Promise<number> =>
        article.evaluate(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0));
      const before = await settled(marks);
      if (before === 0) throw new Error('The article was not marked.');
      await room.page.close().catch(() => undefined);
      await browser.installExtension(needBuilt(room.kind));
      await room.reopenPage();
      await article.evaluate(() => document.body.append(document.createElement('p')));
      const after = await settled(marks);
      if (after !== before) throw new Error(`${before} marks before, ${after} after.`);
      if (errors.length > 0) throw new Error(`The page heard of it: ${errors.join(' ')}`);
      await article.close();
    } finally {
      await served.close();
    }
    return [];
  },
};

/** The number once it has stayed the same for half a second; within 15 seconds. */
async function settled(ask: () => Promise<number>): Promise<number> {
  let last = -1;
  let same = 0;
  for (let turn = 0; turn < 75 && same < 4; turn++) {
    await wait(200);
    const now = await ask();
    same = now === last && now > 0 ? same + 1 : 0;
    last = now;
  }
  return last;
}
