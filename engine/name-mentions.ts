import { genderOfFirstName } from '@/engine/first-names';
import type { Name } from '@/engine/names';
import { genderOfRole, isBodyWord, isRole } from '@/engine/roles';
import { lowerAt, type Token, textAt } from '@/engine/tokens';

/** Titles and roles before it are not part of a name. */
export function toName(tokens: readonly Token[], first: number, end: number): Name | null {
  let from = first;
  let role: string | null = null;
  for (let i = first; i < end; i++) {
    const lower = lowerAt(tokens, i);
    // "Ex-dancer-turned-baker Ines Cabral"
    const description =
      i === first && end - first > 1 && lower.length > 12 && /-\p{Ll}/u.test(textAt(tokens, i));
    if (!isRole(lower) && !description) continue;
    if (!description) role = lower.replace('.', '');
    from = i + 1;
  }
  if (from >= end) {
    // "the White House Press Secretary": a role alone names nobody.
    return null;
  }
  const before = tokens[from - 1];
  if (!role && before && isRole(before.lower)) role = before.lower;
  if (end - from === 1 && isDemonym(tokens, from)) return null;
  const start = tokens[from]?.start;
  const stop = tokens[end - 1]?.end;
  if (start === undefined || stop === undefined) return null;
  const firstName = genderOfFirstName(lowerAt(tokens, from));
  let body = false;
  for (let i = from; i < end; i++) if (isBodyWord(lowerAt(tokens, i))) body = true;
  const acronym = end - from === 1 && /^(?:\p{Lu}\.?){2,6}$/u.test(textAt(tokens, from));
  const person = role !== null || (firstName !== undefined && end - from > 1 && end - from < 5);
  const ofRole = role === null ? null : genderOfRole(role);
  const gender = ofRole ?? (firstName === 'male' || firstName === 'female' ? firstName : null);
  return {
    start,
    end: stop,
    name: joinWords(tokens, from, end),
    kind:
      body || acronym || (!person && firstName === undefined && isPlaced(tokens, from))
        ? 'body'
        : person
          ? 'person'
          : 'unknown',
    gender: body ? null : gender,
    entity: -1,
    firstToken: from,
    lastToken: end,
    role,
  };
}

/** "Swedish guidance": where somebody or something is from, in front of the noun. */
function isDemonym(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || next.capital || next.word.classes !== 0) return false;
  return (
    /(?:ish|ese|ian|ean|can|man|ch|qi|ni|eli)$/.test(lowerAt(tokens, at)) &&
    !/ed$/.test(next.lower) &&
    !next.word.verb
  );
}

/** "the northern Maran", "in Lund": no person, whatever it is. */
function isPlaced(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= first - 3; at--) {
    const lower = lowerAt(tokens, at);
    if (lower === 'the') return true;
    if (/^(?:in|near|across|throughout|outside)$/.test(lower)) return true;
    if (tokens[at]?.kind !== 'word' || !/(?:ern|er)$/.test(lower)) return false;
  }
  return false;
}

function joinWords(tokens: readonly Token[], first: number, end: number): string {
  const words: string[] = [];
  for (let i = first; i < end; i++) words.push(textAt(tokens, i));
  return words.join(' ');
}
