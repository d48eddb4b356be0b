import type { Predicate, Subject } from '@/engine/claims/predicate';
import { is, isCapital, isPunctuation, type Scan, wordAt } from '@/engine/claims/scan';
import * as wordClass from '@/engine/claims/word-class';
import type { Sentence } from '@/engine/sentences';
import { wordSet } from '@/engine/word-set';

const assertion = wordClass.speak | wordClass.think | wordClass.judge;
/** Tokens; "officials in Berlin who were briefed on the talks between the two sides said" needs about so many. */
const farthest = 22;
const never = -9;

/** Where a walk from a noun to its verb stands. */
interface Walk {
  scan: Scan;
  subject: Subject;
  sentence: Sentence;
  /** The last auxiliary and the last "not"; they count while they stand close before the verb. */
  auxiliaryAt: number;
  auxiliary: 'none' | 'modal' | 'do' | 'have' | 'be';
  negatedAt: number;
  /** A modal before another auxiliary: "may have thought". */
  modal: boolean;
  /** The first token inside "who ...", where other verbs are passed over; -9 outside. */
  relativeAt: number;
  /** Inside "in Congress", "on North Korea and nuclear weapons". */
  modified: boolean;
  /** Behind an aside, where the verb must follow at once. */
  resumed: boolean;
  unknown: number;
}

/** The verb of asserting whose subject the noun is: walks right over what may stand between, and gives up at anything else. */
export function verbAfter(scan: Scan, subject: Subject, sentence: Sentence): Predicate | null {
  const walk: Walk = {
    scan,
    subject,
    sentence,
    auxiliaryAt: never,
    auxiliary: 'none',
    negatedAt: never,
    modal: false,
    relativeAt: never,
    modified: false,
    resumed: false,
    unknown: 0,
  };
  const end = Math.min(sentence.last, subject.head + farthest);
  let at = subject.head + 1;
  while (at < end) {
    const found = assertionAt(walk, at);
    if (found) return found;
    const next = step(walk, at);
    if (next <= at) return null;
    at = next;
  }
  return null;
}

function assertionAt(walk: Walk, at: number): Predicate | null {
  const { subject } = walk;
  const auxiliary = at - walk.auxiliaryAt <= 3 ? walk.auxiliary : 'none';
  const strength = strengthAt(walk, at, auxiliary);
  if (!strength) return null;
  return {
    verb: at,
    strength,
    manner: 'before',
    modal: auxiliary === 'modal' || walk.modal,
    negated: at - walk.negatedAt <= 3,
    progressive: auxiliary === 'be',
    relative: walk.relativeAt > 0 && at - walk.relativeAt <= 3,
    gap: at - subject.head - 1,
  };
}

function strengthAt(walk: Walk, at: number, auxiliary: Walk['auxiliary']): Predicate['strength'] | null {
  const { scan } = walk;
  if (auxiliary === 'be' && attitudes.has(wordAt(scan, at)) && wordAt(scan, at + 1) !== 'with')
    return 'adjective';
  if (!is(scan, at, assertion) || !fitsSubject(walk, at, auxiliary) || isPlan(scan, at)) return null;
  if (is(scan, at, wordClass.speak)) return 'speak';
  return is(scan, at, wordClass.think) ? 'think' : 'judge';
}

const attitudes = wordSet(
  'afraid worried concerned convinced skeptical sceptical divided adamant unsure certain alarmed pessimistic optimistic doubtful wary ' +
    'fearful unconvinced dismissive critical',
);

/** Whether the verb's form goes with the subject and the auxiliary before it; a passive has the subject as its object. */
function fitsSubject({ scan, subject }: Walk, at: number, auxiliary: Walk['auxiliary']): boolean {
  const before = wordAt(scan, at - 1);
  // After "the" or "of" such a form is a noun or adjective: "the state", "of reported cases".
  if (is(scan, at - 1, wordClass.determiner | wordClass.preposition) || before === "'s") return false;
  if (before === 'to' || isNamePart(scan, at, subject.head)) return false;
  if (auxiliary === 'modal' || auxiliary === 'do') return is(scan, at, wordClass.baseForm);
  if (auxiliary === 'have') return is(scan, at, wordClass.participle);
  if (auxiliary === 'be') return is(scan, at, wordClass.ingForm);
  if (is(scan, at, wordClass.pastForm)) return true;
  if (is(scan, at, wordClass.ingForm)) return at - subject.head <= 2;
  return is(scan, at, subject.plural ? wordClass.baseForm : wordClass.sForm);
}

/** "the Islamic State", but not the verb of a headline: "Critics Say". */
function isNamePart(scan: Scan, at: number, head: number): boolean {
  return isCapital(scan, at) && !(isCapital(scan, at - 1) && isCapital(scan, head));
}

/** "agreed to pay", "called for talks": plans and wishes assert nothing. */
function isPlan(scan: Scan, at: number): boolean {
  const next = wordAt(scan, at + 1);
  const word = wordAt(scan, at);
  if (
    word === 'calling' ||
    (/^(?:think|thought|thinking)$/.test(word) && /^(?:about|of|heavily|hard|most)$/.test(next))
  )
    return true;
  if (word.startsWith('call')) return next === 'for' || next === 'on' || next === 'upon' || next === 'it';
  return next === 'to' && !/^(?:point|admi|refer|object|confess|testif)/.test(word);
}

const passable = wordClass.adverb | wordClass.day | wordClass.preposition | wordClass.informed;

/** The token after what may stand between a noun and its verb; `at` itself where the search must end. */
function step(walk: Walk, at: number): number {
  const { scan, subject } = walk;
  const word = wordAt(scan, at);
  if (isPunctuation(scan, at)) return stepOverAside(walk, at);
  if (word === 'not' || word === 'never' || word.endsWith("n't")) walk.negatedAt = at;
  if (word === "'s" && !is(scan, at - 1, wordClass.pronoun)) return at + 1;
  if (is(scan, at, wordClass.auxiliary)) {
    if (walk.auxiliary === 'modal' && at - walk.auxiliaryAt <= 2) walk.modal = true;
    walk.auxiliaryAt = at;
    walk.auxiliary = auxiliaryKind(word);
    return at + 1;
  }
  if (is(scan, at, wordClass.adverb)) return at + 1;
  if (walk.resumed) return at;
  if (word === 'whom') return at + 1;
  if (word === 'who' || (word === 'that' && at === subject.head + 1)) {
    walk.relativeAt = at;
    return at + 1;
  }
  const closed = is(scan, at, wordClass.boundary) && word !== 'and' && word !== 'or';
  if (walk.relativeAt > 0) {
    walk.auxiliaryAt = never;
    walk.negatedAt = never;
    // "who asked not to be named because talks go on"
    return closed && word !== 'because' ? at : at + 1;
  }
  if (at - walk.auxiliaryAt <= 3) return at;
  return closed ? stepOverReduced(walk, at) : stepOverModifier(walk, at, word, subject.head);
}

/** "in Congress", "of the groups and their members", "involved in the talks". */
function stepOverModifier(walk: Walk, at: number, word: string, head: number): number {
  const { scan } = walk;
  if (is(scan, at, wordClass.preposition)) walk.modified = true;
  if (is(scan, at, passable)) return at + 1;
  if (word === 'and' || word === 'or') return walk.modified ? at + 1 : at;
  if (is(scan, at, wordClass.pronoun)) {
    const object = is(scan, at - 1, wordClass.preposition) && !/^(?:i|he|she|we|they)$/.test(word);
    return object ? at + 1 : stepOverReduced(walk, at);
  }
  if (at === head + 1) return startsModifier(scan, at) ? at + 1 : at;
  walk.unknown++;
  return walk.unknown > 8 ? at : at + 1;
}

/** "all the experts I interviewed said". */
function stepOverReduced({ scan, subject }: Walk, at: number): number {
  const reduced = is(scan, at, wordClass.pronoun) && at === subject.head + 1;
  return reduced && wordAt(scan, at + 1).endsWith('ed') ? at + 2 : at;
}

const modals = wordSet(
  "will would should could can may might must won't wouldn't can't couldn't cannot 'll 'd",
);
const formsOfDo = wordSet("do does did don't doesn't didn't");
const formsOfHave = wordSet("have has had having 've haven't hasn't hadn't");

function auxiliaryKind(word: string): Walk['auxiliary'] {
  if (modals.has(word)) return 'modal';
  if (formsOfDo.has(word)) return 'do';
  return formsOfHave.has(word) ? 'have' : 'be';
}

/** Right behind the noun an unknown word may go on only as a participle: "involved in", "investigating the crash". */
function startsModifier(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  if (word.endsWith('ing')) return true;
  return /(?:ed|wn|nt)$/.test(word) && is(scan, at + 1, wordClass.preposition);
}

const partings = wordSet('“ ” " ; : — –');

/** Over ", speaking on condition of anonymity," to what follows the second comma; over ", who" into the clause. */
function stepOverAside(walk: Walk, at: number): number {
  const { scan, sentence } = walk;
  if (scan.tokens[at]?.text !== ',' || walk.resumed) return at;
  // ", who may not speak publicly, said"
  if (wordAt(scan, at + 1) === 'who' || (walk.relativeAt > 0 && is(scan, at + 1, wordClass.speak)))
    return at + 1;
  const limit = Math.min(sentence.last, at + 20);
  for (let i = at + 1; i < limit; i++) {
    const text = scan.tokens[i]?.text ?? '';
    if (partings.has(text)) return at;
    if (text !== ',') continue;
    walk.auxiliaryAt = never;
    walk.resumed = true;
    return i + 1;
  }
  return at;
}
