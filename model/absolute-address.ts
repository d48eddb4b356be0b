/** An http(s) address, made absolute against `base`; `null` when it is none. */
export function absoluteAddress(address: string | null, base: string): string | null {
  if (!address) return null;
  try {
    const url = new URL(address.trim(), base || undefined);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
