import { pageAddress, webAddress } from '@/formats/address-and-time';
import { annotation, mostAnnotations, savedPage } from '@/formats/library-shape';
import type { LibraryPart } from '@/formats/read-whence';
import { type AddRemark, createRemarks, type Remarks } from '@/formats/remarks';
import { FormatError, orNull } from '@/formats/shape';
import { createWholeCheck } from '@/formats/whole-check';
import type { Annotation, ForeignRecord, LinkRole, SavedPage, SourceLink, Verdict } from '@/model/annotation';
import { pageKey } from '@/model/page-key';
import type { Remark } from '@/model/remark';

/** An annotation of another program, as far as Whence has fields for it. Texts may be of any length. */
export interface ForeignNote {
  /** UUID. */
  id: string;
  /** Where it stands; any URI. */
  url: string;
  title: string;
  author?: string;
  quote: { exact: string; prefix: string; suffix: string } | null;
  position: { start: number; end: number } | null;
  note: string;
  verdict: Verdict;
  tags: string[];
  /** `url` is `null` for a source that is a text without an address. */
  links: { url: string | null; title: string; role: LinkRole }[];
  /** ISO 8601 with a time zone; `null` when it is not dated. */
  created: string | null;
  modified: string | null;
  record: ForeignRecord | null;
}

/** What was read from another program's file, and what of it could not be kept. */
export interface ForeignLibrary extends LibraryPart {
  remarks: Remark[];
}

/** UTF-16 code units; what the model keeps. */
const longest = { quote: 100_000, context: 1_000, tag: 200, title: 1_000, record: 100_000 };

/**
 * A library of these annotations, of which `null` are those that the reader has already remarked upon. Those that stand on
 * no web page are left out with a remark. Throws a `FormatError` when an id is there twice, or nothing remains.
 */
export function foreignLibrary(
  notes: readonly (ForeignNote | null)[],
  now: string,
  remarks: Remarks = createRemarks(),
): ForeignLibrary {
  if (notes.length > mostAnnotations)
    throw new FormatError(`The file has more than ${mostAnnotations} annotations.`, {
      told: ['file-too-many', String(mostAnnotations)],
    });
  const pages = new Map<string, SavedPage>();
  const annotations: Annotation[] = [];
  const whole = createWholeCheck();
  notes.forEach((note, index) => {
    if (!note) return;
    const made = makeNote(note, now, index + 1, remarks);
    if (!made) return;
    const { page, annotation } = made;
    const known = pages.get(page.key);
    if (!known) pages.set(page.key, page);
    // The later of two annotations of a page may know what it is called.
    else if (known.title === '' && page.title !== '') pages.set(page.key, { ...page, saved: known.saved });
    whole.annotation(annotation);
    annotations.push(annotation);
  });
  if (annotations.length === 0 && notes.length > 0)
    throw new FormatError('No annotation of the file stands on a page of the web.', {
      told: ['file-nothing'],
    });
  return { pages: [...pages.values()], annotations, snapshots: [], remarks: remarks.list() };
}

function makeNote(
  { url, title, author, ...note }: ForeignNote,
  now: string,
  number: number,
  remarks: Remarks,
): { page: SavedPage; annotation: Annotation } | null {
  const at = `Annotation ${number}`;
  const remark: AddRemark = (kind) => remarks.add(kind, number);
  const address = orNull(pageAddress)(url, at);
  if (address === null) {
    remark('no-page');
    return null;
  }
  const modified = note.modified ?? note.created ?? now;
  const created = note.created ?? modified;
  const page = savedPage(
    {
      key: pageKey(address),
      url: address,
      title: title.slice(0, longest.title),
      byline: author ? [author.slice(0, 200)] : [],
      publisher: null,
      published: null,
      modified: null,
      canonical: null,
      language: null,
      saved: created,
    },
    at,
  );
  const links = keptLinks(note.links, created, remark);
  const target = targetOf(note, remark);
  const sources = links.map((link) => link.url ?? link.title);
  const step = { verdict: note.verdict, when: modified, reason: '', by: 'reader', sources };
  const made = annotation(
    {
      id: note.id,
      page: page.key,
      subject: { kind: target ? 'selection' : 'page' },
      target,
      note: note.note,
      verdict: note.verdict,
      reason: '',
      origin: null,
      links,
      tags: keptTags(note.tags, remark),
      history: note.verdict === 'open' ? [] : [step],
      foreign: keptRecord(note.record, remark),
      created,
      modified,
      revision: 1,
    },
    at,
  );
  return { page, annotation: made };
}

function keptLinks(links: ForeignNote['links'], added: string, remark: AddRemark): SourceLink[] {
  return links.flatMap((link): SourceLink[] => {
    if (link.url === null) return [{ ...link, url: null, added, check: null }];
    const url = orNull(webAddress)(link.url, '');
    if (url !== null) return [{ ...link, url, added, check: null }];
    remark('link');
    return [];
  });
}

function targetOf({ quote, position }: Pick<ForeignNote, 'quote' | 'position'>, remark: AddRemark) {
  if (!quote || quote.exact === '') {
    if (quote || position) remark('no-words');
    return null;
  }
  if (quote.exact.length > longest.quote) {
    remark('many-words');
    return null;
  }
  const { start, end } = position ?? { start: -1, end: -1 };
  const sound = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && end >= start;
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: quote.exact,
      prefix: quote.prefix.slice(-longest.context),
      suffix: quote.suffix.slice(0, longest.context),
    },
    position: sound ? { type: 'TextPositionSelector', start, end } : null,
  };
}

/** Tags as the model wants them: trimmed, none twice, none empty. */
export function keptTags(tags: readonly string[], remark: AddRemark = () => undefined): string[] {
  const kept = tags.map((tag) => {
    const trimmed = tag.trim();
    if (trimmed.length > longest.tag) remark('tag');
    return trimmed.slice(0, longest.tag).trim();
  });
  return [...new Set(kept)].filter((tag) => tag !== '');
}

function keptRecord(record: ForeignRecord | null, remark: AddRemark): ForeignRecord | null {
  if (!record || record.data.length <= longest.record) return record;
  remark('record');
  return null;
}
