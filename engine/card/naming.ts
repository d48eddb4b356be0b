import { suffixClass } from '@/engine/claims/lexicon';
import { addPeople } from '@/engine/claims/people';
import * as wordClass from '@/engine/claims/word-class';
import { isBodyWord, isRole } from '@/engine/roles';
import type { Naming } from '@/model/page-card';

const pronoun = /^(?:he|she|they|it|we|i|you|who|this|that|these|those|him|her|them)$/i;
const indefinite =
  /^(?:an?|one|two|three|four|five|six|several|some|many|most|other|others|another|both|multiple|numerous|few|unnamed|unidentified|anonymous|nameless|people|sources?)$/i;
/** Where what follows only describes the head: "officials briefed on the call", "a spokesman for the ministry". */
const tail =
  /^(?:of|for|from|in|at|on|with|by|who|whose|that|briefed|familiar|close|working|speaking|including|,)$/i;

/**
 * How a speaker is told: by name (a person's, a body's), by what they are ("the mayor"), or kept back ("two officials"). `name` as
 * the engine gives it; `isAnonymous`: a claim rests on the speaker's being unnamed.
 */
export function namingOf(name: string | null, isAnonymous: boolean): Naming {
  const words =
    name
      ?.replaceAll(',', ' ,')
      .split(/\s+/)
      .filter((word) => word !== '') ?? [];
  const [first] = words;
  if (first === undefined || (words.length === 1 && pronoun.test(first))) return 'unknown';
  if (isAnonymous) return 'unnamed';
  // In scripts without capitals nothing shows what is a name.
  if (!/[\p{Lu}\p{Ll}]/u.test(name ?? '')) return 'unknown';
  const at = words.findIndex((word, index) => index > 0 && tail.test(word));
  const phrase = at > 0 ? words.slice(0, at) : words;
  const head = (phrase.at(-1) ?? '').replace(/['’]s$/, '');
  const lower = head.toLowerCase();
  if (hasCapital(head) && !(phrase.length === 1 && isPeople(lower))) return 'named';
  // "China's foreign ministry" is a name, "the ministry" is none.
  if (isBodyWord(lower) && phrase.some((word, index) => index < phrase.length - 1 && isProper(word, index)))
    return 'named';
  if (indefinite.test(first)) return 'unnamed';
  const isPlural = lower.endsWith('s') || lower === 'people';
  return isPlural && !/^(?:the|his|her|their|its|this|that|these|those|our|my)$/i.test(first)
    ? 'unnamed'
    : 'role';
}

function hasCapital(word: string): boolean {
  return /^\P{L}*\p{Lu}/u.test(word);
}

/** A capital that the beginning of the sentence does not explain. */
function isProper(word: string, index: number): boolean {
  return hasCapital(word) && !(index === 0 && /^(?:the|an?|his|her|their|its)$/i.test(word));
}

let people: Map<string, number> | undefined;

/** "Critics", "Officials": what people are called together, not a name. */
function isPeople(lower: string): boolean {
  if (!people) {
    people = new Map();
    addPeople(people);
  }
  const byEnding = suffixClass(lower) & (wordClass.group | wordClass.member);
  return people.has(lower) || isRole(lower) || byEnding !== 0;
}
