import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '@/entrypoints/reader/start-reader';

/** Marks on the extension's own world in the page: set by the background before this script comes a second time by force. */
const forceMark = Symbol.for('whence.force');
const readMark = Symbol.for('whence.read');

interface World {
  [forceMark]?: boolean;
  [readMark]?: (force: boolean) => void;
}

export default defineUnlistedScript(() => {
  const world: typeof globalThis & World = globalThis;
  const force = world[forceMark] === true;
  delete world[forceMark];
  if (world[readMark]) world[readMark](force);
  else world[readMark] = startReader(window, force);
});
