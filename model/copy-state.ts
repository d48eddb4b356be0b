/** How it stands with the second copy of all notes: while all of it is being made, in pages and notes. */
export type CopyState = { is: 'whole' | 'behind' } | { is: 'coming'; done: number; total: number };
