/** Failures that are told to the reader in their own language; the interface has a sentence for each. */
export const toldCodes = [
  'store-newer',
  'store-full',
  'store-closed',
  'store-broken',
  'store-refused',
  'store-failed',
  'store-blocked',
  'store-cut-off',
  'store-silent',
  'undo-too-late',
  'undo-touched',
  'file-empty',
  'file-unknown',
  'file-only-out',
  'file-not-json',
  'file-newer',
  'file-not-ours',
  'file-not-whole',
  'file-encoding',
  'file-columns',
  'file-quote',
  'file-no-pages',
  'file-nothing',
  'file-too-many',
  'file-elsewhere',
  'template-long',
  'template-closes',
  'template-form',
  'template-within',
  'template-open',
  'template-name',
] as const;
export type ToldCode = (typeof toldCodes)[number];

/** Which failure it is, and what its sentence names, in the order in which it names it. */
export type Told = readonly [code: ToldCode, ...parts: string[]];

/** A failure that the reader can act on. `message` is its English sentence, for where there is no interface. */
export class ToldError extends Error {
  override name = 'ToldError';
  /** `null` for what is too particular to have a sentence in every language. */
  readonly told: Told | null;

  constructor(message: string, { told = null, ...more }: ErrorOptions & { told?: Told | null } = {}) {
    super(message, more);
    this.told = told;
  }
}
