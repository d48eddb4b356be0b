import browser from 'webextension-polyfill';
import { defaultSettings, type Settings } from '@/model/settings';

/** The reader's choices, with the defaults for what was never chosen. */
export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  return { ...defaultSettings, ...(typeof settings === 'object' ? settings : {}) };
}

/** Keeps a change of the reader's choices and replies with all of them. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ settings });
  return settings;
}
