import { classAt, letter } from '@/engine/characters';
import type { Context } from '@/engine/context';
import type { ProvenanceMark } from '@/model/finding';

/** Fewer of the rarer kind may be a slip. */
const fewest = 3;

/** Straight and curly apostrophes inside `words` of the same text: parts of it were written by another hand or program. */
export function markMixedApostrophes({ text, tokens }: Context, words: readonly number[]): ProvenanceMark[] {
  const straight: number[] = [];
  const curly: number[] = [];
  for (const word of words) {
    const { start, end } = tokens[word] ?? { start: 0, end: 0 };
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if ((code !== 39 && code !== 0x2019) || !standsBetweenLetters(text, at)) continue;
      (code === 39 ? straight : curly).push(at);
    }
  }
  const [fewer, more, name] =
    straight.length <= curly.length ? [straight, curly, 'straight'] : [curly, straight, 'curly'];
  const start = fewer[0];
  if (start === undefined || fewer.length < fewest || more.length < fewest) return [];
  const detail = `${fewer.length} ${name} apostrophes among ${more.length} of the other kind`;
  return [{ kind: 'mixed-apostrophes', start, end: start + 1, detail }];
}

function standsBetweenLetters(text: string, at: number): boolean {
  if (at === 0 || at + 1 >= text.length) return false;
  return classAt(text, at - 1) === letter && classAt(text, at + 1) === letter;
}
