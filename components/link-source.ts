import type { CheckedPage } from '@/components/check-all';
import { bodyOf, emptyBody } from '@/components/note-body';
import type { NoteKeeper } from '@/components/note-keeper';
import type { AnnotationBody, SourceLink } from '@/model/annotation';
import type { SourceCheck } from '@/model/source-check';

/**
 * Links a source that was compared to the note that a keeper is for, or to a new one. Words typed there and not saved stay
 * unsaved, with the link among them. Rejects with a sentence.
 */
export async function linkSource(
  keeper: NoteKeeper,
  { url, title }: CheckedPage,
  check: SourceCheck,
): Promise<void> {
  const { annotation, draft } = await keeper.load();
  const source = { url, title, added: keeper.now(), check };
  const body = withLink(annotation ? bodyOf(annotation) : emptyBody, source);
  await keeper.save(body, annotation?.revision ?? 0);
  if (draft) await keeper.keepDraft(withLink(draft, source));
}

function withLink(body: AnnotationBody, source: Omit<SourceLink, 'role'>): AnnotationBody {
  const isKnown = ({ url }: SourceLink): boolean => url !== null && url === source.url;
  if (body.links.some(isKnown))
    return {
      ...body,
      links: body.links.map((link) => (isKnown(link) ? { ...link, check: source.check } : link)),
    };
  const role = body.links.some((link) => link.role === 'original') ? 'corroborates' : 'original';
  return { ...body, links: [...body.links, { ...source, role }] };
}
