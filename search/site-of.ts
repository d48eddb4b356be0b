const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?(?:www\.)?(\[[^\]]*\]|[^/?#:]+)/i;

/** The host of an address without `www.`; the address itself where it has none. Made for many: it parses nothing. */
export function siteOf(address: string): string {
  return host.exec(address)?.[1]?.toLowerCase() ?? address;
}
