/** What could not be taken in as it was, for the report of an import. */
export interface Remark {
  /** A sentence that goes for every one of them. */
  text: string;
  /** The annotations that it is about, counted from 1 in the order of the file. */
  annotations: number[];
}

export interface Remarks {
  add(text: string, annotation: number): void;
  list(): Remark[];
}

/** Collects remarks: one for each sentence, however many annotations it is about. */
export function createRemarks(): Remarks {
  const found = new Map<string, Set<number>>();
  return {
    add(text, annotation) {
      const numbers = found.get(text) ?? new Set();
      found.set(text, numbers.add(annotation));
    },
    list: () => Array.from(found, ([text, numbers]) => ({ text, annotations: [...numbers] })),
  };
}
