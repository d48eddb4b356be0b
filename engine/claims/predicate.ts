import { is, isPause, isPunctuation, isQuoted, type Scan, wordAt } from '@/engine/claims/scan';
import { verbAfter } from '@/engine/claims/verb-after';
import * as wordClass from '@/engine/claims/word-class';
import type { Sentence } from '@/engine/sentences';
import { wordSet } from '@/engine/word-set';

/** The verb by which somebody asserts something, and how it was reached. */
export interface Predicate {
  /** Token index. */
  verb: number;
  strength: 'speak' | 'think' | 'judge' | 'adjective';
  /** `before`: "officials say"; `after`: "said officials"; `according`: "according to officials"; `by`: "denounced by officials". */
  manner: 'before' | 'after' | 'according' | 'by';
  /** "would say", "may believe". */
  modal: boolean;
  negated: boolean;
  /** "are saying". */
  progressive: boolean;
  /** Inside "who say". */
  relative: boolean;
  /** Tokens between the noun and the verb. */
  gap: number;
}

/** A noun phrase as a subject: its first token, its head, and whether it is plural. */
export interface Subject {
  first: number;
  head: number;
  plural: boolean;
}

/** The assertion that the subject makes, if it makes one. */
export function findPredicate(scan: Scan, subject: Subject, sentence: Sentence): Predicate | null {
  const { first } = subject;
  return (
    according(scan, first, sentence) ??
    subjectVerb(scan, subject, sentence) ??
    verbBefore(scan, subject, sentence) ??
    passive(scan, first, sentence)
  );
}

/** As a subject; an object asserts only in a clause of its own: "met with officials who said". */
function subjectVerb(scan: Scan, subject: Subject, sentence: Sentence): Predicate | null {
  if (!isGoverned(scan, subject.first)) {
    const found = verbAfter(scan, subject, sentence);
    // "with experts warning", but not "working with experts say".
    const loose =
      wordAt(scan, subject.first - 1) === 'with' && found && !is(scan, found.verb, wordClass.ingForm);
    return loose ? null : found;
  }
  const next = wordAt(scan, subject.head + 1) === ',' ? subject.head + 2 : subject.head + 1;
  const found = wordAt(scan, next) === 'who' ? verbAfter(scan, subject, sentence) : null;
  return found?.relative ? found : null;
}

const joining = wordSet('as than after before since until till like with but');

/** Whether the word before the phrase makes it an object or a complement, so that no verb after it is its own. */
function isGoverned(scan: Scan, first: number): boolean {
  const before = wordAt(scan, first - 1);
  if (joining.has(before)) return false;
  return is(scan, first - 1, wordClass.preposition | wordClass.auxiliary);
}

const plain = { modal: false, negated: false, progressive: false, relative: false, gap: 0 } as const;
const outright = { ...plain, strength: 'speak' } as const;

/** "according to officials", and what paraphrasing tools put for it: "in response to", "in step with", "as per". */
function according(scan: Scan, first: number, sentence: Sentence): Predicate | null {
  const verb = first - 2;
  if (first - 1 < sentence.first) return null;
  const last = wordAt(scan, first - 1);
  const before = verb < sentence.first ? '' : wordAt(scan, verb);
  if (last === 'with' && /^(?:interviews?|conversations?)$/.test(before))
    return interviews(scan, first, sentence);
  if (last !== 'to' || before !== 'according') {
    const words = spunLength(last, before, wordAt(scan, first - 3));
    if (words === 0) return null;
    const apart = isPause(scan, first - words - 1) || first - words === sentence.first;
    if (!apart) return null;
  }
  return { ...outright, verb: Math.max(verb, sentence.first), manner: 'according' };
}

/** How many words a stand-in for "according to" has; 0 where it is none. Set apart by a comma it means nothing else. */
function spunLength(last: string, before: string, first: string): number {
  if (last === 'per') return before === 'as' ? 2 : 1;
  if (last === 'on') return before === 'based' ? 2 : 0;
  if (last === 'to' && before === 'response') return first === 'in' ? 3 : 0;
  if (last === 'by') return first === 'as' && /^(?:indicated|reported|stated|told)$/.test(before) ? 3 : 0;
  if (last !== 'with') return 0;
  if (before === 'consistent') return 2;
  return first === 'in' && /^(?:keeping|line|accordance|step)$/.test(before) ? 3 : 0;
}

/** "according to interviews with officials". */
function interviews(scan: Scan, first: number, sentence: Sentence): Predicate | null {
  for (let i = first - 3; i >= Math.max(sentence.first, first - 6); i--) {
    if (wordAt(scan, i) === 'to' && wordAt(scan, i - 1) === 'according')
      return { ...outright, verb: i - 1, manner: 'according' };
  }
  return null;
}

/** "said a senior official", behind the quotation mark or comma that closes what was said. */
function verbBefore(scan: Scan, { first, head }: Subject, sentence: Sentence): Predicate | null {
  const verb = first - 1;
  if (verb < sentence.first || !is(scan, verb, wordClass.speak)) return null;
  if (!is(scan, verb, wordClass.pastForm | wordClass.sForm | wordClass.baseForm)) return null;
  if (!isPause(scan, verb - 1) || /^(?:told|tells?)$/.test(wordAt(scan, verb))) return null;
  const quotedBefore = isQuoted(scan, verb - 1) || isQuoted(scan, verb - 2);
  const closes = head + 1 >= sentence.last || isPunctuation(scan, head + 1);
  const modified = is(
    scan,
    head + 1,
    wordClass.preposition | wordClass.boundary | wordClass.day | wordClass.informed,
  );
  if (!quotedBefore && !closes && !modified) return null;
  return { ...outright, verb, manner: 'after' };
}

/** "echoed by a number of experts", "has been called a charlatan by fellow physicians". */
function passive(scan: Scan, first: number, sentence: Sentence): Predicate | null {
  if (wordAt(scan, first - 1) !== 'by') return null;
  const farthest = Math.max(sentence.first, first - 6);
  for (let i = first - 2; i >= farthest; i--) {
    if (isPunctuation(scan, i)) return null;
    const near = i === first - 2;
    const named = /^(?:called|labell?ed|dubbed|branded|termed|described)$/.test(wordAt(scan, i));
    if (
      /^(?:recogni[sz]ed|considered|expected|found|discovered|understood|felt|written|reported|believed)$/.test(
        wordAt(scan, i),
      )
    )
      return null;
    const asserts =
      is(scan, i, wordClass.speak | wordClass.think | wordClass.judge) && is(scan, i, wordClass.participle);
    if (named || (near && asserts)) return { ...plain, verb: i, strength: 'judge', manner: 'by' };
  }
  return null;
}
