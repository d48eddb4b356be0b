/** What a key asks of the reader script. */
export type KeyCommand = 'next' | 'previous' | 'annotate' | 'open' | 'close';

type Key = Pick<KeyboardEvent, 'code' | 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'isTrusted'>;

/** By place on the keyboard: with Alt held, `key` is another letter on many systems. */
const stepKeys = new Map<string, KeyCommand>([
  ['KeyN', 'next'],
  ['KeyP', 'previous'],
  ['KeyA', 'annotate'],
]);

/** The command that a key press stands for, `null` for none. Presses made by the page's scripts never count. */
export function keyCommand(event: Key): KeyCommand | null {
  if (!event.isTrusted || event.ctrlKey || event.metaKey) return null;
  if (event.altKey) return event.shiftKey ? (stepKeys.get(event.code) ?? null) : null;
  if (event.shiftKey) return null;
  if (event.key === 'Enter') return 'open';
  return event.key === 'Escape' ? 'close' : null;
}
