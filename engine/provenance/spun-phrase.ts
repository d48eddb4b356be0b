import type { Context } from '@/engine/context';
import type { Token } from '@/engine/tokens';
import type { ProvenanceMark } from '@/model/finding';

/**
 * Fixed expressions as word-for-word synonym tools rewrite them; nobody writes them so. Collected from common knowledge of such
 * tools' habits ("tortured phrases"): a set expression with one or both words swapped for a synonym.
 */
const phrases: readonly [spun: string, plain: string][] = [
  ['final yr', 'last year'],
  ['nameless supply', 'anonymous source'],
  ['nameless sources', 'anonymous sources'],
  ['information company', 'news agency'],
  ['information businesses', 'news agencies'],
  ['information convention', 'news conference'],
  ['prime officers', 'top officials'],
  ['prime court', 'top court'],
  ['excessive courtroom', 'high court'],
  ['supreme courtroom', 'supreme court'],
  ['white home', 'White House'],
  ['center east', 'Middle East'],
  ['west financial institution', 'West Bank'],
  ['world financial institution', 'World Bank'],
  ['central financial institution', 'central bank'],
  ['purple cross', 'Red Cross'],
  ['international minister', 'foreign minister'],
  ['international ministry', 'foreign ministry'],
  ['overseas ministry', 'foreign ministry'],
  ['overseas minister', 'foreign minister'],
  ['labour social gathering', 'Labour Party'],
  ['democratic social gathering', 'Democratic Party'],
  ['republican social gathering', 'Republican Party'],
  ['conservative social gathering', 'Conservative Party'],
  ['ruling social gathering', 'ruling party'],
  ['social gathering chief', 'party leader'],
  ['lawyer normal', 'attorney general'],
  ['secretary normal', 'secretary general'],
  ['director normal', 'director general'],
  ['legislation enforcement', 'law enforcement'],
  ['local weather change', 'climate change'],
  ['synthetic intelligence', 'artificial intelligence'],
  ['inventory market', 'stock market'],
  ['mass capturing', 'mass shooting'],
  ['nationwide safety', 'national security'],
  ['world well being', 'World Health'],
  ['public well being', 'public health'],
  ['psychological well being', 'mental health'],
  ['well being minister', 'health minister'],
  ['nationwide meeting', 'national assembly'],
  ['common meeting', 'general assembly'],
  ['video hyperlink', 'video link'],
  ['media retailers', 'media outlets'],
  ['information retailers', 'news outlets'],
  ['instructed reporters', 'told reporters'],
  ['his authorities’s', 'his government’s'],
  ['court paperwork', 'court documents'],
  ['a minimum of a', 'at least a'],
  ['a minimum of one', 'at least one'],
  ['a minimum of two', 'at least two'],
  ['a minimum of three', 'at least three'],
  ['go to to', 'visit to'],
];

const nationality = /(?:ese|ish|ian|an|nch)$/;
const ruler =
  /^(?:president|premier|authorities|government|officials|leader|leaders|minister|police|troops|troopers|forces|army|embassy)$/;

let byFirstWord: Map<string, [words: string[], plain: string][]> | undefined;

function table(): Map<string, [words: string[], plain: string][]> {
  if (byFirstWord) return byFirstWord;
  byFirstWord = new Map();
  for (const [spun, plain] of phrases) {
    const words = spun.replace('’s', " 's").split(' ');
    const list = byFirstWord.get(words[0] ?? '') ?? [];
    list.push([words, plain]);
    byFirstWord.set(words[0] ?? '', list);
  }
  return byFirstWord;
}

/** One alone may be chance, a slip or a quote. */
const fewest = 2;
/** More would say nothing new of the page. */
const most = 8;

/** Words that read as if a paraphrasing tool had put them for a set expression. Each phrase once. */
export function markSpunPhrases({ tokens }: Context): ProvenanceMark[] {
  const marks: ProvenanceMark[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
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
  const word = tokens[at]?.lower ?? '';
  for (const [words, plain] of table().get(word) ?? []) {
    if (words.every((part, offset) => tokens[at + offset]?.lower === part))
      return { last: at + words.length, plain };
  }
  // "Chinese language president" for "Chinese president": the tool takes the adjective for the name of the language.
  const person = tokens[at + 2]?.lower ?? '';
  if (
    tokens[at]?.capital &&
    tokens[at + 1]?.lower === 'language' &&
    nationality.test(word) &&
    ruler.test(person)
  )
    return { last: at + 3, plain: `${tokens[at]?.text} ${person}` };
  return null;
}
