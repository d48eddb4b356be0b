import { is, isPause, isPunctuation, type Scan, wordAt } from '@/engine/claims/scan';
import type { UnnamedSpeaker } from '@/engine/claims/unnamed-speaker';
import * as wordClass from '@/engine/claims/word-class';
import type { Sentence } from '@/engine/sentences';

/** What the unnamed speaker is called. */
export type SpeakerNoun = 'insiders' | 'person' | 'member' | 'group' | 'body' | 'people' | 'counted';

/**
 * How sure it is that an unnamed speaker's words are a claim, 0..1: a start by the verb, less for each thing that makes the
 * reading doubtful. The weights are set by hand after reading several hundred sentences of news; none is fitted.
 */
export function speakerScore(
  scan: Scan,
  speaker: UnnamedSpeaker,
  noun: SpeakerNoun,
  sentence: Sentence,
): number {
  const { phrase, predicate } = speaker;
  let score = verbScore(scan, speaker, sentence) - nounDoubt[noun];
  if (phrase.definite && noun !== 'person') score -= 0.35;
  if (phrase.possessed && noun === 'group') score -= 0.1;
  if (predicate.modal) score -= 0.25;
  if (predicate.negated) score -= predicate.strength === 'speak' ? 0.4 : 0.15;
  if (predicate.gap > 6) score -= 0.1;
  if (predicate.relative && !/^(?:said|says?|told)$/.test(wordAt(scan, predicate.verb))) score -= 0.25;
  if (noun === 'member' && (predicate.relative || (predicate.manner === 'before' && isLead(scan, sentence))))
    score -= 0.25;
  if (wordAt(scan, phrase.head) === 'all') score -= 0.2;
  if (isEmbedded(scan, phrase.first)) score -= 0.25;
  if (phrase.quantified && !phrase.definite) score += 0.05;
  // "many believe that": nobody but the number of them.
  if (
    noun === 'people' &&
    phrase.first === phrase.head &&
    predicate.gap < 5 &&
    holds(scan, predicate.verb, sentence)
  )
    score += 0.1;
  return score;
}

/** "believe that", "believe the harbour will close". */
function holds(scan: Scan, verb: number, sentence: Sentence): boolean {
  if (!is(scan, verb, wordClass.think)) return false;
  if (wordAt(scan, verb + 1) === 'that') return true;
  return /^(?:believe|think|suspect|fear)/.test(wordAt(scan, verb)) && hasClause(scan, verb, sentence);
}

const nounDoubt: Record<SpeakerNoun, number> = {
  insiders: 0,
  person: 0,
  group: 0,
  member: 0.15,
  people: 0.15,
  counted: 0.2,
  body: 0.25,
};

/** Verbs that as often tell of an act as of an assertion; "that" or a stop behind them decides. */
const weak =
  /^(?:(?:find|discover|agree|feel|add|conclude|wonder|expect|consider|recogni[sz]e|understand|doubt|advise|talk|recommend|recount|cite|announce|confirm|mention|signall?|remind|declare|relate|attribute|answer|respond|write)(?:s|e?d)?|found|felt|understood|wrote|(?:find|wonder|advis|talk|cit|confirm|remind)ing)$/;

function verbScore(scan: Scan, { predicate }: UnnamedSpeaker, sentence: Sentence): number {
  const { verb, strength, manner } = predicate;
  if (manner !== 'before') return manner === 'by' ? 0.5 : 0.85;
  const word = wordAt(scan, verb);
  const loose = is(scan, verb, wordClass.ingForm) && predicate.gap <= 1 && !predicate.progressive;
  const start = { speak: 0.8, think: 0.62, judge: 0.5, adjective: 0.55 }[strength];
  if (weak.test(word)) return hasClause(scan, verb, sentence) ? Math.min(start, 0.7) : Math.min(start, 0.45);
  if (/^(?:praise|hail|laud|applaud|dismiss|reject|mock)/.test(word)) return 0.4;
  return loose ? start - 0.15 : start;
}

const finite = /^(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|should|'s|does|did)$/;

/** Whether what is said follows ("found that", "declared the case was closed") or has gone before ("..., the source added."). */
function hasClause(scan: Scan, verb: number, sentence: Sentence): boolean {
  if (wordAt(scan, verb + 1) === 'that' || isPunctuation(scan, verb + 1)) return true;
  const end = Math.min(sentence.last, verb + 9);
  for (let i = verb + 1; i < end; i++) {
    if (isPunctuation(scan, i) || /^(?:who|which|that|whose)$/.test(wordAt(scan, i))) return false;
    if (finite.test(wordAt(scan, i)) && i > verb + 1) return true;
  }
  return false;
}

/** "Mr. Smith said that officials found": somebody else reports what they say. */
function isEmbedded(scan: Scan, first: number): boolean {
  const verb = wordAt(scan, first - 1) === 'that' ? first - 2 : first - 1;
  const says = is(scan, verb, wordClass.speak | wordClass.think) && scan.tokens[verb]?.kind === 'word';
  return says && !isPause(scan, verb - 1);
}

/** The first paragraph says "a former minister" of somebody whom the second names. */
function isLead({ context }: Scan, { block }: Sentence): boolean {
  const title = context.blocks[0]?.kind === 'title' ? 1 : 0;
  return block <= title;
}
