import type { Context } from '@/engine/context';
import type { Claim } from '@/model/finding';

/** Every claim in the article with its score, in order of `start`. */
export function findClaims(_context: Context): Claim[] {
  return [];
}

/** Those of them that are shown unless the reader asks for all. */
export function aboveThreshold(claims: readonly Claim[], _context: Context): Claim[] {
  return [...claims];
}
