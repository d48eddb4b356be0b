import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '@/public/_locales/en/messages.json';

/** Keys of `_locales`: a missing one does not compile. */
export type MessageKey = keyof typeof messages;

/** Says a sentence in the reader's language. */
export type Say = (key: MessageKey, ...substitutions: string[]) => string;

/** Given by the entrypoint, since components know no browser. */
export const Strings = createContext<Say>((key) => key);

export const useSay = (): Say => useContext(Strings);
