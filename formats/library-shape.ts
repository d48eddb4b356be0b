import { date, moment, pageAddress, webAddress } from '@/formats/address-and-time';
import {
  clipped,
  count,
  FormatError,
  list,
  nullable,
  object,
  oneOf,
  orNull,
  own,
  type Shape,
  string,
} from '@/formats/shape';
import { createWholeCheck } from '@/formats/whole-check';
import {
  type Annotation,
  type AnnotationBody,
  type Draft,
  type ForeignRecord,
  foreignFormats,
  linkRoles,
  pageOrigins,
  type SavedPage,
  type SourceLink,
  type Subject,
  type VerdictStep,
  verdicts,
} from '@/model/annotation';
import { type Block, blockKinds } from '@/model/article';
import { claimKinds } from '@/model/finding';
import type { Snapshot } from '@/model/page-change';
import type { PageFacts } from '@/model/reading';
import type { TextTarget } from '@/model/selector';
import { checkAnswers, checkVerdicts, type DiffPiece, type SourceCheck } from '@/model/source-check';

/** Code units that one text of the reader's or of a page may have; a long article has 60,000. */
const longest = 100_000;
const short = 1_000;
/** Code units of a whole article's text; a book has a million. */
const mostText = 5_000_000;
export const mostAnnotations = 200_000;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A UUID in lower case. */
export const annotationId: Shape<string> = (value, at) => {
  const text = string(36)(value, at);
  if (!uuid.test(text)) throw new FormatError(`${at} should be a UUID.`);
  return text;
};

/** 64 hexadecimal digits. */
export const sha256: Shape<string> = (value, at) => {
  const text = string(64)(value, at);
  if (!/^[0-9a-f]{64}$/.test(text)) throw new FormatError(`${at} should be 64 hexadecimal digits.`);
  return text;
};

/** See `pageKey`; one that was made by an earlier rule is one too, so it is only checked, never made anew. */
export const pageName: Shape<string> = (value, at) => {
  const text = string(8_000)(value, at);
  webAddress(text, at);
  return text;
};

/** What notes of earlier versions do not have yet. */
function absent<T>(shape: Shape<T>, value: T): Shape<T> {
  return (given, at) => (given === undefined ? structuredClone(value) : shape(given, at));
}

const quoteSelector = object<TextTarget['quote']>({
  type: oneOf(['TextQuoteSelector']),
  exact: string(longest, 1),
  prefix: string(short),
  suffix: string(short),
});

const positionSelector: Shape<NonNullable<TextTarget['position']>> = (value, at) => {
  const position = object<NonNullable<TextTarget['position']>>({
    type: oneOf(['TextPositionSelector']),
    start: count,
    end: count,
  })(value, at);
  if (position.end < position.start) throw new FormatError(`${at} ends before it starts.`);
  return position;
};

export const textTarget = object<TextTarget>({ quote: quoteSelector, position: nullable(positionSelector) });

const diffPiece = object<DiffPiece>({ kind: oneOf(['same', 'added', 'removed']), text: string(longest) });

export const sourceCheck = object<SourceCheck>({
  verdict: oneOf(checkVerdicts),
  excerpt: nullable(textTarget),
  diff: list(diffPiece, 10_000),
  words: count,
  hash: sha256,
  checked: moment,
  method: count,
  answer: nullable(oneOf(checkAnswers)),
});

const sourceLink = object<SourceLink>({
  url: nullable(webAddress),
  title: clipped(short),
  role: oneOf(linkRoles),
  added: moment,
  check: absent(nullable(sourceCheck), null),
});

const verdictStep = object<VerdictStep>({
  verdict: oneOf(verdicts),
  when: moment,
  reason: string(longest),
  by: oneOf(['reader', 'page-changed']),
  sources: list(string(8_000), 5_000),
});

const foreignRecord = object<ForeignRecord>({ format: oneOf(foreignFormats), data: string(longest, 2) });

/** What the reader writes at one go; a note that two windows wrote, and that was merged, may be `times` that. */
const bodyFields = (times: number) => ({
  note: string(longest * times),
  verdict: oneOf(verdicts),
  reason: absent(string(longest), ''),
  origin: absent(nullable(oneOf(pageOrigins)), null),
  links: list(sourceLink, 500 * times),
  tags: list(string(200, 1), 500 * times),
});

export const annotationBody: Shape<AnnotationBody> = object<AnnotationBody>(bodyFields(1));

type Of<K extends Subject['kind']> = Extract<Subject, { kind: K }>;
const name = nullable(clipped(short));
const subjects: { [K in Subject['kind']]: Shape<Of<K>> } = {
  quote: object<Of<'quote'>>({
    kind: oneOf(['quote']),
    quoteType: oneOf(['direct', 'indirect', 'mixed', 'term']),
    speaker: name,
    mention: name,
    cue: name,
    via: list(clipped(short), 50),
  }),
  claim: object<Of<'claim'>>({
    kind: oneOf(['claim']),
    claimKind: oneOf(claimKinds),
    trigger: clipped(short),
    saidBy: name,
  }),
  selection: object<Of<'selection'>>({ kind: oneOf(['selection']) }),
  page: object<Of<'page'>>({ kind: oneOf(['page']) }),
};

export const subject: Shape<Subject> = (value, at) => {
  const shape: object | null = typeof value === 'object' ? value : null;
  const kind = oneOf(['quote', 'claim', 'selection', 'page'])(shape && own(shape, 'kind'), `${at}: kind`);
  return subjects[kind](value, at);
};

/** What a page says of itself: what does not fit is shortened or unknown, only the address must be right. */
export const pageFacts = object<PageFacts>({
  url: pageAddress,
  title: clipped(short),
  byline: list(clipped(200), 100),
  publisher: orNull(clipped(short)),
  published: orNull(date),
  modified: orNull(date),
  canonical: orNull(webAddress),
  language: orNull(string(50)),
});

export const savedPage = object<SavedPage>({
  key: pageName,
  url: webAddress,
  title: string(short),
  byline: list(string(200), 100),
  publisher: nullable(string(short)),
  published: nullable(date),
  modified: nullable(date),
  canonical: nullable(webAddress),
  language: nullable(string(50)),
  saved: moment,
});

export const annotation: Shape<Annotation> = object<Annotation>({
  id: annotationId,
  page: pageName,
  subject,
  target: nullable(textTarget),
  history: absent(list(verdictStep, 10_000), []),
  foreign: absent(nullable(foreignRecord), null),
  created: moment,
  modified: moment,
  revision: count,
  ...bodyFields(10),
});

const block: Shape<Block> = (value, at) => {
  const found = object<Block>({ kind: oneOf(blockKinds), start: count, end: count })(value, at);
  if (found.end <= found.start) throw new FormatError(`${at} ends before it starts.`);
  return found;
};

const anySnapshot = object<Snapshot>({
  page: pageName,
  text: string(mostText),
  blocks: list(block, 200_000),
  hash: sha256,
  url: webAddress,
  title: string(short),
  published: nullable(date),
  modified: nullable(date),
  taken: moment,
});

/** A page's text as it was, its blocks in order and within the text. */
export const snapshot: Shape<Snapshot> = (value, at) => {
  const found = anySnapshot(value, at);
  let end = 0;
  for (const { start, end: next } of found.blocks) {
    if (start < end || next > found.text.length)
      throw new FormatError(`${at} has blocks that are not in order.`);
    end = next;
  }
  return found;
};

export const draft: Shape<Draft> = object<Draft>({
  key: string(longest + longest, 1),
  page: pageName,
  body: annotationBody,
  modified: moment,
});

/** Notes with their pages: every note's page is there, nothing is there twice. */
export function library(value: unknown, at: string): { pages: SavedPage[]; annotations: Annotation[] } {
  const found = object<{ pages: SavedPage[]; annotations: Annotation[] }>({
    pages: list(savedPage, mostAnnotations),
    annotations: list(annotation, mostAnnotations),
  })(value, at);
  const whole = createWholeCheck();
  found.pages.forEach(whole.page);
  found.annotations.forEach(whole.annotation);
  whole.end();
  return found;
}
