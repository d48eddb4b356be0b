import type { AnnotationBody, SourceLink } from '@/model/annotation';

/** What a note holds before anything is written. */
export const emptyBody: AnnotationBody = {
  note: '',
  verdict: 'open',
  reason: '',
  origin: null,
  links: [],
  tags: [],
};

/** The part of a note that the reader writes, without what the store adds. */
export function bodyOf({ note, verdict, reason, origin, links, tags }: AnnotationBody): AnnotationBody {
  return { note, verdict, reason, origin, links, tags };
}

/** Whether two notes say the same, links and tags in the same order. */
export function sameBody(a: AnnotationBody, b: AnnotationBody): boolean {
  return (
    a.note === b.note &&
    a.verdict === b.verdict &&
    a.reason === b.reason &&
    a.origin === b.origin &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, at) => tag === b.tags[at]) &&
    a.links.length === b.links.length &&
    a.links.every((link, at) => sameLink(link, b.links[at]))
  );
}

function sameLink(a: SourceLink, b: SourceLink | undefined): boolean {
  return (
    a.url === b?.url &&
    a.title === b.title &&
    a.role === b.role &&
    a.check?.checked === b.check?.checked &&
    a.check?.answer === b.check?.answer
  );
}

/**
 * Whether a verdict lacks what it rests on: `supported` and `contradicted` ask for at least one source with its passage. One
 * that stood before asked for none, and stands.
 */
export function lacksEvidence({ verdict, links }: AnnotationBody, saved: AnnotationBody | null): boolean {
  if (verdict !== 'supported' && verdict !== 'contradicted') return false;
  return verdict !== saved?.verdict && !links.some(({ check }) => check?.excerpt);
}

/** Adds what was typed, several apart by commas, to the tags: trimmed, and none twice in whatever case. */
export function addTags(tags: string[], typed: string): string[] {
  const all = [...tags];
  for (const part of typed.split(/[,،、，\n]/)) {
    const tag = part.trim().replace(/\s+/g, ' ');
    if (tag && !all.some((known) => known.toLocaleLowerCase() === tag.toLocaleLowerCase())) all.push(tag);
  }
  return all;
}
