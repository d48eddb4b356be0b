import { ownBrowser } from '@/browser/own-browser';

/** The sentence for a key of `_locales` in the reader's language; the key itself where there is none. */
export function text(key: string, ...substitutions: string[]): string {
  return ownBrowser().i18n.getMessage(key, substitutions) || key;
}

/** The reader's language as a BCP 47 tag, for dates and for `lang`. */
export function language(): string {
  return ownBrowser().i18n.getUILanguage();
}
