import type { AnnotationBody } from '@/model/annotation';

/** Stands between two texts of one note that were saved from two windows; the reader chooses. */
export const separator = '\n\n* * *\n\n';

/**
 * Both of two versions of a note's body, of which neither knew the other: both texts, all links, all tags. The later
 * verdict stands unless it is `open`, the one that nobody chose. Merging the same twice changes nothing.
 */
export function mergeBodies(kept: AnnotationBody, later: AnnotationBody): AnnotationBody {
  return {
    note: joinTexts(kept.note, later.note),
    verdict: (later.verdict === 'open' ? kept : later).verdict,
    reason: joinTexts(kept.reason, later.reason),
    origin: later.origin ?? kept.origin,
    links: unite(kept.links, later.links, (link) => `${link.role} ${link.url}`),
    tags: unite(kept.tags, later.tags, (tag) => tag),
  };
}

function joinTexts(kept: string, later: string): string {
  if (kept.includes(later)) return kept;
  if (later.includes(kept)) return later;
  return kept + separator + later;
}

function unite<T>(kept: T[], later: T[], name: (item: T) => string): T[] {
  const names = new Set(kept.map(name));
  return [...kept, ...later.filter((item) => !names.has(name(item)))];
}
