import { expect, test } from 'vitest';
import { type KeyCommand, keyCommand } from '@/page/keys';

const none = {
  code: '',
  key: '',
  altKey: false,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  isTrusted: true,
};
const held = { ...none, altKey: true, shiftKey: true };

test.each<[what: string, event: Partial<typeof none>, command: KeyCommand | null]>([
  ['Alt+Shift+N', { ...held, code: 'KeyN', key: 'N' }, 'next'],
  ['Alt+Shift+N where it writes another letter', { ...held, code: 'KeyN', key: '˜' }, 'next'],
  ['Alt+Shift+P', { ...held, code: 'KeyP', key: 'P' }, 'previous'],
  ['Alt+Shift+A', { ...held, code: 'KeyA', key: 'A' }, 'annotate'],
  ['Alt+N', { ...held, shiftKey: false, code: 'KeyN' }, null],
  ['AltGr+Shift+A, which is a letter', { ...held, ctrlKey: true, code: 'KeyA', key: 'Ą' }, null],
  ['with Meta', { ...held, metaKey: true, code: 'KeyN' }, null],
  ['a press made by the page', { ...held, isTrusted: false, code: 'KeyN' }, null],
  ['another letter', { ...held, code: 'KeyX' }, null],
  ['a name that every object has', { ...held, code: 'constructor' }, null],
  ['Enter', { key: 'Enter' }, 'open'],
  ['Shift+Enter', { key: 'Enter', shiftKey: true }, null],
  ['Escape', { key: 'Escape' }, 'close'],
  ['N alone', { code: 'KeyN', key: 'n' }, null],
])('%s', (_, event, command) => {
  expect(keyCommand({ ...none, ...event })).toBe(command);
});
