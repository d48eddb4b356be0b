import type { Context } from '@/engine/context';
import type { Quote } from '@/model/finding';

/** Everything that somebody is quoted as saying, and terms in quotation marks. */
export function findQuotes(_context: Omit<Context, 'quotes'>): Quote[] {
  return [];
}
