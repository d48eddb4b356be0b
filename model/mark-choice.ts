import { type ClaimKind, claimKinds, type QuoteType } from '@/model/finding';

/** What can be switched off by itself. A term in quotation marks is nobody's words, and never marked. */
export type MarkKind = Exclude<QuoteType, 'term'> | ClaimKind;

export const quoteKinds = ['direct', 'mixed', 'indirect'] as const satisfies readonly MarkKind[];
export const markKinds: readonly MarkKind[] = [...quoteKinds, ...claimKinds];

/** Kinds that are too often wrong to be marked unless the reader asks for them. */
export const experimentalKinds: readonly ClaimKind[] = ['hedge', 'unsourced-assertion'];

/** How many claims are marked: the surest only, as usual, or unsure ones too. */
export const densities = ['few', 'usual', 'many'] as const;
export type Density = (typeof densities)[number];

/** Which claims are to be marked. */
export interface ClaimChoice {
  kindsOff: readonly MarkKind[];
  density: Density;
}

export const usualClaims: ClaimChoice = { kindsOff: experimentalKinds, density: 'usual' };

/** `mixed`: quotes have a ground, claims a line; `both`: either has both. */
export const markShapes = ['mixed', 'ground', 'line', 'both'] as const;
export type MarkShape = (typeof markShapes)[number];

export const markStrengths = ['faint', 'usual', 'strong'] as const;
export type MarkStrength = (typeof markStrengths)[number];

/** How marks look. */
export interface MarkLook {
  shape: MarkShape;
  strength: MarkStrength;
}

export const usualLook: MarkLook = { shape: 'mixed', strength: 'usual' };
