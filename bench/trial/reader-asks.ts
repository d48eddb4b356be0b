import browser from 'webextension-polyfill';
import { runTrial } from '@/bench/trial/trial';
import type { Findings } from '@/model/finding';

runTrial(async ({ text, blocks }) => {
  const answer: unknown = await browser.runtime.sendMessage({ analyse: { text, blocks } });
  return JSON.parse(String(answer)) as Findings; // made by the background script beside this one
});
