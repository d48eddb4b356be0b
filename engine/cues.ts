import { isNominal, type Phrase, phraseAfter, phraseBefore } from '@/engine/noun-phrases';
import { isOutlet } from '@/engine/outlets';
import type { Reading } from '@/engine/reading';
import { frames, isReportingNoun } from '@/engine/reporting-verbs';
import { verbAt } from '@/engine/verb-at';
import * as word from '@/engine/word-classes';
import { isWorkTitle } from '@/engine/work-titles';

/** Words that attribute, with whom they attribute to. Token indexes; ends exclusive. */
export interface Cue {
  first: number;
  last: number;
  /** Frames of its verb, see `reporting-verbs`; 0 for a word that is known by its place only. */
  frames: number;
  gerund: boolean;
  /** "is expected", "was told": the speaker, if any, stands behind "by". */
  passive: boolean;
  speaker: Phrase | null;
  /** Through whom, where the cue itself says so: of "Xinhua quoted X as saying" Xinhua. */
  via: Phrase[];
  /** Whether the speaker follows: "said X". */
  inverted: boolean;
  /** Whether it has no subject of its own, but that of a verb before it. */
  shared: boolean;
  /** Where the clause begins and ends, speaker, hearer and adjuncts included. */
  clauseFirst: number;
  clauseLast: number;
}

/** No sentence of prose has more; the bound keeps the time linear on what is no prose. */
const most = 30;

/** Every attributing verb and "according to" in one sentence, outside quotation marks. */
export function findCues(reading: Reading, sentence: number): Cue[] {
  const { tokens, regionOf } = reading;
  const bounds = reading.sentences[sentence];
  const cues: Cue[] = [];
  if (!bounds) return cues;
  for (let at = bounds.firstToken; at < bounds.lastToken && cues.length < most; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || (regionOf[at] ?? -1) >= 0) continue;
    const source = sourceAfter(reading, at, bounds.lastToken);
    if (source) {
      const { speaker } = source;
      {
        const clauseLast = skipPhrases(reading, speaker.last, bounds.lastToken);
        cues.push({
          first: at,
          last: source.last,
          frames: frames.says,
          gerund: false,
          passive: false,
          speaker,
          via: [],
          shared: false,
          inverted: true,
          clauseFirst: at,
          clauseLast,
        });
      }
      at = source.speaker.last - 1;
      continue;
    }
    const cue =
      findVerbCue(reading, at, bounds.firstToken, bounds.lastToken, cues[cues.length - 1]?.speaker) ??
      findNounCue(reading, at, bounds.firstToken, bounds.lastToken);
    if (cue) cues.push(cue);
  }
  return cues;
}

/** What paraphrasing tools put for "according to". Each has another sense, so that a source must follow. */
const likeAccordingTo =
  /^(?:in response to|in keeping with|in accordance with|in line with|based on|as per|in step with|consistent with)$/;
const sources =
  /^(?:media|officials?|sources?|reports?|police|authorities|statements?|documents?|data|figures|experts?|analysts?|researchers?|study|survey|poll|paperwork|specialists?|witnesses)$/;

/** The source behind "according to", or behind what stands for it where the source is one by its name. */
export function sourceAfter(
  reading: Reading,
  at: number,
  ceiling: number,
): { last: number; speaker: Phrase } | null {
  const { tokens } = reading;
  const lower = tokens[at]?.lower ?? '';
  if (!/^(?:according|in|based|as|consistent)$/.test(lower)) return null;
  const second = tokens[at + 1]?.lower ?? '';
  if (lower === 'according') {
    const speaker = second === 'to' ? phraseAfter(reading, at + 2, ceiling) : null;
    return speaker && { last: at + 2, speaker };
  }
  const apart =
    tokens[at - 1]?.text === ',' || reading.sentences[reading.sentenceOf[at] ?? -1]?.firstToken === at;
  const last = lower === 'in' ? at + 3 : at + 2;
  if (
    !apart ||
    !likeAccordingTo.test(`${lower} ${second}${lower === 'in' ? ` ${tokens[at + 2]?.lower ?? ''}` : ''}`)
  )
    return null;
  const speaker = phraseAfter(reading, last, ceiling);
  return speaker && (isOutlet(reading, speaker) || sources.test(tokens[speaker.head]?.lower ?? ''))
    ? { last, speaker }
    : null;
}

/** The reporting verb at a token as a cue; `null` when it is a noun, an adjective, or passive there. */
export function findVerbCue(
  reading: Reading,
  at: number,
  floor: number,
  ceiling: number,
  earlier: Phrase | null = null,
): Cue | null {
  const { tokens, classes } = reading;
  const token = tokens[at];
  const verb = token && verbAt(reading, at);
  const headline = reading.titleCase[reading.sentenceOf[at] ?? -1] ?? false;
  if (!verb || !token || (token.capital && at !== floor && !headline)) return null;
  const previous = tokens[at - 1];
  const previousFlags = at > floor ? (classes[at - 1] ?? 0) : 0;
  // "was quoted as saying" is one cue, that of "quoted".
  if (verb.gerund && previous?.lower === 'as') return null;
  const adjective =
    verb.participle && (previousFlags & word.preposition || /..ing$/.test(previous?.lower ?? ''));
  if (adjective && at > floor) return null;
  const alone =
    /^(?:that|some|many|others|several|few|all|both|one|two|three)$/.test(previous?.lower ?? '') &&
    !verb.base;
  if (previousFlags & word.determiner && !(previousFlags & word.subjectPronoun) && !alone) return null;
  const start = beforeAuxiliaries(reading, at, floor);
  const passive = verb.participle && hasPassive(reading, start, at);
  const common = {
    first: at,
    last: verb.lemma === 'put' ? at + 2 : at + 1,
    frames: verb.frames,
    gerund: verb.gerund,
    passive,
    via: [],
    shared: false,
  };
  const quoted = /^(?:quot|cit)/.test(token.lower)
    ? quotedAs(reading, at, start, floor, ceiling, passive)
    : null;
  if (quoted)
    return { ...common, ...quoted, frames: frames.says, gerund: false, passive: false, inverted: false };
  if (passive) {
    const speaker = speakerBehindBy(reading, at + 1, ceiling);
    return {
      ...common,
      speaker,
      inverted: false,
      clauseFirst: start,
      clauseLast: speaker ? speaker.last : at + 1,
    };
  }
  if (verb.base && !verbal(reading, at, floor, start)) return null;
  const subject =
    verb.gerund && tokens[start - 1]?.kind === 'punctuation' ? null : subjectOf(reading, start, floor);
  if (subject) {
    const clauseLast = endOfClause(reading, at + 1, verb.frames, ceiling);
    return { ...common, speaker: subject.phrase, inverted: false, clauseFirst: subject.first, clauseLast };
  }
  if (verb.frames & frames.says && !verb.gerund && startsClause(reading, at, floor)) {
    const speaker = phraseAfter(reading, at + 1, ceiling);
    if (speaker && isSpeakerLike(reading, speaker)) {
      const clauseLast = skipApposition(reading, skipPhrases(reading, speaker.last, ceiling), ceiling);
      return { ...common, speaker, inverted: true, clauseFirst: at, clauseLast };
    }
  }
  const shared = earlier ?? sharedSubject(reading, at, floor) ?? leadingPhrase(reading, floor, at);
  const clauseLast = endOfClause(reading, at + 1, verb.frames, ceiling);
  return { ...common, speaker: shared, shared: true, inverted: false, clauseFirst: start, clauseLast };
}

/** "Xinhua quoted X as saying", "X was quoted by Xinhua as saying". */
function quotedAs(
  reading: Reading,
  at: number,
  start: number,
  floor: number,
  ceiling: number,
  passive: boolean,
) {
  const { tokens } = reading;
  const object = passive ? speakerBehindBy(reading, at + 1, ceiling) : phraseAfter(reading, at + 1, ceiling);
  const as = object ? object.last : at + 1;
  if (tokens[as]?.lower !== 'as' || !/ing$/.test(tokens[as + 1]?.lower ?? '')) return null;
  const subject = subjectOf(reading, start, floor);
  const [speaker, carrier] = passive ? [subject?.phrase, object] : [object, subject?.phrase];
  const clauseFirst = subject?.first ?? start;
  return {
    last: as + 2,
    speaker: speaker ?? null,
    via: carrier ? [carrier] : [],
    clauseFirst,
    clauseLast: as + 2,
  };
}

function speakerBehindBy(reading: Reading, at: number, ceiling: number): Phrase | null {
  return reading.tokens[at]?.lower === 'by' ? phraseAfter(reading, at + 1, ceiling) : null;
}

/** A noun for something said ("the claim that", "criticism of"), credited to its owner or to who stands behind "by". */
function findNounCue(reading: Reading, at: number, floor: number, ceiling: number): Cue | null {
  const { tokens, classes } = reading;
  const token = tokens[at];
  if (!token || token.capital || !isReportingNoun(token.lower)) return null;
  const next = tokens[at + 1]?.lower ?? '';
  if (!/^(?:that|of|to|about|for|by|from|over|against|on|whether)$/.test(next)) return null;
  let speaker = next === 'by' || next === 'from' ? phraseAfter(reading, at + 2, ceiling) : null;
  const last = speaker ? speaker.last : at + 1;
  let first = at;
  for (let i = at - 1; i >= floor && at - i < 5 && !speaker; i--) {
    const lower = tokens[i]?.lower ?? '';
    if ((classes[i] ?? 0) & word.possessive) speaker = { first: i, last: i + 1, head: i };
    else if (lower === "'s" || lower === '’s') speaker = phraseBefore(reading, i, floor);
    else if (!isNominal(reading, i)) break;
    if (speaker) first = speaker.first;
  }
  return {
    first: at,
    last: at + 1,
    frames: frames.noun,
    gerund: false,
    passive: false,
    speaker,
    via: [],
    shared: false,
    inverted: false,
    clauseFirst: first,
    clauseLast: last,
  };
}

/** A base form ("claim", "report") is a verb after a plural noun, a pronoun, "to", or an auxiliary; else it is a noun. */
function verbal(reading: Reading, at: number, floor: number, start: number): boolean {
  for (let i = start; i < at; i++) {
    const helps =
      (reading.classes[i] ?? 0) & (word.auxiliary | word.negation) || reading.tokens[i]?.lower === 'to';
    if (helps) return true;
  }
  if (at === floor) return false;
  const previous = reading.tokens[start - 1];
  const flags = reading.classes[start - 1] ?? 0;
  if (flags & (word.subjectPronoun | word.relative)) return true;
  if (/^(?:many|some|both|others|most|few|several|all)$/.test(previous?.lower ?? '')) return true;
  if (/^[,)–—]$|^--$/.test(previous?.text ?? '')) return openingOfAside(reading, start - 1, floor) >= 0;
  return previous?.lower.endsWith('s') === true && previous.lower !== "'s" && isNominal(reading, start - 1);
}

function hasPassive(reading: Reading, start: number, at: number): boolean {
  for (let i = start; i < at; i++) {
    if (
      /^(?:is|are|was|were|be|been|being|gets?|got|wasn't|weren't|isn't|aren't)$/.test(
        reading.tokens[i]?.lower ?? '',
      )
    )
      return true;
  }
  return false;
}

/** The first of the auxiliaries, adverbs and dates right before a verb. */
export function beforeAuxiliaries(reading: Reading, at: number, floor: number): number {
  const { tokens, classes } = reading;
  let start = at;
  while (start > floor) {
    const previous = start - 1;
    const token = tokens[previous];
    const flags = classes[previous] ?? 0;
    if (!token || (reading.regionOf[previous] ?? -1) >= 0) break;
    if (/^(?:however|nonetheless|nevertheless)$/.test(token.lower) && tokens[start]?.text !== ',') break;
    const day = token.kind === 'word' && (flags & word.time) !== 0;
    if (token.lower === 'to' && start === at) start = previous;
    else if (
      flags & (word.auxiliary | word.negation) ||
      (flags & word.adverb && !(flags & word.subjectPronoun))
    )
      start = previous;
    else if (day || (token.kind === 'number' && /^(?:in|since)$/.test(tokens[previous - 1]?.lower ?? ''))) {
      start = previous;
      while (
        start > floor &&
        /^(?:on|in|last|late|early|this|earlier|since|next|the|same|of)$/.test(tokens[start - 1]?.lower ?? '')
      )
        start--;
    } else break;
  }
  return start;
}

/** The subject before token `end`, past an aside between commas, dashes or brackets. */
function subjectOf(reading: Reading, end: number, floor: number): { phrase: Phrase; first: number } | null {
  const { tokens, classes } = reading;
  const previous = tokens[end - 1];
  if (!previous || end <= floor) return null;
  if ((classes[end - 1] ?? 0) & word.relative && previous.lower !== 'what') {
    const comma = tokens[end - 2]?.text === ',' ? end - 2 : end - 1;
    const phrase = phraseBefore(reading, comma, floor);
    return phrase ? { phrase, first: end - 1 } : null;
  }
  if (/^[,)\]–—]|^--$|^-$/.test(previous.text)) {
    const opening = openingOfAside(reading, end - 1, floor);
    if (opening < 0) return null;
    const inner = subjectOfAsided(reading, opening, floor);
    return inner;
  }
  const phrase = phraseBefore(reading, end, floor);
  return phrase ? { phrase, first: phrase.first } : null;
}

function subjectOfAsided(
  reading: Reading,
  opening: number,
  floor: number,
): { phrase: Phrase; first: number } | null {
  const phrase = phraseBefore(reading, opening, floor);
  if (phrase) {
    const owner = ownerOfAside(reading, phrase, floor) ?? phrase;
    return { phrase: owner, first: owner.first };
  }
  const before = reading.tokens[opening - 1]?.text ?? '';
  if (!/^[,)\]]/.test(before)) return null;
  const earlier = openingOfAside(reading, opening - 1, floor);
  if (earlier < 0) return null;
  const farther = phraseBefore(reading, earlier, floor);
  return farther ? { phrase: farther, first: farther.first } : null;
}

/** "Ines Cabral, 56, who left in May, said": an age or office behind a comma belongs to the name before it. */
function ownerOfAside(reading: Reading, phrase: Phrase, floor: number): Phrase | null {
  const { tokens, classes } = reading;
  const comma = phrase.first - 1;
  if (comma <= floor || tokens[comma]?.text !== ',' || tokens[phrase.head]?.capital) return null;
  const owner = phraseBefore(reading, comma, floor);
  if (!owner || !tokens[owner.head]?.capital) return null;
  return (classes[owner.first - 1] ?? 0) & word.preposition && owner.first > floor ? null : owner;
}

/** Index of the mark that opens the aside closed at `close`, or -1. */
function openingOfAside(reading: Reading, close: number, floor: number): number {
  const { tokens, classes } = reading;
  const mark = tokens[close]?.text ?? '';
  const wanted = mark === ')' ? '(' : mark === ']' ? '[' : mark;
  const lowest = Math.max(floor, close - 40);
  for (let at = close - 1; at > lowest; at--) {
    if (tokens[at]?.text !== wanted) continue;
    if (mark !== ',') return at;
    // A list ("A, B, and C said") is no aside, nor is a clause before the subject ("When asked, he ...").
    const opener = tokens[at + 1];
    const flags = classes[at + 1] ?? 0;
    if (!opener) return -1;
    const fine =
      (flags & (word.relative | word.determiner | word.preposition | word.adverb)) !== 0 ||
      isNominal(reading, at + 1) ||
      opener.kind === 'number';
    if (fine && isNominal(reading, at - 1)) return at;
  }
  return -1;
}

/** Past what is said of an inverted speaker: "said Ines Cabral, a baker in Lund," or "who". Ends at the closing comma. */
function skipApposition(reading: Reading, at: number, ceiling: number): number {
  const { tokens, classes } = reading;
  const opener = tokens[at + 1];
  if (tokens[at]?.text !== ',' || !opener) return at;
  const flags = classes[at + 1] ?? 0;
  const who = flags & word.relative && opener.lower !== 'that';
  const noun = !opener.capital && isNominal(reading, at + 1) && !/ing$/.test(opener.lower);
  if (!who && !noun && !/^(?:an?|the|his|her|their|its)$/.test(opener.lower)) return at;
  let end = at + 1;
  while (end < ceiling && !/^[,;:.?!]/.test(tokens[end]?.text ?? '') && (reading.regionOf[end] ?? -1) < 0) {
    // A verb of its own makes it a clause, and that may be what is reported.
    if (!who && (classes[end] ?? 0) & (word.auxiliary | word.verb)) return at;
    end++;
  }
  return end;
}

/** Whether nothing of the clause stands before a verb: it follows a mark, a region, or begins its sentence. */
function startsClause(reading: Reading, at: number, floor: number): boolean {
  if (at === floor) return true;
  if ((reading.regionOf[at - 1] ?? -1) >= 0) return true;
  return reading.tokens[at - 1]?.kind === 'punctuation';
}

function isSpeakerLike(reading: Reading, phrase: Phrase): boolean {
  const first = reading.tokens[phrase.first];
  const head = reading.tokens[phrase.head];
  const flags = reading.classes[phrase.first] ?? 0;
  return Boolean(
    first?.capital ||
      head?.capital ||
      flags & (word.determiner | word.subjectPronoun) ||
      first?.lower === 'one',
  );
}

/** The nearest subject of a clause to the left, as in "When asked, he laughed and said". */
function sharedSubject(reading: Reading, at: number, floor: number): Phrase | null {
  const { tokens, classes } = reading;
  const lowest = Math.max(floor, at - 40);
  for (let i = at - 1; i >= lowest; i--) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    const opens =
      i === floor ||
      tokens[i - 1]?.kind === 'punctuation' ||
      ((classes[i - 1] ?? 0) & word.conjunction) !== 0;
    if (!opens) continue;
    const flags = classes[i] ?? 0;
    if (flags & word.subjectPronoun && !(flags & word.relative)) return { first: i, last: i + 1, head: i };
    const starts = token.capital ? (flags & ~word.determiner) === 0 : (flags & word.determiner) !== 0;
    const phrase = starts ? phraseAfter(reading, i, at) : null;
    if (phrase && isFollowedByVerb(reading, phrase.last)) return phrase;
  }
  return null;
}

function isFollowedByVerb(reading: Reading, at: number): boolean {
  const lower = reading.tokens[at]?.lower ?? '';
  return (
    ((reading.classes[at] ?? 0) & (word.auxiliary | word.verb)) !== 0 ||
    lower.endsWith('ed') ||
    verbAt(reading, at) !== undefined
  );
}

/** The first noun phrase of a sentence that a verb may follow; past an opening adverbial ("On Monday, ..."). */
export function leadingPhrase(reading: Reading, floor: number, ceiling: number): Phrase | null {
  const { tokens, classes } = reading;
  let at = floor;
  const flags = classes[at] ?? 0;
  if (flags & (word.preposition | word.clauseOpener | word.adverb)) {
    while (at < ceiling && !(tokens[at]?.text === ',' && tokens[at + 1]?.kind === 'word')) at++;
    at++;
  }
  while (at < ceiling && (classes[at] ?? 0) & word.conjunction) at++;
  return at < ceiling ? phraseAfter(reading, at, ceiling) : null;
}

/** Past the hearer of "told", "warned", and what else belongs to the attribution. */
export function endOfClause(reading: Reading, at: number, flags: number, ceiling: number): number {
  let end = at;
  if (/^puts?$/.test(reading.tokens[at - 1]?.lower ?? '') || reading.tokens[at]?.lower === 'out') end++;
  if (flags & frames.tells) {
    const hearer = phraseAfter(reading, end, ceiling);
    if (hearer) end = hearer.last;
  }
  return skipPhrases(reading, end, ceiling);
}

/** Past adverbs, dates and prepositional phrases. */
export function skipPhrases(reading: Reading, at: number, ceiling: number): number {
  const { tokens, classes, regionOf } = reading;
  let end = at;
  while (end < ceiling) {
    const region = regionOf[end] ?? -1;
    if (region >= 0) {
      if (!isWorkTitle(reading, region)) break;
      end = reading.regionLast[region] ?? end + 1;
      continue;
    }
    const flags = classes[end] ?? 0;
    const token = tokens[end];
    if (!token) break;
    if (flags & word.time || (flags & word.adverb && !(flags & word.subjectPronoun))) end++;
    else if (flags & word.preposition && token.lower !== 'that') {
      const phrase = phraseAfter(reading, end + 1, ceiling);
      if (!phrase) break;
      end = phrase.last;
    } else break;
  }
  return end;
}
