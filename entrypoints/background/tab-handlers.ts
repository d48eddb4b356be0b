import type { Handlers } from '@/browser/answer';
import { changeSettings, readSettings } from '@/browser/settings';
import { refreshReaders } from '@/entrypoints/background/affected-pages';
import { forceReader } from '@/entrypoints/background/inject-reader';
import { listTabs } from '@/entrypoints/background/list-tabs';
import { tabOf } from '@/entrypoints/background/page-handlers';
import { field, settingsChange } from '@/entrypoints/background/shapes';
import { count } from '@/formats/shape';

type Names = 'reader.force' | 'tab.current' | 'tabs.list' | 'settings.get' | 'settings.change';

let last: Promise<unknown> = Promise.resolve();

/** Answers to our own pages about tabs and settings. */
export const tabHandlers: Handlers<Names> = {
  'reader.force': async (ask) => {
    await forceReader(field(ask, 'tabId', count));
    return undefined;
  },
  'tab.current': (_ask, sender) => ({ tabId: tabOf(sender) }),
  'tabs.list': (_ask, sender) => listTabs(sender.tab?.id ?? null),
  'settings.get': () => readSettings(),
  'settings.change': async (ask) => {
    const change = settingsChange(ask);
    // One after the other: each reads what the one before it wrote.
    const settings = last.then(() => changeSettings(change));
    last = settings.catch(() => undefined);
    await settings;
    void refreshReaders(() => true);
    return settings;
  },
};
