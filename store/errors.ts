/** A failure of the store in a sentence that the reader can act on. `cause` is what the browser said. */
export class StoreError extends Error {
  override name = 'StoreError';
}

const sentences: Record<string, string> = {
  VersionError:
    'Your notes were last used by a newer version of Whence. Update Whence to open them; nothing was changed.',
  QuotaExceededError: 'There is no room left for this. Free some space on the disk, then save again.',
  InvalidStateError: 'The place where your notes are kept was closed. Try again.',
  UnknownError:
    'The browser could not read or write your notes. Restart it and try again; keep what you typed.',
  DataError: 'The browser could not write this note. Keep what you typed, and try again.',
};

/** Turns whatever the database threw into a `StoreError`; a `StoreError` stays as it is. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const sentence =
    sentences[name] ?? 'Your notes could not be read or written. Try again; keep what you typed.';
  return new StoreError(sentence, { cause: error });
}
