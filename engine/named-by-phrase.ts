import { type Cast, lastBefore, nameAt } from '@/engine/cast';
import type { Name } from '@/engine/names';
import { isJoined, type Phrase } from '@/engine/noun-phrases';
import { classesAt, type Reading } from '@/engine/reading';
import { genderOfRole, isRole } from '@/engine/roles';
import { lowerAt, textAt } from '@/engine/tokens';
import * as word from '@/engine/word-classes';

/** "the mayor, Ines Cabral, said": the name between commas is who holds the office. */
export function namedBehind(reading: Reading, cast: Cast, phrase: Phrase): Name | null {
  const { tokens } = reading;
  if (tokens[phrase.last]?.text !== ',') return null;
  let at = phrase.last + 1;
  while (isRole(lowerAt(tokens, at))) at++;
  const name = nameAt(cast, at);
  if (!name || name.kind === 'body') return null;
  return name.first === at && /^[,.]$/.test(textAt(tokens, name.last)) ? name : null;
}

/** "Smith and Jones", "Reyes and her colleague Per Lund": those named, where they are several and nothing but words for what they are stands between. */
export function namesJoined(reading: Reading, cast: Cast, { first, last }: Phrase): string | null {
  if (!isJoined(reading, first, last)) return null;
  const { tokens } = reading;
  const names: string[] = [];
  let joined = false;
  for (let at = first; at < last; at++) {
    const name = nameAt(cast, at);
    if (name) {
      if (name.kind === 'body' || names.includes(name.name) || (names.length > 0 && !joined)) return null;
      names.push(name.name);
      joined = false;
      at = name.last - 1;
    } else if (tokens[at]?.capital && lowerAt(tokens, at + 1) === 'and' && !isRole(lowerAt(tokens, at))) {
      // A surname that opens its sentence, where nothing says that it is one.
      names.push(textAt(tokens, at));
      joined = false;
    } else if (/^(?:,|and)$/.test(lowerAt(tokens, at))) joined = true;
    else if (classesAt(reading, at) & word.preposition || lowerAt(tokens, at) === "'s") {
      if (names.length < 2) return null;
      break;
    }
  }
  const final = names.pop();
  return names.length > 0 ? `${names.join(', ')} and ${final}` : null;
}

/** "the president", "the 38-year-old": the one named last who was called so. */
export function holderOfRole(reading: Reading, cast: Cast, phrase: Phrase): Name | null {
  const { tokens } = reading;
  const head = tokens[phrase.head];
  if (tokens[phrase.first]?.lower !== 'the' || !head || phrase.head !== phrase.last - 1) return null;
  // "the 38-year-old", "the mother-of-two"
  const age = /-year-old$|-of-/.test(head.lower);
  const gender = genderOfRole(head.lower.replace(/-.*/, ''));
  if (!age && !isRole(head.lower)) return null;
  let plain: Name | null = null;
  const latest = lastBefore(cast, phrase.first);
  for (let i = latest; i >= 0 && i > latest - farthest; i--) {
    const name = cast.names[i];
    if (!name || name.kind === 'body') continue;
    if (name.role === head.lower) return name;
    if (
      age &&
      name.kind === 'person' &&
      !(gender && name.gender && gender !== name.gender) &&
      phrase.first - name.first < 150
    )
      return name;
    if (!plain && apposed(reading, name, head.lower)) plain = name;
  }
  return plain;
}

/** How many names back the holder of a role is looked for. */
const farthest = 300;

/** "Adrian Zenz, a German researcher": a role among the words right behind a name. */
function apposed(reading: Reading, name: Name, role: string): boolean {
  if (reading.tokens[name.last]?.text !== ',') return false;
  for (let i = name.last + 1; i < name.last + 9; i++) {
    const token = reading.tokens[i];
    if (!token || token.kind === 'punctuation') return false;
    if (token.lower === role) return true;
  }
  return false;
}
