import { beforeAuxiliaries } from '@/engine/clause-parts';
import * as frames from '@/engine/frames';
import { phraseAfter, phraseBefore } from '@/engine/noun-phrases';
import { classesAt, type Reading } from '@/engine/reading';
import { sourceAfter } from '@/engine/sources';
import type { Tail } from '@/engine/tails';
import { isMark, lowerAt, textAt, tokenAt } from '@/engine/tokens';
import { findVerbCue, hasPassive, speakerBehindBy } from '@/engine/verb-cues';
import * as word from '@/engine/word-classes';
import { wordSet } from '@/engine/word-set';

const longestTail = 45;

/**
 * Reads the clause that begins at token `at`, behind a quote, as an attribution. Any verb will do where a speaker stands
 * beside it: form and place say more than a list of verbs, which paraphrase defeats.
 */
export function findClauseAfter(reading: Reading, at: number, blockEnd: number): Tail | null {
  const { tokens } = reading;
  const ceiling = ceilingOf(reading, at, blockEnd);
  if (at >= ceiling) return null;
  const first = tokens[at];
  const source = sourceAfter(reading, at, ceiling);
  if (source) return { first: at, ...source, to: ceiling, via: [] };
  const opening = classesAt(reading, at);
  const opensOther =
    (opening & (word.clauseOpener | word.conjunction)) !== 0 &&
    first?.lower !== 'as' &&
    first?.lower !== 'that';
  if (!first || opensOther || first.word.verb?.gerund) return null;
  return inverted(reading, at, ceiling) ?? subjectFirst(reading, at, ceiling);
}

/** The end of the sentence, or the next quoted region. */
function ceilingOf(reading: Reading, at: number, blockEnd: number): number {
  const { tokens, regionOf } = reading;
  let end = at;
  while (end < tokens.length && end - at < longestTail) {
    const token = tokens[end];
    if (!token || token.start >= blockEnd) break;
    const region = regionOf[end] ?? -1;
    if (region >= 0 && !isNickname(reading, region)) break;
    if (token.kind === 'punctuation' && /^[.!?;:]/.test(token.text)) break;
    end++;
  }
  return end;
}

/** A name's middle in quotation marks: Marcia "Cia" Price. */
function isNickname(reading: Reading, region: number): boolean {
  const first = reading.regionFirst[region] ?? 0;
  const last = reading.regionLast[region] ?? 0;
  return (
    last - first <= 4 &&
    tokenAt(reading.tokens, first - 1)?.capital === true &&
    reading.tokens[last]?.capital === true
  );
}

const particles = wordSet('back out up again');

function inverted(reading: Reading, at: number, ceiling: number): Tail | null {
  const { tokens, classes } = reading;
  let verb = at;
  while (verb < ceiling && classesAt(reading, verb) & (word.auxiliary | word.adverb) && verb - at < 2) verb++;
  const token = tokens[verb];
  if (!token || token.capital || token.kind !== 'word') return null;
  const known = token.word.verb;
  if (!(known && known.frames & (frames.says | frames.treats)) && !looksFinite(token.lower)) return null;
  if (classes[verb]) return null;
  const particle = particles.has(lowerAt(tokens, verb + 1)) ? 1 : 0;
  const speaker = phraseAfter(reading, verb + 1 + particle, ceiling);
  if (!speaker) return null;
  // "told X" names the hearer, "asked X" behind a quote who asked.
  if (known && known.frames & frames.tells && !(known.frames & frames.says) && known.lemma !== 'ask')
    return null;
  const head = tokens[speaker.first];
  const flags = classesAt(reading, speaker.first);
  if (!known && !head?.capital && !(flags & (word.subjectPronoun | word.determiner))) return null;
  return { first: verb, last: verb + 1, speaker, to: ceiling, via: [] };
}

/** The form of a past or present tense, for verbs that no list has. */
function looksFinite(lower: string): boolean {
  return lower.length > 3 && (lower.endsWith('ed') || (lower.endsWith('s') && !lower.endsWith('ss')));
}

function subjectFirst(reading: Reading, at: number, ceiling: number): Tail | null {
  const { tokens } = reading;
  for (let i = at; i < ceiling; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || token.capital) continue;
    const verb = token.word.verb;
    if (!verb || verb.gerund || !(verb.frames & (frames.says | frames.tells | frames.treats | frames.thinks)))
      continue;
    if (verb.base && !(classesAt(reading, i - 1) & (word.subjectPronoun | word.auxiliary))) {
      if (!/s$/.test(lowerAt(tokens, i - 1))) continue;
    }
    const start = beforeAuxiliaries(reading, i, at);
    if (start <= at) continue;
    const quotes = /^(?:quot|cit)/.test(token.lower);
    if (quotes) {
      const cue = findVerbCue(reading, i, at, ceiling);
      if (cue?.via.length) return { first: i, last: i + 1, speaker: cue.speaker, to: ceiling, via: cue.via };
    }
    const speaker = closesAside(reading, start)
      ? phraseAfter(reading, at, start)
      : phraseBefore(reading, start, at);
    if (!speaker) continue;
    // "the jury was told", "the court heard": who hears says nothing.
    const hears = verb.lemma === 'hear' || (hasPassive(reading, start, i) && !quotes);
    const sayer = hears ? speakerBehindBy(reading, i + 1, ceiling) : speaker;
    return { first: i, last: i + 1, speaker: sayer, to: ceiling, via: [] };
  }
  return generalSubjectFirst(reading, at, ceiling);
}

/** A speaker, then a word that looks like a verb. */
function generalSubjectFirst(reading: Reading, at: number, ceiling: number): Tail | null {
  const { tokens } = reading;
  for (let i = at + 1; i < ceiling && i < at + 12; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || token.capital) continue;
    const pronoun = (classesAt(reading, i - 1) & word.subjectPronoun) !== 0;
    // "he additional", "Cabral additional.": where a tool has spun "added", the place must do.
    const alone = tokens[i - 1]?.capital === true && i + 1 >= ceiling;
    if (!looksFinite(token.lower) && !pronoun && !alone) continue;
    if (classesAt(reading, i) !== 0) continue;
    const start = beforeAuxiliaries(reading, i, at);
    const speaker = phraseBefore(reading, start, at);
    if (speaker && speaker.first === at) return { first: i, last: i + 1, speaker, to: ceiling, via: [] };
  }
  return null;
}

/** Whether the words before `end` are an aside: the speaker then opens the clause ("X, a Y in Z, said"). */
function closesAside(reading: Reading, end: number): boolean {
  return isMark(reading.tokens, end - 1) && /^(?:,|\)|\]|–|—|--|-)$/.test(textAt(reading.tokens, end - 1));
}
