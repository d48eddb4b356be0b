import browser from 'webextension-polyfill';

const ground = '#3f4a5a';
const ink = '#ffffff';

/** Shows how many claims a tab's page has; null takes the badge away. The browser does so itself on navigation. */
export async function countClaims(tabId: number, claims: number | null): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: claims === null ? '' : badge(claims) });
  if (claims === null) return;
  await browser.action.setBadgeBackgroundColor({ tabId, color: ground });
  await browser.action.setBadgeTextColor?.({ tabId, color: ink }); // older browsers choose a colour themselves
}

/** A badge has room for four characters. */
export function badge(claims: number): string {
  return claims > 999 ? '999+' : String(claims);
}
