export const stepKinds = [
  'save',
  'remove',
  'restore',
  'import',
  'tag',
  'verdict',
  'page-changed',
  'undo',
] as const;
/** What was done to notes in one go; an `undo` can itself be undone, which does the thing again. */
export type StepKind = (typeof stepKinds)[number];

/** One write to the notes, as it stands in the list of what can be undone. */
export interface Step {
  /** Counts the writes: names the step, and orders it. */
  generation: number;
  /** ISO 8601. */
  when: string;
  kind: StepKind;
  /** How many notes it made, changed or removed. */
  count: number;
  /** It has been taken back, by a later step of the kind `undo`. */
  undone: boolean;
  /** Of an `undo`: the generation of the step that it took back; else `null`. */
  of: number | null;
  /** About how many bytes the way back takes. */
  size: number;
}
