import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { type EvidenceInput, usualEvidence } from '@/formats/evidence';
import { evidenceStyle, evidenceStyleHash } from '@/formats/evidence-style';
import { writeEvidenceHtml, writeEvidenceMarkdown } from '@/formats/write-evidence';
import { type EvidenceField, evidenceFields } from '@/model/exports';
import type { PageChange, Snapshot } from '@/model/page-change';
import { anyLibrary } from '@/tests/formats/any-library';
import { note, now, page } from '@/tests/formats/harbour';
import { testWords } from '@/tests/formats/words';

const snapshot: Snapshot = {
  page: page.key,
  text: 'The whole article.',
  blocks: [],
  hash: 'cd'.repeat(32),
  url: page.url,
  title: page.title,
  published: null,
  modified: null,
  taken: '2026-03-02T08:00:00.000Z',
};
const change: PageChange = {
  kind: 'number-changed',
  before: null,
  after: null,
  diff: [
    { kind: 'removed', text: 'forty' },
    { kind: 'added', text: 'fourteen' },
  ],
};
const input = (fields: readonly EvidenceField[]): EvidenceInput => ({
  page,
  annotations: [note],
  snapshot,
  changes: [change],
  fields: new Set(fields),
  words: testWords,
  now,
  version: '0.2.0',
});

/** Text that is in the file only when its field was chosen. */
const telltale: Record<EvidenceField, string[]> = {
  context: ['Asked again'],
  chain: ['Ilse Maren', 'Northern Press'],
  verdict: ['label verdict'],
  history: ['label history', 'verdict looking'],
  sources: ['The talk', 'Pasted minutes', 'https://b.example'],
  excerpts: ['It may hold'],
  diffs: [' hold</span>', '~~may~~'],
  hashes: ['abababab', 'cdcdcdcd'],
  changes: ['fourteen'],
  snapshot: ['The whole article.'],
  reasons: ['Two engineers disagree.', 'First look.'],
  notes: ['Private thought.'],
  tags: ['secret tag'],
};
/** Both forms with the escapes of Markdown taken out, so that one text is found in either. */
const both = (fields: readonly EvidenceField[]): string =>
  writeEvidenceHtml(input(fields)) + writeEvidenceMarkdown(input(fields)).replaceAll('\\', '');

test.each(evidenceFields)('%s is there when it was chosen, and not by accident', (field) => {
  const needs: readonly EvidenceField[] = ['verdict', 'history', 'sources', field];
  for (const text of telltale[field]) expect(both(needs)).toContain(text);
  const others = both(evidenceFields.filter((one) => one !== field));
  for (const text of telltale[field]) expect(others).not.toContain(text);
});

test('nothing in the reader’s own words, and not the article, unless it was chosen', () => {
  const usual = both(usualEvidence);
  for (const field of ['notes', 'tags', 'reasons', 'snapshot'] as const)
    for (const text of telltale[field]) expect(usual).not.toContain(text);
  expect(usual).toContain('It will');
});

test('the policy of the page allows its one style, and nothing else', () => {
  const html = writeEvidenceHtml(input(evidenceFields));
  expect(evidenceStyleHash).toBe(`sha256-${createHash('sha256').update(evidenceStyle).digest('base64')}`);
  const { document } = parseHTML(html);
  expect(document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toBe(
    `default-src 'none'; style-src '${evidenceStyleHash}'; base-uri 'none'; form-action 'none'`,
  );
  expect(document.querySelectorAll('style')).toHaveLength(1);
  expect(html).not.toMatch(/\bstyle="|\bsrc=|url\(|@import/);
});

const allowed = new Set(
  'html head meta title style body main h1 h2 h3 dl dt dd blockquote span mark figure figcaption p a del ins'.split(
    ' ',
  ),
);

test('whatever a library holds, the page has no element, attribute or address but ours', () => {
  fc.assert(
    fc.property(anyLibrary, ({ pages, annotations }) => {
      const [first] = pages;
      if (!first) return;
      const file = writeEvidenceHtml({ ...input(evidenceFields), page: first, annotations });
      const { document } = parseHTML(file);
      for (const element of document.querySelectorAll('*')) {
        expect(allowed).toContain(element.localName);
        for (const { name, value } of element.attributes) {
          expect(name).not.toMatch(/^on/);
          if (name === 'href') expect(value).toMatch(/^https?:\/\//);
        }
      }
      const notes = annotations
        .filter((one) => one.target)
        .map((one) => one.target?.quote.exact.replace(/\s+/g, ''));
      const shown = Array.from(document.querySelectorAll('mark'), (mark) =>
        mark.textContent.replace(/\s+/g, ''),
      );
      expect(shown.length).toBeGreaterThanOrEqual(notes.length);
    }),
  );
});

test('as Markdown it is headings, lists, quotations and links alone', () => {
  const reader = new MarkdownIt('default', { html: true });
  fc.assert(
    fc.property(anyLibrary, ({ pages, annotations }) => {
      const [first] = pages;
      if (!first) return;
      const text = writeEvidenceMarkdown({ ...input(evidenceFields), page: first, annotations });
      const { document } = parseHTML(`<html><body>${reader.render(text)}</body></html>`);
      const names = new Set(Array.from(document.querySelectorAll('body *'), (element) => element.localName));
      const known = ['h1', 'h2', 'h3', 'ul', 'li', 'p', 'blockquote', 'strong', 's', 'a'];
      expect([...names].filter((name) => !known.includes(name))).toEqual([]);
      for (const link of document.querySelectorAll('a'))
        expect(link.getAttribute('href')).toMatch(/^https?:/);
    }),
  );
});
