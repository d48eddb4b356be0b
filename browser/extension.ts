import { ownBrowser } from '@/browser/own-browser';

/** The address of one of the extension's own pages, e.g. `card.html`, as this document may load it. */
export function ownAddress(path: string): string {
  return ownBrowser().runtime.getURL(path);
}

/** True when the extension was reloaded, updated or removed under a script that it had put into a page. */
export function isGone(): boolean {
  try {
    return ownBrowser().runtime?.id === undefined;
  } catch {
    return true;
  }
}

/** The version of Whence, as it is written into files. */
export function ownVersion(): string {
  return ownBrowser().runtime.getManifest().version;
}
