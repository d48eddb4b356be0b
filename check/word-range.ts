import type { PageWords } from '@/check/page-words';

/** The numbers of the words of sentences `from` up to `to`; `to` exclusive. */
export function wordRange({ sentences, words }: PageWords, from: number, to: number) {
  const first = sentences[from]?.from ?? words.count;
  return { from: first, to: to > from ? (sentences[to - 1]?.to ?? first) : first };
}
