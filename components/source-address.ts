import type { MessageKey } from '@/components/strings';

export type CheckedAddress = { url: string } | { problem: MessageKey };

/** `example.org:8080/a` parses as a scheme named example.org: a real scheme has no dot in it. */
const scheme = /^[a-z][a-z0-9+-]*:/i;

/** Whether what the reader typed can be kept as a source: a web address without name and password. Never throws. */
export function checkAddress(typed: string): CheckedAddress {
  const trimmed = typed.trim();
  if (trimmed === '') return { problem: 'addressEmpty' };
  const complete = scheme.test(trimmed);
  let url: URL;
  try {
    url = new URL(complete ? trimmed : `https://${trimmed}`);
  } catch {
    return { problem: 'addressUnreadable' };
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { problem: 'addressNotWeb' };
  if (url.username || url.password) return { problem: 'addressHasPassword' };
  if (!complete && !/[.:]/.test(url.hostname)) return { problem: 'addressUnreadable' };
  return { url: url.href };
}

/** The part of an address that says where it leads, for a line of a list. */
export function siteOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return url;
  }
}
