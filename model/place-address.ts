import type { TextTarget } from '@/model/selector';

/** Longer words are given by their beginning and end: an address should stay short. */
const longest = 120;
const wordsAtEnds = 5;

/** `-` would be read as part of the fragment's own grammar; half a surrogate pair, as a page's text may hold, cannot be encoded. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');

/** A page's address that opens at the kept words, by a text fragment (WICG Scroll to Text Fragment). */
export function placeAddress(url: string, target: TextTarget | null): string {
  const exact = target?.quote.exact.trim() ?? '';
  if (exact === '') return url;
  const plain = url.split('#', 1)[0] ?? url;
  if (exact.length <= longest && !exact.includes('\n')) return `${plain}#:~:text=${encode(exact)}`;
  const words = exact.split(/\s+/);
  if (words.length <= 2 * wordsAtEnds) return `${plain}#:~:text=${encode(exact)}`;
  const start = words.slice(0, wordsAtEnds).join(' ');
  const end = words.slice(-wordsAtEnds).join(' ');
  return `${plain}#:~:text=${encode(start)},${encode(end)}`;
}
