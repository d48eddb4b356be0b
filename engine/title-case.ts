import type { Token } from '@/engine/tokens';

/** As many words of weight are looked at. */
const most = 30;

/** Whether a sentence is a headline With Capitals On Every Word, where a capital makes no name. */
export function isTitleCase(tokens: readonly Token[], firstToken: number, lastToken: number): boolean {
  let capitals = 0;
  let words = 0;
  for (let i = firstToken; i < lastToken && words < most; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || token.end - token.start < 4) continue;
    words++;
    if (token.capital) capitals++;
    else if (words - capitals >= most / 4) return false;
  }
  return words > 3 && capitals > words * 0.75;
}
