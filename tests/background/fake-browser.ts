import { vi } from 'vitest';

type Listener = (...args: unknown[]) => unknown;

function event() {
  const listeners: Listener[] = [];
  return {
    addListener: (listener: Listener) => void listeners.push(listener),
    removeListener: (listener: Listener) => void listeners.splice(listeners.indexOf(listener), 1),
    fire: (...args: unknown[]) => listeners.map((listener) => listener(...args)),
  };
}

export interface FakeTab {
  id: number;
  url: string;
  title?: string;
  lastAccessed?: number;
}

/** As much of the WebExtension API as the background uses, with what was asked of it written down. */
export function makeFakeBrowser() {
  const kept: Record<string, unknown> = {};
  const session: Record<string, unknown> = {};
  const state = {
    kept,
    session,
    tabs: [] as FakeTab[],
    told: [] as unknown[],
    /** Set to make every write to `storage.local` fail. */
    full: false,
  };
  const copy = <T>(value: T): T => structuredClone(value);
  const refuseWhenFull = () => {
    if (state.full) throw new Error('QUOTA_BYTES quota exceeded');
  };
  const api = {
    runtime: {
      id: 'whence-id',
      getURL: (path: string) => `chrome-extension://whence-id/${path}`,
      onMessage: event(),
      onInstalled: event(),
      onStartup: event(),
      sendMessage: vi.fn(async (message: unknown) => void state.told.push(message)),
    },
    storage: {
      local: {
        async get(keys: string | string[] | null) {
          const wanted = [keys ?? Object.keys(kept)].flat().filter((key) => key in kept);
          return copy(Object.fromEntries(wanted.map((key) => [key, kept[key]])));
        },
        getKeys: async () => Object.keys(kept),
        async set(items: Record<string, unknown>) {
          refuseWhenFull();
          Object.assign(kept, copy(items));
        },
        async remove(keys: string | string[]) {
          refuseWhenFull();
          for (const key of [keys].flat()) delete kept[key];
        },
      },
      session: {
        get: async (key: string) => (key in session ? { [key]: copy(session[key]) } : {}),
        set: async (items: Record<string, unknown>) => void Object.assign(session, copy(items)),
        remove: async (key: string) => void delete session[key],
      },
    },
    windows: { update: vi.fn(async (_id: number, _change: unknown) => ({})) },
    tabs: {
      async get(id: number) {
        const tab = state.tabs.find((one) => one.id === id);
        if (!tab) throw new Error(`No tab with id: ${id}.`);
        return tab;
      },
      update: vi.fn(async (_id: number, _change: unknown) => ({ windowId: 1 })),
      query: vi.fn(async (asked: { active?: boolean }) =>
        asked.active ? state.tabs.slice(0, 1) : state.tabs.filter((tab) => /^https?:/.test(tab.url)),
      ),
      sendMessage: vi.fn(async (_tabId: number, _message: unknown, _options: unknown): Promise<unknown> => {
        throw new Error('Could not establish connection. Receiving end does not exist.');
      }),
    },
    scripting: { executeScript: vi.fn(async (_injection: unknown) => []) },
    action: {
      setBadgeText: vi.fn(async (_badge: unknown) => {}),
      setBadgeBackgroundColor: vi.fn(async (_badge: unknown) => {}),
      setBadgeTextColor: vi.fn(async (_badge: unknown) => {}),
    },
    commands: { onCommand: event() },
    contextMenus: {
      removeAll: vi.fn(async () => {}),
      create: vi.fn(),
      update: vi.fn(async (_id: string, _change: unknown) => {}),
      onClicked: event(),
    },
    i18n: { getMessage: (key: string) => `«${key}»`, getUILanguage: () => 'en' },
  };
  return { api, state };
}

export const fake = makeFakeBrowser();
