import type { Context } from '@/engine/context';
import { opensRepublication, traceBits } from '@/engine/provenance/trace-words';
import { lowerAt, type Token } from '@/engine/tokens';
import type { ProvenanceMark } from '@/model/finding';

const published = /^(?:published|appeared|posted|reported|printed|written)$/;

/** "This article was originally published in ...", "first appeared on ...", "republished from ...". */
export function markRepublicationNotes({ tokens, sentences }: Context): ProvenanceMark[] {
  const marks: ProvenanceMark[] = [];
  for (const { firstToken, lastToken, start, end } of sentences) {
    for (let i = firstToken; i < Math.min(lastToken, firstToken + 12); i++) {
      const token = tokens[i];
      if (!token || !(traceBits(token.word) & opensRepublication)) continue;
      const word = token.lower;
      const next = lowerAt(tokens, i + 1);
      const place = lowerAt(tokens, i + 2);
      const first =
        (word === 'originally' || word === 'first') &&
        published.test(next) &&
        /^(?:in|on|by|at)$/.test(place) &&
        !isTime(tokens[i + 3]);
      const again = word !== 'originally' && word !== 'first' && /^(?:from|with|here|by)$/.test(next);
      if (!again && !(first && speaksOfItself(tokens.slice(firstToken, i).map((token) => token.lower))))
        continue;
      marks.push({
        kind: 'republication-note',
        start,
        end,
        detail: 'The page says that it was published elsewhere first',
      });
      break;
    }
  }
  return marks;
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
