import type { Subject } from '@/model/annotation';
import { claimKinds, type QuoteType } from '@/model/finding';

const quoteTypes: readonly QuoteType[] = ['direct', 'indirect', 'mixed', 'term'];

/** What a note can be about, in the order of their codes in the index; a new kind goes to the end. */
export const subjectKinds: readonly string[] = [...quoteTypes, 'selection', 'page', ...claimKinds];

/** The code of a note's subject. */
export function kindCode(subject: Subject): number {
  switch (subject.kind) {
    case 'quote':
      return subjectKinds.indexOf(subject.quoteType);
    case 'claim':
      return subjectKinds.indexOf(subject.claimKind);
    default:
      return subjectKinds.indexOf(subject.kind);
  }
}

/** The codes that a `kind:` filter means: one kind, all quotes or all claims; those that begin so while it is being typed. */
export function kindsNamed(name: string): number[] {
  const all = subjectKinds.map((_, code) => code);
  if (name === 'quote') return all.filter((code) => code < quoteTypes.length);
  if (name === 'claim') return all.filter((code) => code >= quoteTypes.length + 2);
  return all.filter((code) => subjectKinds[code]?.startsWith(name));
}
