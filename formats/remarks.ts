import type { Remark, RemarkKind } from '@/model/remark';

/** Says of one annotation that something of it could not be taken in as it was. */
export type AddRemark = (kind: RemarkKind) => void;

export interface Remarks {
  /** `annotation` is counted from 1 in the order of the file. */
  add(kind: RemarkKind, annotation: number): void;
  list(): Remark[];
}

/** Collects the remarks on a file's annotations. */
export function createRemarks(): Remarks {
  const found = new Map<RemarkKind, Set<number>>();
  return {
    add(kind, annotation) {
      const numbers = found.get(kind) ?? new Set();
      found.set(kind, numbers.add(annotation));
    },
    list: () => Array.from(found, ([kind, numbers]) => ({ kind, annotations: [...numbers] })),
  };
}
