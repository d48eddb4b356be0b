import type { Match } from '@/engine/claims/claim-rule';
import { isPunctuation, isQuoted, type Scan, wordAt } from '@/engine/claims/scan';
import type { Sentence } from '@/engine/sentences';
import { wordSet } from '@/engine/word-set';
import type { Span } from '@/model/span';

/** Fewer words than these are no clause of their own. */
const shortest = 7;

/** What is asserted: the sentence without its stop, cut at a semicolon, a dash or a "but" that sets another clause apart. */
export function assertedStretch(scan: Scan, match: Match, sentence: Sentence): Span {
  let first = sentence.first;
  let last = sentence.last;
  for (let i = match.first - 1; i > first; i--) {
    if (!parts(scan, i) || last - i <= shortest) continue;
    first = i + 1;
    break;
  }
  for (let i = match.last; i < last - 1; i++) {
    if (!parts(scan, i) || i - first < shortest) continue;
    last = i;
    break;
  }
  while (last > match.last && isStop(scan, last - 1)) last--;
  while (first < match.first && isPunctuation(scan, first) && !isQuoted(scan, first)) first++;
  return {
    start: scan.tokens[first]?.start ?? sentence.start,
    end: scan.tokens[last - 1]?.end ?? sentence.end,
  };
}

/** Whether the sentence falls into two assertions at this token. */
function parts(scan: Scan, at: number): boolean {
  if (isQuoted(scan, at)) return false;
  const text = wordAt(scan, at);
  if (text === ';') return true;
  return text === ',' && /^(?:but|while|whereas|although)$/.test(wordAt(scan, at + 1));
}

const stops = wordSet('. ... ; , : …');

function isStop(scan: Scan, at: number): boolean {
  return stops.has(scan.tokens[at]?.text ?? '');
}
