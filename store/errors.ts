import { type ToldCode, ToldError } from '@/model/told-error';

/** A failure of the store in a sentence that the reader can act on. `cause` is what the browser said. */
export class StoreError extends ToldError {
  override name = 'StoreError';
}

/** By the name of what the database threw. */
const sentences: Record<string, [code: ToldCode, sentence: string]> = {
  VersionError: [
    'store-newer',
    'Your notes were last used by a newer version of Whence. Update Whence to open them; nothing was changed.',
  ],
  QuotaExceededError: [
    'store-full',
    'There is no room left for this. Free some space on the disk, then save again.',
  ],
  InvalidStateError: ['store-closed', 'The place where your notes are kept was closed. Try again.'],
  UnknownError: [
    'store-broken',
    'The browser could not read or write your notes. Restart it and try again; keep what you typed.',
  ],
  DataError: ['store-refused', 'The browser could not write this note. Keep what you typed, and try again.'],
};
const other: (typeof sentences)[string] = [
  'store-failed',
  'Your notes could not be read or written. Try again; keep what you typed.',
];

/** Turns whatever the database threw into a `StoreError`; a `StoreError` stays as it is. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const [code, sentence] = sentences[name] ?? other;
  return new StoreError(sentence, { told: [code], cause: error });
}
