import type { TextTarget } from '@/model/selector';

export const checkVerdicts = [
  'verbatim',
  'shortened',
  'differs',
  'possibly',
  'not-in-source',
  'too-short',
] as const;
/**
 * How a quote stands to a source's text. `shortened`: word for word where it does not leave out and say so; `possibly`: a
 * passage may say the same in other words; `too-short`: so few words would be found in any text.
 */
export type CheckVerdict = (typeof checkVerdicts)[number];

export const checkAnswers = ['translation', 'source-updated', 'other-statement'] as const;
/** What the reader says to a check that found no word for word agreement. */
export type CheckAnswer = (typeof checkAnswers)[number];

/** A piece of a word diff: `same` and `added` together are the later text, `removed` and `same` the earlier. */
export interface DiffPiece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A quote compared with a source's text. What was compared is kept so that the reader can see and repeat it. */
export interface SourceCheck {
  verdict: CheckVerdict;
  /** The source's passage with its context, found or selected by the reader; `null` when there is none. */
  excerpt: TextTarget | null;
  /** From the source's passage to the quote; `[]` where there is no passage. */
  diff: DiffPiece[];
  /** Words of the quote that were compared. */
  words: number;
  /** SHA-256 of the source's text in UTF-8, 64 hexadecimal digits. */
  hash: string;
  /** ISO 8601 time of the comparison. */
  checked: string;
  /** Version of the method, counted from 1. */
  method: number;
  /** What the reader answered; `null` when nothing. */
  answer: CheckAnswer | null;
}
