import browser from 'webextension-polyfill';

/** True for the first who asks, ever: the welcome page opens once, also where an extension is installed again and again to try it. */
export async function isFirstTime(): Promise<boolean> {
  const { welcomed } = await browser.storage.local.get('welcomed');
  if (welcomed === true) return false;
  await browser.storage.local.set({ welcomed: true });
  return true;
}
