/** Query parameters that say how a reader came to a page, not which page it is. */
const tracking =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src|cmpid|ns_\w+|at_\w+|guccounter)$/i;

/**
 * The name under which a page's notes are kept: its address as visited, without fragment, tracking parameters,
 * and a trailing slash. The declared canonical address is deliberately not used: a wrong one would merge two pages.
 * Throws a TypeError when `url` is no address.
 */
export function pageKey(url: string): string {
  const parsed = new URL(url);
  parsed.hash = '';
  parsed.username = '';
  parsed.password = '';
  for (const name of [...parsed.searchParams.keys()]) {
    if (tracking.test(name)) parsed.searchParams.delete(name);
  }
  return parsed.href.replace(/\/$/, '');
}
