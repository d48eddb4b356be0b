import * as wordClass from '@/engine/claims/word-class';
import { callings, offices } from '@/engine/common-nouns';

/** Who is near to what happens and, unnamed, is a source that nobody can ask. Singular; the plural is made. */
const insiders =
  `${offices} ` +
  'official source insider assistant confidant confidante staffer negotiator investigator informant informer ' +
  'whistleblower whistle-blower witness eyewitness bystander bureaucrat functionary exec employee associate contact ' +
  'agent minder questioner counsellor counselor helper tipster leaker subordinate supervisor lobbyist go-between ' +
  'intermediary';

/** People of a kind, who "say" as a crowd; more are known by their endings, see `suffixClass`. */
const groups =
  `${callings} ` +
  'expert critic detractor opponent adversary foe rival skeptic sceptic doubter advocate proponent promoter supporter ' +
  'backer defender champion campaigner protester protestor demonstrator dissident observer watcher commentator pundit ' +
  'scholar academic academician demographer physician doc clinician nurse legislator politician parliamentarian member ' +
  'delegate conservative liberal progressive moderate hard-liner hardliner partisan reformer tory libertarian ' +
  'evangelical insurgent rebel militant monitor watchdog regulator developer investor trader broker banker creditor ' +
  'shareholder dealer entrepreneur employer manufacturer farmer grower rancher fisherman worker miner educator parent ' +
  'pupil resident villager inhabitant citizen homeowner tenant commuter passenger customer consumer user shopper viewer ' +
  'reader fan follower admirer enthusiast believer veteran survivor victim relative objector challenger donor ' +
  'contributor blogger cleric pastor priest engineer planner architect designer technician trainer musician filmmaker ' +
  'writer philosopher practitioner professional stakeholder fact-checker counterpart contemporary colleague acquaintance ' +
  'friend ally attendee participant fundraiser superdelegate organizer organiser neighbor neighbour classmate dignitary ' +
  'passer-by forecaster commenter insurer lender builder driver firefighter paramedic volunteer pensioner retiree ' +
  'teenager prisoner inmate detainee hostage fighter soldier marine sailor bodyguard translator interpreter lecturer ' +
  'administrator surgeon caregiver carer dietitian astronomer mathematician programmer coder hacker gamer landlord chef ' +
  'traveller traveler visitor guest spectator onlooker vendor seller buyer supplier exporter importer marketer recruiter ' +
  'speechwriter reviewer auditor ranger';

/** Bodies count only in the plural: a single one has a name, or its members do. */
const bodies =
  'group organisation organization association charity union outlet newspaper publication agency government ' +
  'country nation retailer company firm family';

const irregularPlurals: Record<string, string> = {
  congressman: 'congressmen',
  fisherman: 'fishermen',
  'go-between': 'go-betweens',
};

const collective = 'townspeople locals clergy personnel';
const people =
  'people persons individuals folks humans men women others those everyone everybody most many some few all insiders';

/** What makes "people" or "an individual" a source: "familiar with the talks", "briefed on the call". */
const informed =
  'familiar acquainted close near briefed knowledgeable privy aware involved informed conversant';

const nameless =
  'anonymous nameless unnamed unidentified undisclosed unspecified incognito unattributed faceless un-named';

export function addPeople(words: Map<string, number>): void {
  addNouns(words, insiders, wordClass.person, wordClass.insiders);
  addNouns(words, groups, wordClass.member, wordClass.group);
  for (const noun of bodies.split(' ')) add(words, plural(noun), wordClass.group);
  for (const word of collective.split(' ')) add(words, word, wordClass.group);
  for (const word of people.split(' ')) add(words, word, wordClass.people);
  for (const word of informed.split(' ')) add(words, word, wordClass.informed);
  for (const word of nameless.split(' ')) add(words, word, wordClass.nameless);
}

let singular: Set<string> | undefined;

/** Whether a lower-case noun stands for one person by what he or she is: "diplomat", "neighbour". */
export function isPersonNoun(lower: string): boolean {
  singular ??= new Set(`${insiders} ${groups}`.split(' '));
  return singular.has(lower);
}

function addNouns(words: Map<string, number>, nouns: string, one: number, many: number): void {
  for (const noun of nouns.split(' ')) {
    add(words, noun, one);
    add(words, plural(noun), many);
  }
}

function plural(noun: string): string {
  if (irregularPlurals[noun]) return irregularPlurals[noun];
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function add(words: Map<string, number>, word: string, bits: number): void {
  words.set(word, (words.get(word) ?? 0) | bits);
}
