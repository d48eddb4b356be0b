import type { Context } from '@/engine/context';
import type { ProvenanceMark } from '@/model/finding';

/** Fewer of the rarer kind may be a slip. */
const fewest = 3;

/** Straight and curly apostrophes inside words of the same text: parts of it were written by another hand or program. */
export function markMixedApostrophes({ tokens }: Context): ProvenanceMark[] {
  const straight: number[] = [];
  const curly: number[] = [];
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind === 'punctuation' || text.length < 2) continue;
    if (text.includes("'")) straight.push(index);
    else if (text.includes('’')) curly.push(index);
  }
  const [fewer, more, name] =
    straight.length <= curly.length ? [straight, curly, 'straight'] : [curly, straight, 'curly'];
  const first = tokens[fewer[0] ?? -1];
  if (!first || fewer.length < fewest || more.length < fewest) return [];
  const detail = `${fewer.length} ${name} apostrophes among ${more.length} of the other kind`;
  return [{ kind: 'mixed-apostrophes', start: first.start, end: first.end, detail }];
}
