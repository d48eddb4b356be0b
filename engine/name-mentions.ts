import type { Gender } from '@/engine/first-names';
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
  if (role === null && from === first && end - first > 2 && isDescribed(tokens, first)) from++;
  let last = end;
  while (last - from > 1 && behindNames.has(lowerAt(tokens, last - 1))) last--;
  const opening = tokens[from];
  const closing = tokens[end - 1];
  // "the White House Press Secretary": a role alone names nobody.
  if (from >= end || !opening || !closing) return null;
  const before = tokenAt(tokens, from - 1);
  if (!role && before && namingOf(before.word).role) role = before.lower;
  const single = last - from === 1;
  if (single && isDemonym(tokens, from)) return null;
  const { given, letters } = namingOf(opening.word);
  let body = false;
  for (let i = from; i < last; i++) if (isBodyAt(tokens, i)) body = true;
  const person =
    role !== null || (last - from > 1 && last - from < 5 && (given !== undefined || isAge(tokens, end)));
  const ofRole = role === null ? genderOfKin(tokens, from, end) : genderOfRole(role);
  const gender = ofRole ?? (given === 'male' || given === 'female' ? given : null);
  const otherBody = (single && letters) || (!person && given === undefined && isPlaced(tokens, from));
  return {
    start: opening.start,
    end: closing.end,
    name: single ? opening.text : joinWords(tokens, from, last),
    kind: body || otherBody ? 'body' : person ? 'person' : 'unknown',
    gender: body ? null : gender,
    entity: -1,
    first: from,
    last: end,
    role,
  };
}

/** ", 29," */
function isAge(tokens: readonly Token[], at: number): boolean {
  return (
    textAt(tokens, at) === ',' && /^[1-9]\d$/.test(textAt(tokens, at + 1)) && textAt(tokens, at + 2) === ','
  );
}

/** What "her husband, Marek," and "husband Kit Barlow" say of gender. */
function genderOfKin(tokens: readonly Token[], from: number, end: number): Gender | null {
  const aside = from > 1 && textAt(tokens, from - 1) === ',' && textAt(tokens, end) === ',';
  const before = tokenAt(tokens, aside ? from - 2 : from - 1);
  return before ? namingOf(before.word).gender : null;
}

/** Letters that stand behind somebody's name. */
const behindNames = wordSet('kc qc sc mp msp mla mep td mbe obe cbe phd md ias ips');

/** "Neighbor Tina Walsh", "Fisherwoman Amina Diallo": what somebody does has a capital only as it opens the sentence. */
function isDescribed(tokens: readonly Token[], first: number): boolean {
  const opening = tokens[first];
  const before = tokenAt(tokens, first - 1);
  const opens = !before || /^[.!?:”"’»]/.test(before.text) || before.word.stops;
  if (!opening || !opens || namingOf(opening.word).given || isBodyAt(tokens, first)) return false;
  const next = tokens[first + 1];
  const person = next?.capital && namingOf(next.word).given !== undefined;
  return person === true || doers.test(opening.lower);
}

const doers = /(?:woman|tor|player)$/;

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

/** The words of a name without a nickname in quotation marks. */
function joinWords(tokens: readonly Token[], first: number, end: number): string {
  let words = textAt(tokens, first);
  let aside = false;
  for (let i = first + 1; i < end; i++) {
    const mark = tokens[i]?.kind === 'punctuation' && textAt(tokens, i) !== '&';
    if (mark) aside = !aside;
    else if (!aside) words += ` ${textAt(tokens, i)}`;
  }
  return words;
}
