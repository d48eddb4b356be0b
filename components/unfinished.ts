import { useLayoutEffect } from 'preact/hooks';

/** Fields whose words become part of the note only when they are added: what is still in them is added before a save. */
export type Unfinished = Set<() => void>;

/** Has `finish` called before the note is saved or its draft is kept for good. */
export function useUnfinished(unfinished: Unfinished, finish: () => void): void {
  useLayoutEffect(() => {
    unfinished.add(finish);
    return () => void unfinished.delete(finish);
  });
}

/**
 * Whether a field was left for another one. Not so for a button: what its click moves would slip away under the pointer;
 * and not all browsers say that the focus goes to a button.
 */
export function leftForField(event: FocusEvent): boolean {
  return event.relatedTarget instanceof Element && event.relatedTarget.closest('button') === null;
}
