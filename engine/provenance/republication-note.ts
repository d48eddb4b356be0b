import type { Context } from '@/engine/context';
import { lowerAt, type Token } from '@/engine/tokens';
import type { ProvenanceMark } from '@/model/finding';

const published = /^(?:published|appeared|posted|reported|printed|written)$/;

/** Words into a sentence at which such a note begins. */
const farthest = 12;

/** "This article was originally published in ...", "first appeared on ...", "republished from ..."; `words` may begin one. */
export function markRepublicationNotes(
  { tokens, sentences }: Context,
  words: readonly number[],
): ProvenanceMark[] {
  const marks: ProvenanceMark[] = [];
  let index = 0;
  for (const at of words) {
    while ((sentences[index]?.last ?? Number.POSITIVE_INFINITY) <= at) index++;
    const sentence = sentences[index];
    if (!sentence || at < sentence.first || at >= sentence.first + farthest) continue;
    const { start, end, first: firstToken } = sentence;
    if (marks.at(-1)?.start === start || !isNote(tokens, at, firstToken)) continue;
    const detail = 'The page says that it was published elsewhere first';
    marks.push({ kind: 'republication-note', start, end, detail });
  }
  return marks;
}

function isNote(tokens: readonly Token[], at: number, floor: number): boolean {
  const word = lowerAt(tokens, at);
  const next = lowerAt(tokens, at + 1);
  if (word !== 'originally' && word !== 'first') return /^(?:from|with|here|by)$/.test(next);
  return (
    published.test(next) &&
    /^(?:in|on|by|at)$/.test(lowerAt(tokens, at + 2)) &&
    !isTime(tokens[at + 3]) &&
    speaksOfItself(tokens.slice(floor, at).map((token) => token.lower))
  );
}

/** "first published on Tue 29 Nov", "originally published at 2:05": when, not where. */
function isTime(token: Token | undefined): boolean {
  if (!token || token.kind === 'number') return true;
  return /^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(token.lower);
}

/** "This article", "The story", or nothing at all before "first appeared on". */
function speaksOfItself(words: string[]): boolean {
  return (
    words.length === 0 ||
    words.some((word) => /^(?:article|story|post|piece|essay|report|column|version|interview)$/.test(word))
  );
}
