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

let byFirstWord: Map<string, [words: string[], plain: string][]> | undefined;

/** Spun expressions with what they stand for, by their first word in lower case. */
export function spunPhrases(): ReadonlyMap<string, [words: string[], plain: string][]> {
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
