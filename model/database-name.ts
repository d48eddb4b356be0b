/*
 * The notes' database is called `whence` at first. What takes the place of one that cannot be read has a number; where it says
 * `apart`, it stands in a storage bucket of the same name, which Chromium keeps in files of its own.
 */

export const firstDatabase = 'whence';

/** The name for what takes the place of `name`. */
export function nextDatabase(name: string, isApart: boolean): string {
  return `${firstDatabase}-${isApart ? 'apart-' : ''}${numberOf(name) + 1}`;
}

/** The storage bucket in which a database stands; `null`: where all of an origin's do that say nothing. */
export function bucketOf(name: string): string | null {
  return name.startsWith(`${firstDatabase}-apart-`) ? name : null;
}

/** Those of `names` that hold notes, or have held them: `current` has taken their place. */
export function otherDatabases(names: readonly string[], current: string): string[] {
  return names.filter((name) => name !== current && (name === firstDatabase || numberOf(name) > 1));
}

/** The one that was in use last, of the names of all that there are. */
export function latestDatabase(names: readonly string[]): string {
  return names.reduce((last, name) => (numberOf(name) > numberOf(last) ? name : last), firstDatabase);
}

function numberOf(name: string): number {
  const [, number] = /^whence-(?:apart-)?(\d{1,9})$/.exec(name) ?? [];
  return Number(number ?? 1);
}
