import type { Name } from '@/engine/names';
import { namingOf } from '@/engine/naming';
import { genderOfRole } from '@/engine/roles';
import { lowerAt, type Token, textAt, tokenAt } from '@/engine/tokens';
import { wordSet } from '@/engine/word-set';

/** Titles and roles before it are not part of a name. */
export function toName(tokens: readonly Token[], first: number, end: number): Name | null {
  let from = first;
  let role: string | null = null;
  for (let i = first; i < end; i++) {
    const word = tokens[i]?.word;
    if (!word) return null;
    const naming = namingOf(word);
    const description = naming.description && i === first && end - first > 1;
    if (!naming.role && !description) continue;
    if (!description) role = word.lower.replace('.', '');
    from = i + 1;
  }
  const opening = tokens[from];
  const closing = tokens[end - 1];
  // "the White House Press Secretary": a role alone names nobody.
  if (from >= end || !opening || !closing) return null;
  const before = tokenAt(tokens, from - 1);
  if (!role && before && namingOf(before.word).role) role = before.lower;
  const single = end - from === 1;
  if (single && isDemonym(tokens, from)) return null;
  const { given, letters } = namingOf(opening.word);
  let body = false;
  for (let i = from; i < end; i++) if (isBodyAt(tokens, i)) body = true;
  const person = role !== null || (given !== undefined && end - from > 1 && end - from < 5);
  const ofRole = role === null ? null : genderOfRole(role);
  const gender = ofRole ?? (given === 'male' || given === 'female' ? given : null);
  const otherBody = (single && letters) || (!person && given === undefined && isPlaced(tokens, from));
  return {
    start: opening.start,
    end: closing.end,
    name: single ? opening.text : joinWords(tokens, from, end),
    kind: body || otherBody ? 'body' : person ? 'person' : 'unknown',
    gender: body ? null : gender,
    entity: -1,
    first: from,
    last: end,
    role,
  };
}

/** Whether the word at a token makes a name the name of a body. */
export function isBodyAt(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word;
  return word !== undefined && namingOf(word).body;
}

/** "Swedish guidance": where somebody or something is from, in front of the noun. */
function isDemonym(tokens: readonly Token[], at: number): boolean {
  const own = tokens[at]?.word;
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || next.capital || next.word.classes !== 0 || next.word.verb) return false;
  return own !== undefined && namingOf(own).demonym && !next.lower.endsWith('ed');
}

const where = wordSet('in near across throughout outside');

/** "the northern Maran", "in Lund": no person, whatever it is. */
function isPlaced(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= first - 3; at--) {
    const lower = lowerAt(tokens, at);
    if (lower === 'the') return true;
    if (where.has(lower)) return true;
    if (tokenAt(tokens, at)?.kind !== 'word' || !(lower.endsWith('er') || lower.endsWith('ern')))
      return false;
  }
  return false;
}

function joinWords(tokens: readonly Token[], first: number, end: number): string {
  let words = textAt(tokens, first);
  for (let i = first + 1; i < end; i++) words += ` ${textAt(tokens, i)}`;
  return words;
}
