import type { Verdict } from '@/model/annotation';

/** What is done to several notes at once. */
export type BulkAct =
  | { kind: 'tag'; add: string[]; remove: string[] }
  | { kind: 'verdict'; verdict: Verdict; reason: string }
  | { kind: 'remove' };
