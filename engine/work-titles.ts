import type { Reading } from '@/engine/reading';
import { tokenAt } from '@/engine/tokens';
import { verbAt } from '@/engine/verb-at';

/**
 * Whether a quoted region is the name of a broadcast, song or book: few words, all of weight with a capital, and a word before
 * it that attributes nothing ("on CNN's “State of the Union”").
 */
export function isWorkTitle(reading: Reading, region: number): boolean {
  const { tokens } = reading;
  const first = reading.regionFirst[region] ?? 0;
  const last = reading.regionLast[region] ?? 0;
  if (last - first > 14) return false;
  const before = tokenAt(tokens, first - 1);
  if (before?.kind !== 'word' || reading.sentenceOf[first] !== reading.sentenceOf[first - 1]) return false;
  if (before.lower === 'that' || verbAt(reading, first - 1)) return false;
  let words = 0;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (!token || (/^[.!?]/.test(token.text) && i < last - 2)) return false;
    if (token.kind !== 'word' || token.text.length < 4) continue;
    if (!token.capital) return false;
    words++;
  }
  const opener = tokens[first + 1];
  return words > 0 && opener?.capital === true && words < 8;
}
