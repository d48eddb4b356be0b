import * as wordClass from '@/engine/claims/word-class';
import * as both from '@/engine/common-verbs';
import { bothSpellings, isDoubled, presentOf } from '@/engine/reporting-verbs';

/*
 * Verbs in their base form, collected from general English reporting verbs and their synonyms in common thesauri, which is
 * where paraphrasing tools take theirs from ("mentioned", "instructed" for "said", "told").
 */
const speak =
  `${both.speak} ` +
  'advise articulate assure aver avow challenge characterize confide depict describe divulge echo expound forecast ' +
  'hypothesize inform instruct object point portray project relay remind say talk tell voice vouch write express';

/** Of these only what somebody holds to be so; wishes, hopes and plans assert nothing. */
const think =
  `${both.think} ` +
  'query deem disagree feel fret find foresee guess interpret liken perceive recognize regard think understand view ' +
  'wonder question dispute blame credit attribute cite';

const judge = `${both.judge} bemoan berate censure deplore disparage fault slate`;

const deny = 'deny dispute rebut refute reject dismiss contest';

const irregular: Record<string, [past: string, participle: string]> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  foresee: ['foresaw', 'foreseen'],
  find: ['found', 'found'],
  feel: ['felt', 'felt'],
  think: ['thought', 'thought'],
  understand: ['understood', 'understood'],
  forecast: ['forecast', 'forecast'],
};

/** Every form of the verbs, with what they are, by word. */
export function addVerbs(words: Map<string, number>): void {
  addForms(words, speak, wordClass.speak);
  addForms(words, think, wordClass.think);
  addForms(words, judge, wordClass.judge);
  addForms(words, deny, wordClass.deny);
}

function addForms(words: Map<string, number>, verbs: string, bits: number): void {
  for (const verb of bothSpellings(verbs)) {
    const forms = irregular[verb];
    const past = forms?.[0] ?? regularPast(verb);
    add(words, verb, bits | wordClass.baseForm);
    add(words, presentOf(verb), bits | wordClass.sForm);
    add(words, past, bits | wordClass.pastForm);
    add(words, forms?.[1] ?? past, bits | wordClass.participle);
    add(words, gerund(verb), bits | wordClass.ingForm);
  }
}

function add(words: Map<string, number>, word: string, bits: number): void {
  words.set(word, (words.get(word) ?? 0) | bits);
}

const consonantY = /[^aeiou]y$/;

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (consonantY.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${double(verb)}ed`;
}

function gerund(verb: string): string {
  if (/[^e]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return `${double(verb)}ing`;
}

function double(verb: string): string {
  return isDoubled(verb) ? verb + verb.slice(-1) : verb;
}
