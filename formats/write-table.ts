import { writeCsv } from '@/formats/csv';
import type { FormatWords } from '@/formats/words';
import type { Annotation, SavedPage, Subject } from '@/model/annotation';

/** All notes as a table for spreadsheets (CSV, see `writeCsv`), one a row, in the words given. */
export function writeTable(
  { pages, annotations }: { pages: SavedPage[]; annotations: Annotation[] },
  words: FormatWords,
): string {
  const byKey = new Map(pages.map((page) => [page.key, page]));
  const { labels } = words;
  const header = [
    labels.title,
    labels.address,
    labels.author,
    labels.publisher,
    labels.published,
    labels.kind,
    labels.quote,
    labels.speaker,
    labels.through,
    labels.note,
    labels.verdict,
    labels.reason,
    labels.tags,
    labels.sources,
    labels.created,
    labels.changed,
  ];
  const rows = annotations.map((note) => {
    const page = byKey.get(note.page);
    const { speaker, via } = speakerOf(note.subject);
    return [
      page?.title ?? '',
      page?.url ?? note.page,
      page?.byline.join('; ') ?? '',
      page?.publisher ?? '',
      page?.published ?? '',
      kindOf(note.subject, words),
      note.target?.quote.exact ?? '',
      speaker,
      via.join(' › '),
      note.note,
      words.verdicts[note.verdict],
      note.reason,
      note.tags.join('; '),
      note.links.map(({ url, title }) => url ?? title).join('\n'),
      note.created,
      note.modified,
    ];
  });
  return writeCsv([header, ...rows]);
}

/** Whose words they are, as far as the text says, and through whom they reached the page. */
export function speakerOf(subject: Subject): { speaker: string; via: string[] } {
  if (subject.kind === 'quote')
    return { speaker: subject.speaker ?? subject.mention ?? '', via: subject.via };
  return { speaker: subject.kind === 'claim' ? (subject.saidBy ?? '') : '', via: [] };
}

/** What the note stands on: a quote, a claim and of which kind, a selection, a page. */
export function kindOf(subject: Subject, words: FormatWords): string {
  const kind = words.kinds[subject.kind];
  return subject.kind === 'claim' ? `${kind}: ${words.claimKinds[subject.claimKind]}` : kind;
}
