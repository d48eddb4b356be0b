import { sendToReader } from '@/browser/send';
import type { Reading } from '@/model/reading';

/** What the reader script in a tab has read of its page; `null` where there is none. */
export async function askReading(tabId: number): Promise<Reading | null> {
  const json = await sendToReader(tabId, 'reader.reading').catch(() => null);
  return json === null ? null : (JSON.parse(json) as Reading); // our own reader script's
}
