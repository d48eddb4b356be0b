import { beforeAuxiliaries, endOfClause, skipPhrases } from '@/engine/clause-parts';
import { type Cue, plainCue } from '@/engine/cues';
import * as frames from '@/engine/frames';
import { isNominal } from '@/engine/nominals';
import { isJoined, type Phrase, phraseAfter, phraseBefore, standsAlone } from '@/engine/noun-phrases';
import { classesAt, isQuoted, type Reading, sentenceAt } from '@/engine/reading';
import { leadingPhrase, openingOfAside, sharedSubject, subjectOf } from '@/engine/subjects';
import { isMark, lowerAt, textAt, tokenAt } from '@/engine/tokens';
import { verbAt } from '@/engine/verb-at';
import * as word from '@/engine/word-classes';
import { wordSet } from '@/engine/word-set';

/** The reporting verb at a token as a cue; `null` when it is a noun, an adjective, or passive there. */
export function findVerbCue(
  reading: Reading,
  at: number,
  floor: number,
  ceiling: number,
  earlier: Phrase | null = null,
): Cue | null {
  const { tokens } = reading;
  const token = tokens[at];
  const verb = token && verbAt(reading, at);
  if (!verb || !token || (token.capital && at !== floor && !sentenceAt(reading, at)?.titleCase)) return null;
  const previous = tokenAt(tokens, at - 1);
  const previousFlags = at > floor ? classesAt(reading, at - 1) : 0;
  // "was quoted as saying" is one cue, that of "quoted".
  if (verb.gerund && previous?.lower === 'as') return null;
  // "in states where", "That said, ..."
  if (!verb.gerund && previousFlags & word.preposition && previous?.lower !== 'to') return null;
  if (
    token.lower === 'said' &&
    at === floor + 1 &&
    previous?.lower === 'that' &&
    tokens[at + 1]?.text === ','
  )
    return null;
  if (verb.participle && at > floor && isGerund(previous?.lower ?? '')) return null;
  if (previousFlags & word.determiner && !(previousFlags & word.subjectPronoun)) {
    if (verb.base || !standsAlone.has(previous?.lower ?? '')) return null;
  }
  const start = beforeAuxiliaries(reading, at, floor);
  if (verb.participle && isReducedRelative(reading, at, ceiling)) return null;
  const passive = (verb.participle || pastAlike.has(token.lower)) && hasPassive(reading, start, at);
  const cue = plainCue(at, verb.lemma === 'put' ? at + 2 : at + 1, verb.frames);
  if (
    (verb.lemma === 'quote' || verb.lemma === 'cite') &&
    takeQuotedAs(reading, cue, start, floor, ceiling, passive)
  )
    return cue;
  cue.gerund = verb.gerund;
  cue.passive = passive;
  cue.from = start;
  if (passive) {
    cue.speaker = speakerBehindBy(reading, at + 1, ceiling);
    if (cue.speaker) cue.to = cue.speaker.last;
    return cue;
  }
  if (verb.base && !verbal(reading, at, floor, start)) return null;
  const subject = verb.gerund && isMark(tokens, start - 1) ? null : subjectOf(reading, start, floor);
  if (subject) {
    // "The court heard": who hears says nothing.
    cue.speaker = verb.lemma === 'hear' ? null : subject.phrase;
    cue.from = subject.first;
    cue.to = endOfClause(reading, at + 1, verb.frames, ceiling);
    return cue;
  }
  if (verb.frames & frames.says && !verb.gerund && startsClause(reading, at, floor)) {
    const speaker = phraseAfter(reading, at + 1, ceiling);
    if (speaker && isSpeakerLike(reading, speaker)) {
      cue.speaker = speaker;
      cue.inverted = true;
      cue.from = at;
      cue.to = skipApposition(reading, skipPhrases(reading, speaker.last, ceiling), ceiling);
      return cue;
    }
  }
  cue.speaker = earlier ?? sharedSubject(reading, at, floor) ?? leadingPhrase(reading, floor, at);
  cue.shared = true;
  cue.to = endOfClause(reading, at + 1, verb.frames, ceiling);
  return cue;
}

function isGerund(lower: string): boolean {
  return lower.length > 4 && lower.endsWith('ing');
}

/** "people briefed on the call said": a participle with its phrases, and then the verb. */
function isReducedRelative(reading: Reading, at: number, ceiling: number): boolean {
  const end = skipPhrases(reading, at + 1, ceiling);
  if (end === at + 1 || end >= ceiling) return false;
  const verb = verbAt(reading, end);
  return verb !== undefined && !verb.gerund;
}

const closings = wordSet(', ) – — --');

/** A base form ("claim", "report") is a verb after a plural noun, a pronoun, "to", or an auxiliary; else it is a noun. */
function verbal(reading: Reading, at: number, floor: number, start: number): boolean {
  for (let i = start; i < at; i++) {
    const helps =
      classesAt(reading, i) & (word.auxiliary | word.negation) || reading.tokens[i]?.lower === 'to';
    if (helps) return true;
  }
  if (at === floor) return false;
  const previous = tokenAt(reading.tokens, start - 1);
  const flags = classesAt(reading, start - 1);
  if (flags & (word.subjectPronoun | word.relative)) return true;
  if (standsAlone.has(previous?.lower ?? '')) return true;
  if (closings.has(previous?.text ?? '')) return openingOfAside(reading, start - 1, floor) >= 0;
  if (isPlural(reading, start - 1) || several.test(previous?.lower ?? '')) return true;
  // "teachers at a school in Kent say", "many in the town believe"
  if (!((verbAt(reading, at)?.frames ?? 0) & (frames.says | frames.thinks))) return false;
  const subject = phraseBefore(reading, start, floor);
  const head = subject?.head ?? start - 1;
  // "Lund and her colleague write"
  if (subject && isJoined(reading, subject.first, subject.last)) return true;
  return head < start - 1 && (isPlural(reading, head) || standsAlone.has(lowerAt(reading.tokens, head)));
}

/** Nouns for several people without an -s. */
const several = /^(?:police|people|media|folk|gardai|gardaí|(?:wo)?men|children)$/;

function isPlural(reading: Reading, at: number): boolean {
  return /[^s']s$/.test(lowerAt(reading.tokens, at)) && isNominal(reading, at);
}

/** Irregular participles that look like the past: "it is understood". */
const pastAlike = wordSet('said thought understood felt held told heard found read taught');

const formsOfBe = wordSet("is are was were be been being get gets got wasn't weren't isn't aren't");

/** Whether a form of "be" stands among the auxiliaries between two tokens. */
export function hasPassive(reading: Reading, start: number, at: number): boolean {
  for (let i = start; i < at; i++) {
    if (formsOfBe.has(lowerAt(reading.tokens, i))) return true;
  }
  return false;
}

/** Reads a cue as "Xinhua quoted X as saying" or "X was quoted by Xinhua as saying"; whether it is one. */
function takeQuotedAs(
  reading: Reading,
  cue: Cue,
  start: number,
  floor: number,
  ceiling: number,
  passive: boolean,
): boolean {
  const { tokens } = reading;
  const at = cue.first;
  const object = passive ? speakerBehindBy(reading, at + 1, ceiling) : phraseAfter(reading, at + 1, ceiling);
  const as = object ? object.last : at + 1;
  if (tokens[as]?.lower !== 'as' || !lowerAt(tokens, as + 1).endsWith('ing')) return false;
  const subject = subjectOf(reading, start, floor);
  const [speaker, carrier] = passive ? [subject?.phrase, object] : [object, subject?.phrase];
  cue.last = as + 2;
  cue.frames = frames.says;
  cue.speaker = speaker ?? null;
  if (carrier) cue.via = [carrier];
  cue.from = subject?.first ?? start;
  cue.to = as + 2;
  return true;
}

/** Of "was told by X" X; `at` is behind the verb. */
export function speakerBehindBy(reading: Reading, at: number, ceiling: number): Phrase | null {
  return reading.tokens[at]?.lower === 'by' ? phraseAfter(reading, at + 1, ceiling) : null;
}

const determiners = wordSet('a an the his her their its');

/** Past what is said of an inverted speaker: "said Ines Cabral, a baker in Lund," or "who". Ends at the closing comma. */
function skipApposition(reading: Reading, at: number, ceiling: number): number {
  const { tokens } = reading;
  const opener = tokens[at + 1];
  if (tokens[at]?.text !== ',' || !opener) return at;
  const flags = classesAt(reading, at + 1);
  const who = flags & word.relative && opener.lower !== 'that';
  const noun = !opener.capital && isNominal(reading, at + 1) && !opener.lower.endsWith('ing');
  if (!who && !noun && !determiners.has(opener.lower)) return at;
  let end = at + 1;
  while (
    end < ceiling &&
    !(isMark(tokens, end) && /^[,;:.?!]/.test(textAt(tokens, end))) &&
    !isQuoted(reading, end)
  ) {
    // A verb of its own makes it a clause, and that may be what is reported.
    if (!who && classesAt(reading, end) & (word.auxiliary | word.verb)) return at;
    end++;
  }
  return end;
}

/** Whether nothing of the clause stands before a verb: it follows a mark, a region, or begins its sentence. */
function startsClause(reading: Reading, at: number, floor: number): boolean {
  if (at === floor) return true;
  if (isQuoted(reading, at - 1)) return true;
  return isMark(reading.tokens, at - 1);
}

function isSpeakerLike(reading: Reading, phrase: Phrase): boolean {
  const first = reading.tokens[phrase.first];
  const head = reading.tokens[phrase.head];
  const flags = classesAt(reading, phrase.first);
  return Boolean(
    first?.capital ||
      head?.capital ||
      flags & (word.determiner | word.subjectPronoun) ||
      first?.lower === 'one',
  );
}
