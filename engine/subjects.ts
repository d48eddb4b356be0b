import { isNominal } from '@/engine/nominals';
import { type Phrase, phraseAfter, phraseBefore } from '@/engine/noun-phrases';
import { classesAt, type Reading } from '@/engine/reading';
import { isMark, lowerAt, textAt, tokenAt } from '@/engine/tokens';
import { verbAt } from '@/engine/verb-at';
import * as word from '@/engine/word-classes';
import { wordSet } from '@/engine/word-set';

/** The subject before token `end`, past an aside between commas, dashes or brackets. */
export function subjectOf(
  reading: Reading,
  end: number,
  floor: number,
): { phrase: Phrase; first: number } | null {
  const { tokens } = reading;
  const previous = tokenAt(tokens, end - 1);
  if (!previous || end <= floor) return null;
  if (classesAt(reading, end - 1) & word.relative && previous.lower !== 'what') {
    const comma = textAt(tokens, end - 2) === ',' ? end - 2 : end - 1;
    const phrase = phraseBefore(reading, comma, floor);
    return phrase ? { phrase, first: end - 1 } : null;
  }
  if (previous.kind === 'punctuation' && /^[,)\]–—]|^--$|^-$/.test(previous.text)) {
    const opening = openingOfAside(reading, end - 1, floor);
    if (opening < 0) return null;
    const inner = subjectOfAsided(reading, opening, floor);
    return inner;
  }
  const phrase = phraseBefore(reading, end, floor);
  if (!phrase) return null;
  const owner = ownerOfRelative(reading, phrase, floor);
  return { phrase: owner ?? phrase, first: (owner ?? phrase).first };
}

/** Of "a woman who survived the storm said" the woman: what stands before the verb is the object of the clause between. */
function ownerOfRelative(reading: Reading, { first, head }: Phrase, floor: number): Phrase | null {
  const { tokens } = reading;
  const lowest = Math.max(floor, first - 14);
  let who = first - 1;
  while (who > lowest && tokens[who]?.kind === 'word' && tokens[who]?.lower !== 'who') who--;
  if (who <= lowest || tokens[who]?.kind !== 'word' || classesAt(reading, head) & word.subjectPronoun)
    return null;
  let verbs = false;
  for (let at = who + 1; at < first; at++) {
    if (classesAt(reading, at) & (word.clauseOpener | word.conjunction)) return null;
    verbs ||= isFollowedByVerb(reading, at);
  }
  return verbs ? phraseBefore(reading, who, floor) : null;
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
  const before = textAt(reading.tokens, opening - 1);
  if (!/^[,)\]]/.test(before)) return null;
  const earlier = openingOfAside(reading, opening - 1, floor);
  if (earlier < 0) return null;
  const farther = phraseBefore(reading, earlier, floor);
  return farther ? { phrase: farther, first: farther.first } : null;
}

/** "Ines Cabral, 56, who left in May, said": an age or office behind a comma belongs to the name before it. */
function ownerOfAside(reading: Reading, phrase: Phrase, floor: number): Phrase | null {
  const { tokens } = reading;
  const comma = phrase.first - 1;
  if (comma <= floor || tokens[comma]?.text !== ',' || tokens[phrase.head]?.capital) return null;
  const owner = phraseBefore(reading, comma, floor);
  // "Pressed by reporters, the mayor, Ilse Maren, said"
  if (!owner || !tokens[owner.head]?.capital || lowerAt(tokens, owner.head).endsWith('ed')) return null;
  return classesAt(reading, owner.first - 1) & word.preposition && owner.first > floor ? null : owner;
}

/** Index of the mark that opens the aside closed at `close`, or -1. */
export function openingOfAside(reading: Reading, close: number, floor: number): number {
  const { tokens } = reading;
  const mark = textAt(tokens, close);
  const wanted = mark === ')' ? '(' : mark === ']' ? '[' : mark;
  const lowest = Math.max(floor, close - 40);
  for (let at = close - 1; at > lowest; at--) {
    if (tokens[at]?.text !== wanted) continue;
    if (mark !== ',') return at;
    // A list ("A, B, and C said") is no aside, nor is a clause before the subject ("When asked, he ...").
    const opener = tokens[at + 1];
    const flags = classesAt(reading, at + 1);
    if (!opener) return -1;
    const fine =
      (flags & (word.relative | word.determiner | word.preposition | word.adverb)) !== 0 ||
      isNominal(reading, at + 1) ||
      opener.kind === 'number';
    if (fine && isNominal(reading, at - 1)) return at;
  }
  return -1;
}

/** The nearest subject of a clause to the left, as in "When asked, he laughed and said". */
export function sharedSubject(reading: Reading, at: number, floor: number): Phrase | null {
  const { tokens } = reading;
  const lowest = Math.max(floor, at - 40);
  for (let i = at - 1; i >= lowest; i--) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    const opens =
      i === floor || isMark(tokens, i - 1) || (classesAt(reading, i - 1) & word.conjunction) !== 0;
    if (!opens) continue;
    const flags = classesAt(reading, i);
    if (flags & word.subjectPronoun && !(flags & word.relative)) return { first: i, last: i + 1, head: i };
    const starts = token.capital ? (flags & ~word.determiner) === 0 : (flags & word.determiner) !== 0;
    const phrase = starts ? phraseAfter(reading, i, at) : null;
    if (phrase && isFollowedByVerb(reading, phrase.last)) return phrase;
  }
  return null;
}

/** Whether a finite verb may stand at a token. */
export function isFollowedByVerb(reading: Reading, at: number): boolean {
  const lower = lowerAt(reading.tokens, at);
  return (
    (classesAt(reading, at) & (word.auxiliary | word.verb)) !== 0 ||
    lower.endsWith('ed') ||
    verbAt(reading, at) !== undefined
  );
}

const stretches = wordSet('hour hours day days week weeks month months year years');

/** The first noun phrase of a sentence that a verb may follow; past an opening adverbial ("On Monday, ..."). */
export function leadingPhrase(reading: Reading, floor: number, ceiling: number): Phrase | null {
  const { tokens } = reading;
  // "LUND: The court, ..."
  // "LUND: The court, ...", "New Delhi: The court"
  const place = tokens[floor + 2]?.text === ':' ? floor + 3 : floor + 2;
  let at = tokens[place - 1]?.text === ':' && place + 1 < ceiling ? place : floor;
  // "14:10 Police: ..."
  if (tokens[at]?.kind === 'number' && tokens[at]?.text.includes(':')) at++;
  const flags = classesAt(reading, at);
  // "Asked why, Cabral laughed."
  const participle = verbAt(reading, at)?.participle === true;
  // "A day after the vote, Cabral left."
  const day = stretches.has(lowerAt(tokens, at + 1));
  if (participle || day || flags & (word.preposition | word.clauseOpener | word.adverb)) {
    while (at < ceiling && !(tokens[at]?.text === ',' && tokens[at + 1]?.kind === 'word')) at++;
    at++;
  }
  while (at < ceiling && classesAt(reading, at) & word.conjunction) at++;
  return at < ceiling ? phraseAfter(reading, at, ceiling) : null;
}
