import { classAt, letter } from '@/engine/characters';
import type { Context } from '@/engine/context';
import type { ProvenanceMark } from '@/model/finding';

/** Fewer of the rarer kind may be a slip. */
const fewest = 3;

/** Straight and curly apostrophes inside words of the same text: parts of it were written by another hand or program. */
export function markMixedApostrophes({ text }: Context): ProvenanceMark[] {
  const straight = insideWords(text, "'");
  const curly = insideWords(text, '’');
  const [fewer, more, name] =
    straight.length <= curly.length ? [straight, curly, 'straight'] : [curly, straight, 'curly'];
  const start = fewer[0];
  if (start === undefined || fewer.length < fewest || more.length < fewest) return [];
  const detail = `${fewer.length} ${name} apostrophes among ${more.length} of the other kind`;
  return [{ kind: 'mixed-apostrophes', start, end: start + 1, detail }];
}

/** Where the mark stands between two letters. */
function insideWords(text: string, mark: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (
      at > 0 &&
      classAt(text, at - 1) === letter &&
      at + 1 < text.length &&
      classAt(text, at + 1) === letter
    )
      found.push(at);
  }
  return found;
}
