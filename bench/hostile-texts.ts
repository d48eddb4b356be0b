import { seeded } from '@/bench/figures';
import { makeText } from '@/bench/make-article';

/** What a text can be made of to send a parser round in circles; each is repeated to the length that is measured. */
const units = [
  ...'“”"\'‘’«»(,.:;-—… \n\tAa1é$%/@',
  '“ ', ' “', '("', '" ', "'a ", '“a” ', '“a ', '“A.” ', '“a,” said ', '“\n', '\n“A. ', '“a,” ',
  'said ', 'said X, ', 'he said, ', 'she said that ', 'told ', 'according to ', 'that ', 'who ', ', who said ',
  'Mr. ', 'A. ', 'U.S. ', 'A.B.C.', 'John Smith ', 'John Smith said ', 'Smith, ', 'of the ', 'The ', 'AND ', 'Name: ', 'Q: ', 'A:\n',
  'critics say ', 'a study found ', 'it is believed ', 'alleged ', 'reportedly ', 'not ', 'denied ', 'sources ', 'officials, ', 'experts who ',
  '1,', '1.', '1 per cent ', '10 March 2026 ', 'Reuters ', '(Reuters) - ', 'https://a.b/', 'a-', 'a’', 'x\u0301', '\u00ad', '\u200b', '\ud83d\ude00', '\ud800', '\u0000',
]; // biome-ignore format: a list of scraps reads best close together

export interface HostileText {
  name: string;
  text: string;
}

/** Texts of `length` UTF-16 code units: one unit over and over, mixtures of them, and ordinary text without its line breaks. */
export function* hostileTexts(length: number): Generator<HostileText> {
  for (const unit of units) yield { name: `${JSON.stringify(unit)} repeated`, text: repeat(unit, length) };
  for (let seed = 1; seed <= 12; seed++) {
    const random = seeded(seed);
    const few = Array.from(
      { length: 2 + (seed % 4) },
      () => units[Math.floor(random() * units.length)] ?? '',
    );
    yield { name: `${JSON.stringify(few.join('·'))} repeated`, text: repeat(few.join(''), length) };
  }
  const random = seeded(99);
  let mixed = '';
  while (mixed.length < length) mixed += units[Math.floor(random() * units.length)];
  yield { name: 'all of these at random', text: mixed.slice(0, length) };
  yield { name: 'ordinary text on one line', text: ordinaryText(length).replaceAll('\n', ' ') };
  yield { name: 'ordinary text, every quote left open', text: ordinaryText(length).replaceAll('”', '') };
  yield { name: 'ordinary text in capitals', text: ordinaryText(length).toUpperCase().slice(0, length) };
  yield { name: 'ordinary text without full stops', text: ordinaryText(length).replaceAll('.', '') };
  yield { name: 'ordinary text, a word a line', text: ordinaryText(length).replaceAll(' ', '\n') };
}

let longest = '';

export function ordinaryText(length: number): string {
  for (let words = length / 5; longest.length < length; words *= 1.5) longest = makeText(words, 7);
  return longest.slice(0, length);
}

function repeat(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}
