import { outletNames } from '@/engine/provenance/outlet-names';
import type { Word } from '@/engine/words';

/* What a word may begin or be part of, as bit flags: most words are none of it, and then nothing else need be asked. */
export const opensDate = 1;
export const opensOutlet = 2;
export const opensRepublication = 4;
/** Between the name of an outlet and what it is: "state-run", "news". */
export const beforeKind = 8;
export const withApostrophe = 16;

const dates =
  /^(?:on|in|since|until|by|yesterday|tomorrow|today|tonight|last|final|next|this|past|previous|coming|earlier|later|early|late|(?:mon|tues|wednes|thurs|fri|satur|sun)day|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;
const republications = /^(?:originally|first|republished|reprinted|reposted|syndicated|cross-posted)$/;
const kinds =
  /^(?:state|state-run|state-owned|state-controlled|official|news|information|press|wire|television|tv|national|public)$/;

/** The flags of a word, kept with it. */
export function traceBits(word: Word): number {
  word.traceBits ??= lookUp(word.lower);
  return word.traceBits;
}

function lookUp(lower: string): number {
  return (
    (dates.test(lower) ? opensDate : 0) |
    (outletNames().has(lower) ? opensOutlet : 0) |
    (republications.test(lower) ? opensRepublication : 0) |
    (kinds.test(lower) ? beforeKind : 0) |
    (lower.includes("'") ? withApostrophe : 0)
  );
}
