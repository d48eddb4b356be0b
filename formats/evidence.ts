import type { FormatWords } from '@/formats/words';
import { inPageOrder } from '@/formats/write-markdown';
import { kindOf, speakerOf } from '@/formats/write-table';
import type { Annotation, SavedPage, SourceLink, VerdictStep } from '@/model/annotation';
import { type EvidenceField, evidenceFields } from '@/model/exports';
import type { PageChange, Snapshot } from '@/model/page-change';
import { placeAddress } from '@/model/place-address';
import type { DiffPiece } from '@/model/source-check';

const notUsual: readonly EvidenceField[] = ['snapshot', 'reasons', 'notes', 'tags'];
/** Chosen unless the reader says otherwise: nothing in the reader's own words, and not the whole article. */
export const usualEvidence: readonly EvidenceField[] = evidenceFields.filter(
  (field) => !notUsual.includes(field),
);

export interface EvidenceInput {
  page: SavedPage;
  /** The notes to be shown, all of this page. */
  annotations: readonly Annotation[];
  snapshot: Snapshot | null;
  changes: readonly PageChange[];
  fields: ReadonlySet<EvidenceField>;
  words: FormatWords;
  /** ISO 8601 time of the export. */
  now: string;
  /** The version of Whence. */
  version: string;
}

/** A text, or one that leads to an http(s) address. */
export type Value = string | { text: string; url: string };

/** The parts of an evidence file in their order, for any form that it is written in. */
export type EvidenceBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'facts'; rows: [label: string, value: Value][] }
  | { kind: 'quote'; prefix: string; exact: string; suffix: string }
  | { kind: 'diff'; label: string; pieces: readonly DiffPiece[] }
  | { kind: 'text'; label: string; text: string };

/** One article's notes as evidence. What is not among the fields is in none of the blocks. */
export function evidence(input: EvidenceInput): EvidenceBlock[] {
  const { page, annotations, words } = input;
  return [
    { kind: 'heading', level: 1, text: page.title || page.url },
    pageFacts(input),
    ...inPageOrder(annotations).flatMap((note, index) => noteBlocks(note, index + 1, input)),
    ...changeBlocks(input),
    ...snapshotBlocks(input),
    {
      kind: 'facts',
      rows: [
        [words.labels.exported, input.now],
        [words.labels.version, `Whence ${input.version}`],
      ],
    },
  ];
}

/** Rows without those that have nothing to say. */
function facts(rows: [label: string, value: Value | null | undefined | false][]): EvidenceBlock {
  const filled = rows.flatMap(([label, value]): [string, Value][] => (value ? [[label, value]] : []));
  return { kind: 'facts', rows: filled };
}

function pageFacts({ page, snapshot, fields, words: { labels } }: EvidenceInput): EvidenceBlock {
  return facts([
    [labels.address, { text: page.url, url: page.url }],
    [labels.author, page.byline.join(', ')],
    [labels.publisher, page.publisher],
    [labels.published, page.published],
    [labels.changed, page.modified],
    [labels.canonical, page.canonical && { text: page.canonical, url: page.canonical }],
    [labels.language, page.language],
    [labels.saved, snapshot?.taken ?? page.saved],
    [labels.hash, fields.has('hashes') && snapshot && `SHA-256 ${snapshot.hash}`],
  ]);
}

function noteBlocks(note: Annotation, number: number, input: EvidenceInput): EvidenceBlock[] {
  const { fields, words, page } = input;
  const { labels } = words;
  const blocks: EvidenceBlock[] = [
    { kind: 'heading', level: 2, text: `${number}. ${kindOf(note.subject, words)}` },
  ];
  if (note.target) blocks.push(quoteBlock(note.target.quote, fields.has('context')));
  const { speaker, via } = speakerOf(note.subject);
  const address = note.target && placeAddress(page.url, note.target);
  blocks.push(
    facts([
      [labels.speaker, fields.has('chain') && speaker],
      [labels.through, fields.has('chain') && via.join(' › ')],
      [labels.trigger, fields.has('chain') && note.subject.kind === 'claim' && note.subject.trigger],
      [labels.page, address && { text: address, url: address }],
      [labels.kind, fields.has('verdict') && note.origin && words.origins[note.origin]],
      [labels.verdict, fields.has('verdict') && words.verdicts[note.verdict]],
      [labels.reason, fields.has('verdict') && fields.has('reasons') && note.reason],
      [labels.tags, fields.has('tags') && note.tags.join(', ')],
      [labels.created, note.created],
      [labels.changed, note.modified !== note.created && note.modified],
    ]),
  );
  if (fields.has('notes') && note.note !== '')
    blocks.push({ kind: 'text', label: labels.note, text: note.note });
  if (fields.has('history') && note.history.length > 0) blocks.push(...historyBlocks(note.history, input));
  if (fields.has('sources') && note.links.length > 0) {
    blocks.push({ kind: 'heading', level: 3, text: labels.sources });
    blocks.push(...note.links.flatMap((link) => sourceBlocks(link, input)));
  }
  return blocks;
}

function quoteBlock(
  { prefix, exact, suffix }: { prefix: string; exact: string; suffix: string },
  withContext: boolean,
): EvidenceBlock {
  return withContext
    ? { kind: 'quote', prefix, exact, suffix }
    : { kind: 'quote', prefix: '', exact, suffix: '' };
}

function historyBlocks(history: readonly VerdictStep[], { fields, words }: EvidenceInput): EvidenceBlock[] {
  const rows = history.map((step): [string, string] => {
    const why = step.by === 'page-changed' ? words.setBack : fields.has('reasons') ? step.reason : '';
    const sources = fields.has('sources') ? step.sources.join(', ') : '';
    return [
      step.when,
      [words.verdicts[step.verdict], why, sources].filter((part) => part !== '').join(' — '),
    ];
  });
  return [{ kind: 'heading', level: 3, text: words.labels.history }, facts(rows)];
}

function sourceBlocks(
  { url, title, role, added, check }: SourceLink,
  { fields, words }: EvidenceInput,
): EvidenceBlock[] {
  const { labels } = words;
  const text = title || url || '';
  const blocks: EvidenceBlock[] = [
    facts([
      [labels.source, url === null ? text : { text, url }],
      // On paper a title alone does not say where it leads.
      [labels.address, url !== null && title !== '' && { text: url, url }],
      [labels.role, words.roles[role]],
      [labels.accessed, added],
      [labels.compared, check && words.checks[check.verdict]],
      [labels.reason, check?.answer && words.answers[check.answer]],
      [labels.words, check && String(check.words)],
      [labels.checked, check?.checked],
      [labels.method, check && String(check.method)],
      [labels.hash, fields.has('hashes') && check && `SHA-256 ${check.hash}`],
    ]),
  ];
  if (fields.has('excerpts') && check?.excerpt) blocks.push(quoteBlock(check.excerpt.quote, true));
  if (fields.has('diffs') && check && check.diff.length > 0)
    blocks.push({ kind: 'diff', label: labels.compared, pieces: check.diff });
  return blocks;
}

function changeBlocks({ changes, fields, words }: EvidenceInput): EvidenceBlock[] {
  if (!fields.has('changes') || changes.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.labels.changes },
    ...changes.map(
      (change): EvidenceBlock => ({ kind: 'diff', label: words.changes[change.kind], pieces: change.diff }),
    ),
  ];
}

function snapshotBlocks({ snapshot, fields, words }: EvidenceInput): EvidenceBlock[] {
  if (!fields.has('snapshot') || !snapshot) return [];
  return [
    { kind: 'heading', level: 2, text: words.labels.snapshot },
    { kind: 'text', label: snapshot.taken, text: snapshot.text },
  ];
}
