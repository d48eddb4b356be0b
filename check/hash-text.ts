/** SHA-256 of a text in UTF-8, 64 hexadecimal digits; what of it is half a surrogate pair counts as U+FFFD. */
export async function hashText(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
