import { type Gender, genderOfFirstName } from '@/engine/first-names';
import { genderOfRole, isBodyWord, isRole } from '@/engine/roles';
import type { Word } from '@/engine/words';

/** What a word can be in a name. */
export interface Naming {
  /** Says what somebody is: "president". */
  role: boolean;
  /** Makes a name the name of a body: "ministry". */
  body: boolean;
  /** A description in front of a name: "Ex-dancer-turned-baker". */
  description: boolean;
  /** The gender it goes with as a given name; `undefined` where it is none that is common. */
  given: Gender | 'either' | undefined;
  /** What it says of gender, as what somebody is: "husband", "Mrs." */
  gender: Gender | null;
  /** Letters that stand for a longer name: "OHCHR", "U.S." */
  letters: boolean;
  /** May tell where somebody or something is from: "Swedish". */
  demonym: boolean;
}

/** The same for a word, found once and kept with it. */
export function namingOf(word: Word): Naming {
  word.naming ??= lookUp(word);
  return word.naming;
}

function lookUp({ text, lower }: Word): Naming {
  return {
    role: isRole(lower),
    body: isBodyWord(lower),
    description: /-(?:of|to|in|turned)-/.test(lower),
    given: genderOfFirstName(lower) ?? withoutAccents(lower),
    gender: genderOfRole(lower),
    letters: /^(?:\p{Lu}\.?){2,6}$/u.test(text),
    demonym: /(?:ish|ese|ian|ean|can|man|ch|qi|ni|eli)$/.test(lower),
  };
}

/** "josé", "seán" */
function withoutAccents(lower: string): Naming['given'] {
  return /[^\p{ASCII}]/u.test(lower)
    ? genderOfFirstName(lower.normalize('NFD').replace(/\p{M}/gu, ''))
    : undefined;
}
