import { fileNames } from '@/formats/file-names';
import { fillTemplate, parseTemplate, type Scope } from '@/formats/template';
import type { FormatWords } from '@/formats/words';
import { kindOf, speakerOf } from '@/formats/write-table';
import type { Annotation, SavedPage, SourceLink } from '@/model/annotation';
import { placeAddress } from '@/model/place-address';

/** One article's notes as Obsidian users keep them: properties in front, then quotes with what the reader wrote. */
export const defaultTemplate = `---
title: {{title|yaml}}
source: {{url|yaml}}
author: {{authors|yaml}}
publisher: {{publisher|yaml}}
published: {{published|yaml}}
created: {{saved|yaml}}
tags: {{tags|tags}}
---
{{#notes}}
{{#quote}}
{{quote|quoted}}

{{#chain}}
— {{chain|line}} [↗]({{address|url}})

{{/chain}}
{{/quote}}
{{#note}}
{{note}}

{{/note}}
{{#verdict}}
**{{label.verdict}}:** {{verdict|line}}{{#reason}} — {{reason|line}}{{/reason}}

{{/verdict}}
{{#sources}}
- {{role|line}}: {{#url}}[{{title|line}}]({{url|url}}){{/url}}{{^url}}{{title|line}}{{/url}}{{#check}} ({{check|line}}){{/check}}
{{/sources}}

{{/notes}}
`;

/** A file by its name within a folder. */
export interface TextFile {
  name: string;
  text: string;
}

/**
 * The notes of every article as one Markdown file each. The template's language is described at `Scope`, its names at
 * `articleScope`. `now` is the ISO 8601 time of the export. Throws a `FormatError` when the template is wrong.
 */
export function writeMarkdownFiles(
  { pages, annotations }: { pages: SavedPage[]; annotations: Annotation[] },
  words: FormatWords,
  now: string,
  template = defaultTemplate,
): TextFile[] {
  const parsed = parseTemplate(template);
  const byPage = new Map<string, Annotation[]>(pages.map(({ key }) => [key, []]));
  for (const note of annotations) byPage.get(note.page)?.push(note);
  const names = fileNames(
    pages.map(({ title, url }) => title || new URL(url).hostname),
    '.md',
  );
  return pages.map((page, index) => ({
    name: names[index] ?? '',
    text: fillTemplate(parsed, articleScope(page, byPage.get(page.key) ?? [], words, now)),
  }));
}

/** One article's notes in Markdown. Throws a `FormatError` when the template is wrong. */
export function writeMarkdown(
  page: SavedPage,
  notes: readonly Annotation[],
  words: FormatWords,
  now: string,
  template = defaultTemplate,
): string {
  return fillTemplate(parseTemplate(template), articleScope(page, notes, words, now));
}

/** The names that a template may use of an article; those of `notes`, `sources` and `history` within their sections. */
export function articleScope(
  page: SavedPage,
  notes: readonly Annotation[],
  words: FormatWords,
  now: string,
): Scope {
  return {
    title: page.title || page.url,
    url: page.url,
    authors: page.byline,
    publisher: page.publisher ?? '',
    published: page.published ?? '',
    updated: page.modified ?? '',
    canonical: page.canonical ?? '',
    language: page.language ?? '',
    saved: page.saved,
    exported: now,
    tags: [...new Set(notes.flatMap((note) => note.tags))],
    notes: inPageOrder(notes).map((note) => noteScope(note, page, words)),
    ...Object.fromEntries(Object.entries(words.labels).map(([name, label]) => [`label.${name}`, label])),
  };
}

/** Notes in the order in which their words stood on the page; those on the page as a whole first. */
export function inPageOrder(notes: readonly Annotation[]): Annotation[] {
  const place = ({ target }: Annotation): number =>
    target ? (target.position?.start ?? Number.MAX_SAFE_INTEGER) : -1;
  return notes.toSorted((a, b) => place(a) - place(b));
}

function noteScope(note: Annotation, page: SavedPage, words: FormatWords): Scope {
  const { speaker, via } = speakerOf(note.subject);
  return {
    id: note.id,
    kind: kindOf(note.subject, words),
    quote: note.target?.quote.exact ?? '',
    prefix: note.target?.quote.prefix ?? '',
    suffix: note.target?.quote.suffix ?? '',
    address: placeAddress(page.url, note.target),
    speaker,
    via,
    chain: [speaker, ...via].filter((name) => name !== '').join(' › '),
    note: note.note,
    verdict: note.verdict === 'open' ? '' : words.verdicts[note.verdict],
    reason: note.reason,
    origin: note.origin ? words.origins[note.origin] : '',
    noteTags: note.tags,
    made: note.created,
    changed: note.modified,
    sources: note.links.map((link) => sourceScope(link, words)),
    history: note.history.map((step) => ({
      stepVerdict: words.verdicts[step.verdict],
      when: step.when,
      stepReason: step.by === 'page-changed' ? words.setBack : step.reason,
    })),
  };
}

function sourceScope({ url, title, role, added, check }: SourceLink, words: FormatWords): Scope {
  return {
    title: title || url || '',
    url: url ?? '',
    role: words.roles[role],
    added,
    check: check ? words.checks[check.verdict] : '',
    excerpt: check?.excerpt?.quote.exact ?? '',
  };
}
