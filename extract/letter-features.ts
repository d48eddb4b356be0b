import { isPlain } from '@/extract/plain-text';

/** Counts of kinds of characters, one pass over at most 600. */
export function letters(text: string): number[] {
  let upper = 0;
  let digits = 0;
  let marks = 0;
  let spaces = 0;
  let quotes = 0;
  const end = Math.min(text.length, 600);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    // Most are small letters, which count for nothing.
    if (code >= 97 && code <= 122) continue;
    if (code === 32) spaces++;
    else if (code >= 48 && code <= 57) digits++;
    else if (code === 46 || code === 44 || code === 0x3002 || code === 0xff0c || code === 59) marks++;
    else if (code >= 65 && code <= 90) upper++;
    else if (code === 34 || (code >= 0x2018 && code <= 0x201f) || code === 0xab || code === 0xbb) quotes++;
  }
  const last = text.slice(-1);
  const first = text.slice(0, 1);
  return [
    (spaces + 1) / end,
    digits / end,
    marks / (spaces + 1),
    upper / (spaces + 1),
    quotes,
    /[.!?。…]/.test(last) ? 2 : /["”»’')]/.test(last) ? 1 : last === ':' ? 3 : 0,
    kindOfFirst(first),
    text.includes(' | ') || text.includes(' • ') || text.includes(' · ') ? 1 : 0,
  ];
}

function kindOfFirst(first: string): number {
  if (/[A-Z]/.test(first)) return 1;
  if (/[a-z]/.test(first)) return 2;
  if (/\d/.test(first)) return 3;
  if (isPlain(first)) return 0;
  return /\p{Lu}/u.test(first) ? 1 : /\p{Ll}/u.test(first) ? 2 : 0;
}
