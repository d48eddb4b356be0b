import type { Subject } from '@/model/annotation';

export interface ChainLink {
  name: string;
  /** The text gives no name: "two diplomats". */
  unnamed: boolean;
}

/** By whom the words reached the page, from the speaker (`null`: not found) to the one nearest to the page. */
export function speakerChain({ speaker, via }: Extract<Subject, { kind: 'quote' }>): (ChainLink | null)[] {
  const link = (name: string): ChainLink => ({ name, unnamed: isUnnamed(name) });
  return [speaker ? link(speaker) : null, ...via.map(link)];
}

/** In scripts with capitals a name has one somewhere; in others nothing can be told. */
function isUnnamed(name: string): boolean {
  return /\p{Ll}/u.test(name) && !/\p{Lu}/u.test(name);
}
