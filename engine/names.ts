import type { Token } from '@/engine/tokens';
import type { Span } from '@/model/span';

/** A mention of a named person or body. */
export interface Name extends Span {
  /** The fullest form of it in the text. */
  name: string;
  /** `unknown` where form and context do not say. */
  kind: 'person' | 'body' | 'unknown';
}

export function findNames(_tokens: readonly Token[]): Name[] {
  return [];
}
