import { askReading } from '@/browser/ask-reading';
import { send } from '@/browser/send';
import type { PageChange } from '@/model/page-change';
import { pageKey } from '@/model/page-key';

/** How an article differs from what was kept, as an open tab of it knows; `null` where there is none, or it has not been compared. */
export async function openChanges(key: string): Promise<PageChange[] | null> {
  const tabs = await send('tabs.list').catch(() => []);
  for (const { id, url } of tabs) {
    if (pageKey(url) !== key) continue;
    const reading = await askReading(id);
    if (reading?.changes) return reading.changes;
  }
  return null;
}
