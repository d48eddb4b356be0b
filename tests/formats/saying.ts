import { annotation, savedPage } from '@/formats/library-shape';
import type { Annotation, SavedPage } from '@/model/annotation';
import { note, now, page } from '@/tests/formats/harbour';

/** A page and a note that say `text` wherever a page or a reader may say something. */
export function saying(text: string): { page: SavedPage; note: Annotation } {
  const quote = { type: 'TextQuoteSelector' as const, exact: text, prefix: text, suffix: text };
  const [link] = note.links;
  const links = [
    {
      ...(link as Annotation['links'][number]), // the note has one
      title: text,
      check: link?.check
        ? { ...link.check, excerpt: { quote, position: null }, diff: [{ kind: 'added' as const, text }] }
        : null,
    },
  ];
  return {
    page: savedPage(
      { ...page, title: text, byline: [text], publisher: text, language: text.slice(0, 50) },
      'page',
    ),
    note: annotation(
      {
        ...note,
        subject: { kind: 'quote', quoteType: 'direct', speaker: text, mention: text, cue: text, via: [text] },
        target: { quote, position: null },
        note: text,
        reason: text,
        tags: [text],
        history: [{ verdict: 'looking', when: now, reason: text, by: 'reader', sources: [text] }],
        links,
      },
      'note',
    ),
  };
}
