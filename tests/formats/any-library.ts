import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  type Annotation,
  foreignFormats,
  linkRoles,
  pageOrigins,
  type SavedPage,
  type Subject,
  verdicts,
} from '@/model/annotation';
import { blockKinds } from '@/model/article';
import { claimKinds } from '@/model/finding';
import type { Snapshot } from '@/model/page-change';
import { pageKey } from '@/model/page-key';
import { checkAnswers, checkVerdicts, type SourceCheck } from '@/model/source-check';

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', '\ud800 alone', '\u202e', '</script>', '=1+1', '“So,” he said.\n\n“Yes.”'),
);
const some = words.map((text) => text || 'x');
const moment = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const address = fc
  .oneof(
    fc.webUrl({ withQueryParameters: true }),
    fc.constant('https://exämple.example/ü?q=ö|x&utm_source=y'),
    fc.constant('http://127.0.0.1:8080/a b'),
  )
  .map((url) => new URL(url).href);

const subject: fc.Arbitrary<Subject> = fc.oneof(
  fc.record({
    kind: fc.constant('quote' as const),
    quoteType: fc.constantFrom('direct' as const, 'indirect' as const, 'mixed' as const, 'term' as const),
    speaker: fc.option(words),
    mention: fc.option(words),
    cue: fc.option(words),
    via: fc.array(words, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('claim' as const),
    claimKind: fc.constantFrom(...claimKinds),
    trigger: words,
    saidBy: fc.option(words),
  }),
  fc.constant({ kind: 'selection' as const }),
  fc.constant({ kind: 'page' as const }),
);

const target = fc.record({
  quote: fc.record({
    type: fc.constant('TextQuoteSelector' as const),
    exact: some,
    prefix: words,
    suffix: words,
  }),
  position: fc.option(
    fc.tuple(fc.nat(), fc.nat(1000)).map(([start, length]) => ({
      type: 'TextPositionSelector' as const,
      start,
      end: start + length,
    })),
  ),
});

const page: fc.Arbitrary<SavedPage> = fc
  .record({
    url: address,
    title: words,
    byline: fc.array(words, { maxLength: 3 }),
    publisher: fc.option(words),
    published: fc.option(fc.constantFrom('2026-03-01', '2026-03-01T10:00:00+02:00', '2026')),
    modified: fc.option(moment),
    canonical: fc.option(address),
    language: fc.option(fc.constantFrom('en', 'pt-BR')),
    saved: moment,
  })
  .map((facts) => ({ ...facts, key: pageKey(facts.url) }));

const check: fc.Arbitrary<SourceCheck> = fc.record({
  verdict: fc.constantFrom(...checkVerdicts),
  excerpt: fc.option(target),
  diff: fc.array(
    fc.record({ kind: fc.constantFrom('same' as const, 'added' as const, 'removed' as const), text: words }),
    { maxLength: 3 },
  ),
  words: fc.nat(),
  hash: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
  checked: moment,
  method: fc.integer({ min: 1, max: 9 }),
  answer: fc.option(fc.constantFrom(...checkAnswers)),
});

const annotation: fc.Arbitrary<Omit<Annotation, 'page'>> = fc.record({
  id: fc.uuid(),
  subject,
  target: fc.option(target),
  note: words,
  verdict: fc.constantFrom(...verdicts),
  reason: words,
  origin: fc.option(fc.constantFrom(...pageOrigins)),
  links: fc.array(
    fc.record({
      url: fc.option(address),
      title: words,
      role: fc.constantFrom(...linkRoles),
      added: moment,
      check: fc.option(check),
    }),
    { maxLength: 3 },
  ),
  history: fc.array(
    fc.record({
      verdict: fc.constantFrom(...verdicts),
      when: moment,
      reason: words,
      by: fc.constantFrom('reader' as const, 'page-changed' as const),
      sources: fc.array(words, { maxLength: 2 }),
    }),
    { maxLength: 3 },
  ),
  foreign: fc.option(
    fc.record({
      format: fc.constantFrom(...foreignFormats),
      data: fc.oneof(fc.json(), fc.constantFrom('not JSON', '{"__proto__":{}}')).map((text) => `${text} `),
    }),
  ),
  tags: fc.array(some, { maxLength: 3 }),
  created: moment,
  modified: moment,
  revision: fc.integer({ min: 1, max: 10_000 }),
});

/** Any library that Whence itself may come to hold. */
export const anyLibrary = fc
  .tuple(
    fc.uniqueArray(page, { minLength: 1, maxLength: 4, selector: ({ key }) => key }),
    fc.uniqueArray(fc.tuple(annotation, fc.nat()), { maxLength: 6, selector: ([{ id }]) => id }),
  )
  .map(([pages, notes]) => ({
    pages,
    annotations: notes.map(([note, index]): Annotation => {
      const on = pages[index % pages.length];
      return { ...note, page: on?.key ?? '' };
    }),
  }));

const kinds = fc.constantFrom(...blockKinds);

/** Any snapshot of one of these pages, with the hash of its text. */
export function anySnapshot(pages: SavedPage[]): fc.Arbitrary<Snapshot> {
  return fc
    .record({
      page: fc.constantFrom(...pages.map(({ key }) => key)),
      paragraphs: fc.array(fc.tuple(kinds, some), { maxLength: 4 }),
      url: address,
      title: words,
      published: fc.option(moment),
      modified: fc.option(moment),
      taken: moment,
    })
    .map(({ paragraphs, ...facts }) => {
      let text = '';
      const blocks = paragraphs.map(([kind, paragraph]) => {
        const start = text.length;
        text += `${paragraph}\n`;
        return { kind, start, end: text.length - 1 };
      });
      // Half a surrogate pair has no bytes in UTF-8; what is hashed is what an encoder makes of it.
      const hash = createHash('sha256').update(new TextEncoder().encode(text)).digest('hex');
      return { ...facts, text, blocks, hash };
    });
}
