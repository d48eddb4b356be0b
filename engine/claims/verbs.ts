import * as wordClass from '@/engine/claims/word-class';
import { bothSpellings } from '@/engine/reporting-verbs';

/*
 * Verbs in their base form, collected from general English reporting verbs and their synonyms in common thesauri, which is
 * where paraphrasing tools take theirs from ("mentioned", "instructed" for "said", "told").
 */
const speak =
  'acknowledge add admit advise affirm allege announce answer argue articulate assert assure attest aver avow caution ' +
  'challenge characterize claim clarify comment complain concede conclude concur confess confide confirm ' +
  'contend counter declare depict describe detail disclose divulge echo elaborate emphasize estimate explain expound ' +
  'forecast hint hypothesize imply indicate inform insist instruct joke lament maintain mention muse note object ' +
  'observe opine point portray posit predict proclaim project quip recall reckon recount reiterate relate relay remark ' +
  'recommend remind repeat reply report respond reveal say signal speculate state stress submit suggest surmise talk tell testify ' +
  'theorize tweet underline underscore utter venture voice vouch warn whisper write express';

/** Of these only what somebody holds to be so; wishes, hopes and plans assert nothing. */
const think =
  'agree assume believe imagine query conclude consider deem disagree discover doubt expect fear feel fret find foresee guess interpret liken ' +
  'perceive presume recognize regard suppose suspect think understand view wonder worry question dispute blame ' +
  'credit attribute cite';

const judge =
  'accuse applaud assail attack bemoan call berate blast castigate censure chide condemn criticize decry denounce deplore ' +
  'deride disparage fault hail laud lambast lambaste mock praise question rebuke reject ridicule scold slam slate dismiss';

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
    add(words, thirdPerson(verb), bits | wordClass.sForm);
    add(words, past, bits | wordClass.pastForm);
    add(words, forms?.[1] ?? past, bits | wordClass.participle);
    add(words, gerund(verb), bits | wordClass.ingForm);
  }
}

function add(words: Map<string, number>, word: string, bits: number): void {
  words.set(word, (words.get(word) ?? 0) | bits);
}

const consonantY = /[^aeiou]y$/;

function thirdPerson(verb: string): string {
  if (consonantY.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (consonantY.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${double(verb)}ed`;
}

function gerund(verb: string): string {
  if (/[^e]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return `${double(verb)}ing`;
}

/** "admit", "concur", "aver", "submit", "slam", "rebut", "quip" double their last letter. */
function double(verb: string): string {
  return /^(?:admit|concur|aver|submit|slam|rebut|quip|fret)$/.test(verb) ? verb + verb.slice(-1) : verb;
}
