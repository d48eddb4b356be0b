import type { Reading } from '@/engine/reading';
import { frames, reportingVerb, type VerbForm } from '@/engine/reporting-verbs';

const putIt: VerbForm = { lemma: 'put', frames: frames.says, gerund: false, participle: false, base: false };

/** The reporting verb at a token, "put it" among them. */
export function verbAt(reading: Reading, at: number): VerbForm | undefined {
  const lower = reading.tokens[at]?.lower ?? '';
  if (/^puts?$/.test(lower)) return reading.tokens[at + 1]?.lower === 'it' ? putIt : undefined;
  return reportingVerb(lower);
}
