import type { ImportPart, SaveRequest } from '@/browser/message-shapes';
import {
  annotation,
  annotationBody,
  annotationId,
  pageFacts,
  savedPage,
  snapshot,
  subject,
  textTarget,
} from '@/formats/library-shape';
import {
  boolean,
  count,
  FormatError,
  list,
  nullable,
  object,
  oneOf,
  own,
  type Shape,
  string,
} from '@/formats/shape';
import { verdicts } from '@/model/annotation';
import { type AskAddresses, templateProblem } from '@/model/ask';
import { type BackupChoice, backupRhythms, mostBackups } from '@/model/backup';
import type { BulkAct } from '@/model/bulk-act';
import { densities, type MarkLook, markKinds, markShapes, markStrengths } from '@/model/mark-choice';
import { noteOrders, noteViews, type SavedFilter } from '@/model/note-list';
import type { ReviewerName, Settings } from '@/model/settings';

/** Messages are what anybody made them, until they have been through one of these. */
export const saveRequest = object<SaveRequest>({
  id: annotationId,
  revision: count,
  page: pageFacts,
  subject,
  target: nullable(textTarget),
  body: annotationBody,
});

/** Entries that one message of an import may have. */
const mostInPart = 5_000;

export const importPart = object<ImportPart>({
  pages: list(savedPage, mostInPart),
  annotations: list(annotation, mostInPart),
  snapshots: list(snapshot, mostInPart),
});

const tags = list(string(200, 1), 500);
type Act<K extends BulkAct['kind']> = Extract<BulkAct, { kind: K }>;
const acts: { [K in BulkAct['kind']]: Shape<Act<K>> } = {
  tag: object<Act<'tag'>>({ kind: oneOf(['tag']), add: tags, remove: tags }),
  verdict: object<Act<'verdict'>>({
    kind: oneOf(['verdict']),
    verdict: oneOf(verdicts),
    reason: string(100_000),
  }),
  remove: object<Act<'remove'>>({ kind: oneOf(['remove']) }),
};

/** What is to be done to several notes. */
export const bulkAct: Shape<BulkAct> = (value, at) => {
  const kind = field(value, 'kind', oneOf<BulkAct['kind']>(['tag', 'verdict', 'remove']));
  return acts[kind](value, at);
};

/** One field of a request, checked. */
export function field<T>(ask: unknown, key: string, shape: Shape<T>): T {
  return shape(typeof ask === 'object' && ask !== null ? own(ask, key) : undefined, key);
}

function askTemplate(value: unknown, at: string): string {
  const template = string(2000)(value, at);
  if (template !== '' && templateProblem(template)) throw new FormatError(`${at} is no address to ask at.`);
  return template;
}

function backupCount(value: unknown, at: string): number {
  const keep = count(value, at);
  if (keep < 1 || keep > mostBackups) throw new FormatError(`${at} should be between 1 and ${mostBackups}.`);
  return keep;
}

const settings: { [K in keyof Settings]: Shape<Settings[K]> } = {
  marks: boolean,
  kindsOff: list(oneOf(markKinds), 100),
  density: oneOf(densities),
  look: object<MarkLook>({ shape: oneOf(markShapes), strength: oneOf(markStrengths) }),
  sitesOff: list(string(300), 10_000),
  sitesOn: list(string(300), 10_000),
  pagesOff: list(string(8_000), 10_000),
  selectionButton: boolean,
  rewritingOff: list(string(300), 10_000),
  askAddresses: object<AskAddresses>({
    search: askTemplate,
    factCheck: askTemplate,
    archiveFind: askTemplate,
    archiveSave: askTemplate,
  }),
  savedFilters: list(
    object<SavedFilter>({
      name: string(100, 1),
      typed: string(1_000),
      view: oneOf(noteViews),
      order: oneOf(noteOrders),
    }),
    200,
  ),
  markdownTemplate: string(50_000),
  reviewer: nullable(object<ReviewerName>({ name: string(200, 1), url: string(2_000) })),
  backup: object<BackupChoice>({ every: oneOf(backupRhythms), keep: backupCount }),
};

/** Those settings that the request names. */
export function settingsChange(ask: unknown): Partial<Settings> {
  const named = Object.entries(settings).filter(
    ([key]) => typeof ask === 'object' && ask !== null && Object.hasOwn(ask, key),
  );
  return object<Partial<Settings>>(Object.fromEntries(named))(ask, 'settings');
}
