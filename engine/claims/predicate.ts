import { is, isCapital, isPause, isPunctuation, type Scan, wordAt } from '@/engine/claims/scan';
import { wordClass } from '@/engine/claims/word-class';
import type { Sentence } from '@/engine/sentences';

/** The verb by which somebody asserts something, and how it was reached. */
export interface Predicate {
  /** Token index. */
  verb: number;
  strength: 'speak' | 'think' | 'judge' | 'adjective';
  /** `before`: "officials say"; `after`: "said officials"; `according`: "according to officials"; `by`: "denounced by officials". */
  manner: 'before' | 'after' | 'according' | 'by' | 'among';
  /** "would say", "may believe". */
  modal: boolean;
  negated: boolean;
  /** Tokens between the noun and the verb. */
  gap: number;
}

const assertion = wordClass.speak | wordClass.think | wordClass.judge;
const farthest = 22;

/** The assertion whose subject the noun phrase `first..head` is, if there is one. */
export function findPredicate(
  scan: Scan,
  first: number,
  head: number,
  sentence: Sentence,
  plural: boolean,
): Predicate | null {
  return (
    according(scan, first, sentence) ??
    (isObject(scan, first) ? null : verbAfter(scan, head, sentence, plural)) ??
    verbBefore(scan, first, sentence) ??
    passive(scan, first, sentence)
  );
}

/** Whether a preposition or transitive verb before the phrase makes it an object, so that no verb after it is its own. */
function isObject(scan: Scan, first: number): boolean {
  const before = wordAt(scan, first - 1);
  if (before === '') return false;
  if (/^(?:as|than|after|before|since|until|till|like|with|but|inside|per)$/.test(before)) return false;
  return is(scan, first - 1, wordClass.preposition);
}

function according(scan: Scan, first: number, sentence: Sentence): Predicate | null {
  if (wordAt(scan, first - 1) !== 'to' || first - 2 < sentence.firstToken) return null;
  const before = wordAt(scan, first - 2);
  const spun = before === 'response' && wordAt(scan, first - 3) === 'in' && isPause(scan, first - 4);
  if (before !== 'according' && !spun) return null;
  return { verb: first - 2, strength: 'speak', manner: 'according', modal: false, negated: false, gap: 0 };
}

/** "said a senior official", behind a quotation mark or comma. */
function verbBefore(scan: Scan, first: number, sentence: Sentence): Predicate | null {
  const verb = first - 1;
  if (verb < sentence.firstToken || !is(scan, verb, wordClass.speak)) return null;
  if (!is(scan, verb, wordClass.pastForm | wordClass.sForm | wordClass.baseForm)) return null;
  if (!isPause(scan, verb - 1) || /^(?:told|tell|tells)$/.test(wordAt(scan, verb))) return null;
  return { verb, strength: 'speak', manner: 'after', modal: false, negated: false, gap: 0 };
}

/** "echoed by a number of experts", "criticism from activists". */
function passive(scan: Scan, first: number, sentence: Sentence): Predicate | null {
  const preposition = wordAt(scan, first - 1);
  if (preposition !== 'by') return null;
  for (let i = first - 2; i >= Math.max(sentence.firstToken, first - 8); i--) {
    if (isPunctuation(scan, i)) return null;
    if (is(scan, i, assertion) && is(scan, i, wordClass.participle))
      return { verb: i, strength: 'judge', manner: 'by', modal: false, negated: false, gap: first - 2 - i };
    if (wordAt(scan, i) === 'called') {
      return { verb: i, strength: 'judge', manner: 'by', modal: false, negated: false, gap: first - 2 - i };
    }
  }
  return null;
}

interface Walk {
  scan: Scan;
  sentence: Sentence;
  plural: boolean;
  head: number;
  /** The last auxiliary and the last "not"; they count while they stand close before the verb. */
  auxiliaryAt: number;
  auxiliary: 'none' | 'modal' | 'do' | 'other';
  negatedAt: number;
  /** Inside "who ..." or another relative clause, where other verbs are allowed. */
  relative: boolean;
  /** Inside "in Congress", "on North Korea and nuclear weapons". */
  modified: boolean;
  unknown: number;
}

/** Walks right from the head over its modifiers to the verb of which it is the subject. */
function verbAfter(scan: Scan, head: number, sentence: Sentence, plural: boolean): Predicate | null {
  const walk: Walk = {
    scan,
    sentence,
    plural,
    head,
    auxiliaryAt: -9,
    auxiliary: 'none',
    negatedAt: -9,
    relative: false,
    modified: false,
    unknown: 0,
  };
  const end = Math.min(sentence.lastToken, head + farthest);
  let at = head + 1;
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
  const { scan, head } = walk;
  const near = at - walk.auxiliaryAt <= 3;
  const rest = {
    verb: at,
    manner: 'before' as const,
    modal: near && walk.auxiliary === 'modal',
    negated: at - walk.negatedAt <= 3,
    gap: at - head - 1,
  };
  if (near && isAttitude(wordAt(scan, at))) return { ...rest, strength: 'adjective' };
  if (!is(scan, at, assertion) || !agrees(walk, at, near ? walk.auxiliary : 'none')) return null;
  if (isPlan(scan, at)) return null;
  const strength = is(scan, at, wordClass.speak)
    ? 'speak'
    : is(scan, at, wordClass.think)
      ? 'think'
      : 'judge';
  return { ...rest, strength };
}

/** "agreed to pay", "called for talks", "voted to reject": plans and wishes assert nothing. */
function isPlan(scan: Scan, at: number): boolean {
  const next = wordAt(scan, at + 1);
  const word = wordAt(scan, at);
  if (word.startsWith('call')) return next === 'for' || next === 'on' || next === 'upon';
  return next === 'to' && !/^(?:point|admi|refer|object|confess|testif)/.test(word);
}

const attitudes =
  /^(?:afraid|worried|concerned|convinced|skeptical|sceptical|divided|adamant|unsure|certain|alarmed|pessimistic|optimistic|doubtful|wary|fearful|confident|unconvinced|dismissive|critical)$/;

/** "are afraid that", "were concerned about". */
function isAttitude(word: string): boolean {
  return attitudes.test(word);
}

/** Whether the verb's form fits a finite verb or participle of this subject. */
function agrees({ scan, plural, relative }: Walk, at: number, auxiliary: Walk['auxiliary']): boolean {
  if (wordAt(scan, at - 1) === 'to') return false;
  if (isCapital(scan, at) && !isCapital(scan, at - 1)) return false;
  if (auxiliary === 'modal' || auxiliary === 'do') return is(scan, at, wordClass.baseForm);
  if (auxiliary === 'other' && !relative) return is(scan, at, wordClass.participle | wordClass.ingForm);
  if (is(scan, at, wordClass.pastForm | wordClass.ingForm)) return true;
  return is(scan, at, plural ? wordClass.baseForm : wordClass.sForm);
}

const passable = wordClass.adverb | wordClass.day | wordClass.preposition | wordClass.informed;

/** The token after what may stand between a noun and its verb; `at` itself where the search must end. */
function step(walk: Walk, at: number): number {
  const { scan } = walk;
  const word = wordAt(scan, at);
  if (isPunctuation(scan, at)) return stepOverAside(walk, at);
  if (word === 'not' || word === 'never' || word.endsWith("n't")) walk.negatedAt = at;
  if (is(scan, at, wordClass.auxiliary)) {
    walk.auxiliaryAt = at;
    walk.auxiliary = auxiliaryKind(word);
    return at + 1;
  }
  if (word === 'who' || word === 'whom') {
    walk.relative = true;
    return at + 1;
  }
  const closed = is(scan, at, wordClass.boundary) && word !== 'and' && word !== 'or';
  if (walk.relative) return closed ? at : at + 1;
  if (at - walk.auxiliaryAt <= 3) return is(scan, at, wordClass.adverb) ? at + 1 : at;
  if (is(scan, at, wordClass.preposition)) walk.modified = true;
  if (is(scan, at, passable) || (walk.modified && word === 'and')) return at + 1;
  if (is(scan, at, wordClass.pronoun) && is(scan, at - 1, wordClass.preposition)) return at + 1;
  if (is(scan, at, wordClass.boundary | wordClass.pronoun)) {
    // "all the experts I interviewed said"
    const reduced = is(scan, at, wordClass.pronoun) && at === walk.head + 1;
    return reduced && wordAt(scan, at + 1).endsWith('ed') ? at + 2 : at;
  }
  if (at === walk.head + 1) return startsModifier(scan, at) ? at + 1 : at;
  walk.unknown++;
  return walk.unknown > 8 ? at : at + 1;
}

const modals = /^(?:will|would|should|could|can|may|might|must|won't|wouldn't|can't|couldn't|cannot)$/;

function auxiliaryKind(word: string): Walk['auxiliary'] {
  if (modals.test(word)) return 'modal';
  return /^d(?:o|oes|id)(?:n't)?$/.test(word) ? 'do' : 'other';
}

/** Right behind the noun an unknown word may go on only as a participle: "involved in", "investigating the crash". */
function startsModifier(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  if (word.endsWith('ing')) return true;
  return /(?:ed|wn|nt)$/.test(word) && is(scan, at + 1, wordClass.preposition);
}

/** Over ", speaking on condition of anonymity," to what follows the second comma; over ", who" into the clause. */
function stepOverAside(walk: Walk, at: number): number {
  const { scan, sentence } = walk;
  if (scan.tokens[at]?.text !== ',') return at;
  if (wordAt(scan, at + 1) === 'who') return at + 1;
  const limit = Math.min(sentence.lastToken, at + 20);
  for (let i = at + 1; i < limit; i++) {
    const text = scan.tokens[i]?.text ?? '';
    if (/^[“”";:—–]$/.test(text)) return at;
    if (text === ',') {
      walk.auxiliaryAt = -9;
      return i + 1;
    }
  }
  return at;
}
