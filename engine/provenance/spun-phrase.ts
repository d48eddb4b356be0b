import type { Context } from '@/engine/context';
import { spunPhrases } from '@/engine/provenance/spun-phrases';
import { opensSpun, traceBits } from '@/engine/provenance/trace-words';
import { lowerAt, type Token } from '@/engine/tokens';
import type { ProvenanceMark } from '@/model/finding';

const nationality = /(?:ese|ish|ian|an|nch)$/;
const ruler =
  /^(?:president|premier|authorities|government|officials|leader|leaders|minister|police|troops|troopers|forces|army|embassy)$/;

/** One alone may be chance, a slip or a quote. */
const fewest = 2;
/** More would say nothing new of the page. */
const most = 8;

/** Words that read as if a paraphrasing tool had put them for a set expression. Each phrase once. */
export function markSpunPhrases({ tokens }: Context): ProvenanceMark[] {
  const marks: ProvenanceMark[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !(traceBits(token.word) & opensSpun || tokens[at + 1]?.lower === 'language')) continue;
    const found = spunAt(tokens, at);
    if (!found || seen.has(found.plain)) continue;
    seen.add(found.plain);
    const start = tokens[at]?.start;
    const end = tokens[found.last - 1]?.end;
    marks.push({ kind: 'spun-phrase', start, end, detail: `Reads as a paraphrase of “${found.plain}”` });
    at = found.last - 1;
  }
  return marks.length < fewest ? [] : marks.slice(0, most);
}

function spunAt(tokens: readonly Token[], at: number): { last: number; plain: string } | null {
  const word = lowerAt(tokens, at);
  for (const [words, plain] of spunPhrases().get(word) ?? []) {
    if (words.every((part, offset) => tokens[at + offset]?.lower === part))
      return { last: at + words.length, plain };
  }
  // "Chinese language president" for "Chinese president": the tool takes the adjective for the name of the language.
  const person = lowerAt(tokens, at + 2);
  if (
    tokens[at]?.capital &&
    tokens[at + 1]?.lower === 'language' &&
    nationality.test(word) &&
    ruler.test(person)
  )
    return { last: at + 3, plain: `${tokens[at]?.text} ${person}` };
  return null;
}
