import { readWords } from '@/search/read-words';

/** Share of the shorter text's words that two versions of one statement have in common at least. */
const alike = 0.65;
/** Texts of fewer different words are too short to be told for versions of one statement. */
const fewest = 4;
/** Each text is compared with those that share one of so many of its rarest words. */
const rarest = 6;
/** A word of more texts than this tells nothing. */
const common = 50;

/**
 * Which of some texts are versions of one statement: by the words they share, however these are put. Every text stands in one
 * group, a single one by itself; groups in the order of their first texts. Near to linear.
 */
export function groupVersions(texts: readonly string[]): number[][] {
  const words = texts.map(wordsOf);
  const holders = new Map<string, number[]>();
  for (const [at, set] of words.entries())
    for (const word of set) {
      const known = holders.get(word);
      if (known) known.push(at);
      else holders.set(word, [at]);
    }
  const leader = Array.from(texts.keys());
  const leaderOf = (at: number): number => {
    let top = at;
    while (leader[top] !== top) top = leader[top] ?? top;
    leader[at] = top;
    return top;
  };
  for (const [at, set] of words.entries()) {
    if (set.size < fewest) continue;
    const lists = [...set].map((word) => holders.get(word) ?? []).sort((a, b) => a.length - b.length);
    for (const list of lists.filter(({ length }) => length > 1 && length <= common).slice(0, rarest))
      for (const other of list) {
        if (other === at || leaderOf(other) === leaderOf(at)) continue;
        const others = words[other];
        if (others && others.size >= fewest && share(set, others) >= alike)
          leader[Math.max(leaderOf(at), leaderOf(other))] = Math.min(leaderOf(at), leaderOf(other));
      }
  }
  const groups = new Map<number, number[]>();
  for (const at of texts.keys()) groups.set(leaderOf(at), [...(groups.get(leaderOf(at)) ?? []), at]);
  return [...groups.values()];
}

function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  readWords(text, (word) => words.add(word));
  return words;
}

function share(a: Set<string>, b: Set<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let both = 0;
  for (const word of small) if (large.has(word)) both += 1;
  return both / small.size;
}
