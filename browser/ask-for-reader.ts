import type { Runtime } from 'webextension-polyfill';

/** As much of the browser's own object as the gate needs: the polyfill would be most of its size and of its cost. */
type OwnRuntime = Pick<Runtime.Static, 'id' | 'sendMessage'>;

/** Both browsers call it so and answer by promise. Unlike `browser` no element of a page can stand in for it. */
function ownRuntime(): OwnRuntime | null {
  const world: typeof globalThis & { chrome?: { runtime?: OwnRuntime } } = globalThis;
  try {
    const runtime = world.chrome?.runtime;
    return runtime?.id === undefined ? null : runtime;
  } catch {
    return null;
  }
}

/** True when the extension was reloaded, updated or removed under the gate. */
export function isGateLeft(): boolean {
  return ownRuntime() === null;
}

/**
 * Asks the background for the reader script, as `send('reader.start')` would: once more when no answer came at all.
 * Nothing is to be done about a failure here: the popup offers to read the page all the same.
 */
export async function askForReader(): Promise<void> {
  const ask = async () => ownRuntime()?.sendMessage({ to: 'background', type: 'reader.start' });
  const answer: unknown = await ask().catch(() => undefined);
  if (answer === undefined) await ask().catch(() => undefined);
}
