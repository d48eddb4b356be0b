/** On these `recheck` does not decide within its time; why none of them can take long. */
export const undecidedRegexes: ReadonlyMap<string, string> = new Map([]);
