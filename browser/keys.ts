import browser from 'webextension-polyfill';

/** Firefox's own, which the polyfill's types do not know yet. */
interface Commands {
  openShortcutSettings?: () => Promise<void>;
}

/** Keys of the commands in the manifest, by name, as they are set now; `''` for a command without. Phones have none. */
export async function listKeys(): Promise<Map<string, string>> {
  const commands = await (browser.commands?.getAll() ?? []);
  return new Map(commands.flatMap(({ name, shortcut }) => (name ? [[name, shortcut ?? '']] : [])));
}

/** Where the browser lets the keys be changed, as one would type it. */
export function keySettingsAddress(): string {
  return isFirefox() ? 'about:addons' : 'chrome://extensions/shortcuts';
}

/** Opens that place. Rejects in browsers that let nobody but the reader open it. */
export async function openKeySettings(): Promise<void> {
  const commands: Commands = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: keySettingsAddress() });
}

function isFirefox(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}
