import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { escapeMarkdown } from '@/formats/markdown';
import { quotation } from '@/formats/quotation';
import { note, now, page } from '@/tests/formats/harbour';
import { testWords } from '@/tests/formats/words';

const address = 'https://news.example/harbour#:~:text=%E2%80%9CIt%20will%20%3Chold%3E%2C%E2%80%9D';
const quote = {
  subject: note.subject,
  target: note.target ?? {
    quote: { type: 'TextQuoteSelector' as const, exact: '', prefix: '', suffix: '' },
    position: null,
  },
};

test('words with speaker, chain, page, date of access, and an address that opens at them', () => {
  expect(quotation(quote, page, testWords, now)).toEqual({
    text: `“It will <hold>,”
— Ilse Maren › two diplomats › Northern Press › Harbour & “dam”, Jane Doe, The Daily Example, 2026-03-01, label accessed 2026-03-04
${address}
`,
    html:
      `<blockquote cite="${address}"><p>“It will &lt;hold&gt;,”</p></blockquote>` +
      `<p>— Ilse Maren › two diplomats › Northern Press › <a href="${address}">Harbour &amp; “dam”</a>, ` +
      'Jane Doe, The Daily Example, 2026-03-01, label accessed 2026-03-04</p>',
    markdown: `> “It will \\<hold\\>,”
>
> — Ilse Maren › two diplomats › Northern Press › [Harbour \\& “dam”](<${address}>), Jane Doe, The Daily Example, 2026-03-01, label accessed 2026-03-04
`,
  });
});

test('a page that says nothing of itself, words that nobody is said to say', () => {
  const bare = { ...page, title: '', byline: [], publisher: null, published: null };
  const { text } = quotation({ ...quote, subject: { kind: 'selection' } }, bare, testWords, now);
  expect(text).toBe(`“It will <hold>,”\n— ${page.url}, label accessed 2026-03-04\n${address}\n`);
});

const hostile = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'<>&"\'`*_[]()#!\\|~-+.=:/ \n\r\t1a{}$%^'), maxLength: 30 }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '</p><script>',
    '](javascript:alert(1))',
    '1. a',
    '- a',
    '\ud800',
  ),
);

test('whatever words and titles hold, HTML has no element of theirs', () => {
  fc.assert(
    fc.property(hostile, hostile, (exact, title) => {
      const target = { ...quote.target, quote: { ...quote.target.quote, exact } };
      const { html } = quotation({ ...quote, target }, { ...page, title }, testWords, now);
      const { document } = parseHTML(`<html><body>${html}</body></html>`);
      const names = new Set(Array.from(document.querySelectorAll('body *'), (element) => element.localName));
      expect(names).toContain('blockquote');
      expect([...names].filter((name) => !['blockquote', 'p', 'br', 'a'].includes(name))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('whatever a text holds, Markdown shows it as it is', () => {
  const reader = new MarkdownIt('default', { html: true, linkify: false, breaks: true });
  fc.assert(
    fc.property(hostile, (text) => {
      const { document } = parseHTML(
        `<html><body>${reader.render(`x${escapeMarkdown(`\n${text}`)}`)}</body></html>`,
      );
      const elements = Array.from(document.querySelectorAll('body *'), (element) => element.localName);
      expect(elements.filter((name) => name !== 'p' && name !== 'br')).toEqual([]);
      const words = (shown: string): string => shown.replace(/\s+/g, ' ').trim();
      expect(words(document.body.textContent ?? '')).toBe(words(`x ${text}`));
    }),
    { numRuns: 2000 },
  );
});

test('its parts are set apart as the reader’s language does it', () => {
  const { text, html, markdown } = quotation(quote, page, { ...testWords, comma: '、' }, now);
  expect(text).toContain('”、Jane Doe、The Daily Example、2026-03-01、label accessed 2026-03-04\n');
  expect(html).toContain('</a>、Jane Doe、');
  expect(markdown).toContain(')、Jane Doe、');
});
