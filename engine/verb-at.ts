import * as frames from '@/engine/frames';
import type { Reading } from '@/engine/reading';
import type { VerbForm } from '@/engine/reporting-verbs';

const putIt: VerbForm = { lemma: 'put', frames: frames.says, gerund: false, participle: false, base: false };

/** The reporting verb at a token, "put it" among them. */
export function verbAt(reading: Reading, at: number): VerbForm | undefined {
  const token = reading.tokens[at];
  if (!token?.word.opensCue) return undefined;
  const put = token.lower === 'put' || token.lower === 'puts';
  return put && reading.tokens[at + 1]?.lower === 'it' ? putIt : token.word.verb;
}
