import { type Cast, lastBefore, nameAt } from '@/engine/cast';
import { holderOfRole, namedBehind, namesJoined } from '@/engine/named-by-phrase';
import type { Name } from '@/engine/names';
import type { Phrase } from '@/engine/noun-phrases';
import { classesAt, isQuoted, type Reading } from '@/engine/reading';
import { genderOfRole, isBodyWord, isRole, isSomebody } from '@/engine/roles';
import { isFollowedByVerb } from '@/engine/subjects';
import { isMark, lowerAt, textAt } from '@/engine/tokens';
import * as word from '@/engine/word-classes';
import { wordSet } from '@/engine/word-set';

/** Somebody who was quoted before, as the next pronoun may mean them. */
export interface Heard {
  name: string;
  entity: number;
  /** Token index of their main word where they were last called by more than a pronoun. */
  head: number;
  /** Block of the quote's end. */
  block: number;
}

/**
 * The person or body that a mention stands for: a surname's fullest form, a pronoun's antecedent, the holder of a role. What
 * cannot be resolved stands for itself, in its own words.
 */
export function resolveSpeaker(
  reading: Reading,
  cast: Cast,
  phrase: Phrase,
  heard: Heard | null,
): Omit<Heard, 'block'> {
  const { head } = phrase;
  const flags = classesAt(reading, head);
  if (phrase.last - phrase.first === 1 && flags & (word.subjectPronoun | word.objectPronoun)) {
    const antecedent = antecedentOf(reading, cast, head, heard);
    if (antecedent) return antecedent;
  }
  const several = namesJoined(reading, cast, phrase);
  if (several) return { name: several, entity: -1, head };
  const own = nameAt(cast, head);
  // "the DGP, Kavitha Rao, said": letters may stand for an office.
  const letters = own && own.name === own.name.toUpperCase() && namedBehind(reading, cast, phrase);
  if (letters) return { name: letters.name, entity: letters.entity, head };
  // "RTÉ's Morning Ireland" is no land.
  const isProgramme = own && own.first > phrase.first && lowerAt(reading.tokens, own.first - 1) === 'morning';
  if (own && !isProgramme) return { name: own.name, entity: own.entity, head };
  const named = namedBehind(reading, cast, phrase);
  if (named) return { name: named.name, entity: named.entity, head };
  const holder = holderOfRole(reading, cast, phrase);
  if (holder) return { name: holder.name, entity: holder.entity, head };
  return { name: textOf(reading, phrase), entity: -1, head };
}

function textOf(reading: Reading, phrase: Phrase): string {
  const start = reading.tokens[phrase.first]?.start ?? 0;
  const end = reading.tokens[phrase.last - 1]?.end ?? start;
  const written = reading.text.slice(start, end);
  return /\s\s|[^\S ]/.test(written) ? written.replace(/\s+/g, ' ') : written;
}

const reach = 160;

function antecedentOf(
  reading: Reading,
  cast: Cast,
  pronoun: number,
  heard: Heard | null,
): Omit<Heard, 'block'> | null {
  const wanted = agreement(lowerAt(reading.tokens, pronoun));
  if (!wanted) return null;
  const sentence = reading.sentenceOf[pronoun] ?? -1;
  const block = reading.sentences[sentence]?.block ?? -1;
  if (
    heard &&
    block - heard.block <= 1 &&
    isOne(reading, heard, wanted) &&
    !isNamedSince(reading, cast, heard, pronoun, wanted)
  )
    return heard;
  // "The trust regretted it. It blamed ..."
  if (wanted === 'thing' && heard?.block === block && isBodyWord(heard.name.replace(/.* /, ''))) return heard;
  let best: Name | null = null;
  let bestScore = 0;
  for (let i = lastBefore(cast, pronoun); i >= 0; i--) {
    const name = cast.names[i];
    if (!name || pronoun - name.first > reach) break;
    const fit = agrees(name, wanted);
    if (fit <= 0 || isPlace(reading, name)) continue;
    const score =
      fit +
      salience(reading, name, sentence, block) -
      (isRelative(reading, name, wanted) ? 3 : 0) +
      (heard && heard.entity === name.entity && block - heard.block <= 2 ? 3 : 0);
    if (score > bestScore) {
      best = name;
      bestScore = score;
    }
  }
  if (best) return { name: best.name, entity: best.entity, head: pronoun };
  if (!heard || heard.entity >= 0 || block - heard.block > 2) return null;
  return wanted !== 'several' || /[^'’s]s$| and /.test(heard.name) ? heard : null;
}

/** Whether who was quoted last is one person without a name: "A spokesman said he was sorry. “We bake,” he added." */
function isOne({ tokens }: Reading, { entity, head }: Heard, wanted: Agreement): boolean {
  const noun = tokens[head];
  if (entity >= 0 || !noun || noun.lower.endsWith('s') || (wanted !== 'male' && wanted !== 'female'))
    return false;
  const gender = genderOfRole(noun.lower);
  if (gender) return gender === wanted;
  // "Andriy, a pensioner, said"
  return noun.capital
    ? textAt(tokens, head + 1) === ',' && /^an?$/.test(textAt(tokens, head + 2))
    : isSomebody(noun.lower);
}

function isNamedSince(
  reading: Reading,
  { names }: Cast,
  { head }: Heard,
  pronoun: number,
  wanted: Agreement,
): boolean {
  return names.some(
    (name) =>
      name.first > head && name.first < pronoun && agrees(name, wanted) > 0 && !isPlace(reading, name),
  );
}

const beforePlaces = wordSet('in at near on to from of via tells told');

/** "in Sussex", "at La Scala", "tells Vogue": where somebody is or who hears it, not who. */
function isPlace(reading: Reading, { first, last, kind }: Name): boolean {
  if (kind === 'person') return false;
  if (beforePlaces.has(lowerAt(reading.tokens, first - 1))) return true;
  // "Kenya's president said they bake. “We bake,” he said."
  return lowerAt(reading.tokens, last) === "'s" && isRole(lowerAt(reading.tokens, last + 1));
}

/** "her partner, the sculptor Anders Holm": somebody else than she. */
function isRelative(reading: Reading, { first, last }: Name, wanted: Agreement): boolean {
  // "In her book, Holm says"
  if (!isMark(reading.tokens, last)) return false;
  for (
    let at = first - 1;
    at > first - 6 && (textAt(reading.tokens, at) === ',' || !isMark(reading.tokens, at));
    at--
  )
    if (lowerAt(reading.tokens, at) === (wanted === 'female' ? 'her' : 'his')) return true;
  return false;
}

type Agreement = 'male' | 'female' | 'thing' | 'several';

const male = /^(?:he|him)(?:self|'|$)/;
const female = /^(?:she|her)(?:self|'|$)/;

function agreement(lower: string): Agreement | null {
  if (male.test(lower)) return 'male';
  if (female.test(lower)) return 'female';
  if (lower === 'it' || lower === 'itself') return 'thing';
  return lower === 'they' || lower === 'them' ? 'several' : null;
}

function agrees(name: Name, wanted: Agreement): number {
  // Who "they" are is seldom named.
  if (wanted === 'several') return 0;
  if (wanted === 'thing') return name.kind === 'body' ? 2 : 0;
  if (name.kind === 'body') return 0;
  if (name.gender && name.gender !== wanted) return 0;
  // "Charlotte" alone may as well be the town.
  if (name.kind !== 'person') return 1;
  return name.gender === wanted ? 3 : 2.5;
}

/** Whom a sentence is about that speaks of nobody's words: "Their aunt, Elspeth, laughed. “Never,” she said." */
function isTopic(reading: Reading, { first, last, role }: Name, floor: number): boolean {
  const before = role ? first - 2 : first - 1;
  if (isQuoted(reading, floor) || classesAt(reading, before) & (word.preposition | word.conjunction))
    return false;
  const comma = textAt(reading.tokens, last) === ',';
  if (first - floor <= 3) return comma || isFollowedByVerb(reading, last);
  return comma && textAt(reading.tokens, before) === ',' && isFollowedByVerb(reading, last + 1);
}

/** Subjects and near names are meant more often; names that only stand inside a quote or behind a possessive seldom. */
function salience(reading: Reading, name: Name, sentence: number, block: number): number {
  const { sentences, sentenceOf, tokens } = reading;
  const own = sentenceOf[name.first] ?? -1;
  const bounds = sentences[own];
  if (!bounds) return 0;
  const away = sentence - own;
  let score = away === 0 ? 2 : Math.max(0, 3 - away);
  if (name.first - bounds.first <= 3) score += 2;
  if (bounds.block === block) score += away === 1 && isTopic(reading, name, bounds.first) ? 5 : 1;
  else if (block - bounds.block > 2) score -= 1;
  if (isQuoted(reading, name.first)) score -= 3;
  if (tokens[name.last]?.lower === "'s") score -= 1;
  return score;
}
