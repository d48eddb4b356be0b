import browser from 'webextension-polyfill';
import { type Found, runTrial } from '@/bench/trial/trial';

runTrial(async (record) => {
  const read = { url: location.href, force: true, record: JSON.stringify(record) };
  const answer: unknown = await browser.runtime.sendMessage({ read });
  return JSON.parse(String(answer)) as Found; // made by the background script beside this one
});
