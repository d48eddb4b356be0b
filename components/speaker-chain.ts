import type { Subject } from '@/model/annotation';
import type { Span } from '@/model/span';

export interface ChainLink {
  /** `null`: the text does not say who speaks. */
  name: string | null;
  /** The text gives no name: "two diplomats". */
  unnamed: boolean;
  /** Where the page names them; `null` where that is not known. */
  span: Span | null;
}

/** By whom the words reached the page, from the speaker to the one nearest to the page; `hops` is where each is named. */
export function speakerChain(
  { speaker, via }: Extract<Subject, { kind: 'quote' }>,
  hops: (Span | null)[] = [],
): ChainLink[] {
  return [speaker, ...via].map((name, at) => ({
    name,
    unnamed: name !== null && isUnnamed(name),
    span: hops[at] ?? null,
  }));
}

/** In scripts with capitals a name has one somewhere; in others nothing can be told. */
function isUnnamed(name: string): boolean {
  return /\p{Ll}/u.test(name) && !/\p{Lu}/u.test(name);
}
