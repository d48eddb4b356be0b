import browser from 'webextension-polyfill';
import type { Trial } from '@/bench/trial/trial';

/** Stands for the gate: asks the background for the reader script that the address names, and starts the clock. */
const world: typeof globalThis & Trial = globalThis;
world.trialStart = performance.now();
browser.runtime
  .sendMessage({ start: location.search === '?here' ? 'reader-here' : 'reader-asks' })
  .catch(() => undefined);
