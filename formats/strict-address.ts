const forbidden = /%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~:/?@!$&'()*+,;=%]/gu;

/**
 * A web address as RFC 3986 wants it: browsers let some signs stand in an address (`|`, `^`, a lone `%`, `[` in a query)
 * that the standard does not, and readers of JSON-LD refuse them. Most addresses stay as they are.
 */
export function strictAddress(address: string): string {
  const hostEnd = address.indexOf('/', address.indexOf('//') + 2);
  const hash = address.indexOf('#');
  const end = hash < 0 ? address.length : hash;
  const host = address.slice(0, hostEnd);
  const path = address.slice(hostEnd, end);
  return host + escaped(path) + (hash < 0 ? '' : `#${escaped(address.slice(hash + 1))}`);
}

function escaped(part: string): string {
  return part.replace(forbidden, (sign) =>
    /\p{Surrogate}/u.test(sign) ? '%EF%BF%BD' : encodeURIComponent(sign),
  );
}
