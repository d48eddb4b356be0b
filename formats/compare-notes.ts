import type { Annotation } from '@/model/annotation';

/** What the import of one note would do. `older`: what is here is a later version of it, and stays. */
export type Arrival = 'added' | 'updated' | 'unchanged' | 'older' | 'conflicting';

/**
 * How the version that came stands to the one here. Revisions count the saves of one note: where both revision and time of
 * change go the same way, the one has been made from the other; where they contradict, both were changed on their own.
 */
export function compareNotes(here: Annotation | null, came: Annotation): Arrival {
  if (!here) return 'added';
  if (sameContent(here, came)) return 'unchanged';
  const later = Date.parse(came.modified) - Date.parse(here.modified);
  // Another program counts no revisions: its later version follows on one that nobody has changed here.
  if (here.foreign && came.foreign && here.revision === 1) return later > 0 ? 'updated' : 'older';
  if (came.foreign && here.foreign && came.revision === 1)
    return came.foreign.data === here.foreign.data ? 'older' : 'conflicting';
  // Our own note, back from another program that it was sent to.
  if (came.foreign && !here.foreign) return later > 0 ? 'conflicting' : 'older';
  if (came.revision > here.revision && later >= 0) return 'updated';
  if (came.revision < here.revision && later <= 0) return 'older';
  return 'conflicting';
}

/** Whether they say the same. An annotation of another program that is not dated has the time of its import. */
function sameContent(here: Annotation, came: Annotation): boolean {
  if (here.foreign && here.foreign.data === came.foreign?.data && here.revision === came.revision)
    return true;
  const content = ({ revision: _revision, created: _created, modified: _modified, ...rest }: Annotation) =>
    JSON.stringify(sorted(rest));
  return content(here) === content(came);
}

/** Fields in one order, at the first level: the deeper ones are made in one order by the shapes. */
function sorted(note: object): [string, unknown][] {
  return Object.entries(note).sort(([a], [b]) => (a < b ? -1 : 1));
}
