/** Words that make a sentence another sentence when they change, however alike the rest is. */
export type TellingWord = 'number' | 'name' | 'negation';

/**
 * What kind of telling word stands at `start..end` of a folded text, `capital` saying whether it is written with one.
 * English number words and negations; digits and capitals in any language.
 */
export function tellingWord(text: string, start: number, end: number, capital: boolean): TellingWord | null {
  const first = text.charCodeAt(start);
  if (first >= 0x30 && first <= 0x39) return 'number';
  if (end - start > longest) return capital ? 'name' : null;
  const word = text.slice(start, end);
  if (numbers.has(word)) return 'number';
  if (negations.has(word)) return 'negation';
  return capital ? 'name' : null;
}

const longest = 9;

const numbers = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve twenty hundred thousand million billion first second third ' +
    'fourth fifth half twice monday tuesday wednesday thursday friday saturday sunday january february march april june july ' +
    'august september october november december'
  ).split(' '),
);

/** "t" is what remains of "don't" when it is split into words. */
const negations = new Set('no not never none nor neither cannot without t'.split(' '));
