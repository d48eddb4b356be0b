import type { Context } from '@/engine/context';
import type { ProvenanceMark } from '@/model/finding';

/** Traces of where the page's words come from, in order of `start`. */
export function markProvenance(_context: Context): ProvenanceMark[] {
  return [];
}
