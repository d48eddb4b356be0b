import { parseHTML } from 'linkedom';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { checkAddress } from '@/components/source-address';
import { webAddress } from '@/formats/address-and-time';
import { writeCsv } from '@/formats/csv';
import { decodeText } from '@/formats/decode-text';
import { formats } from '@/formats/formats';
import { readAny } from '@/formats/read-any';
import { FormatError } from '@/formats/shape';
import { writeEvidenceHtml, writeEvidenceMarkdown } from '@/formats/write-evidence';
import { writeMarkdown } from '@/formats/write-markdown';
import { evidenceFields } from '@/model/exports';
import { now } from '@/tests/formats/harbour';
import { badAddresses, formulas, payloads } from '@/tests/formats/payloads';
import { saying } from '@/tests/formats/saying';
import { testWords } from '@/tests/formats/words';

const bad =
  /^(?:script|img|image|iframe|object|embed|svg|math|link|base|form|input|button|textarea|select|video|audio|details|marquee|template|noscript|xmp)$/;

/** What in a piece of HTML could run something. */
function dangers(html: string): string[] {
  const { document } = parseHTML(html);
  return Array.from(document.querySelectorAll('*')).flatMap((element) => {
    const { localName } = element;
    const attributes = Array.from(element.attributes)
      .filter(
        ({ name, value }) =>
          /^on/i.test(name) ||
          /^(?:src|srcset|srcdoc|style|action|formaction)$/i.test(name) ||
          (/href$/i.test(name) && !/^https?:\/\//.test(value)),
      )
      .map(({ name, value }) => `${localName} ${name}=${value}`);
    return bad.test(localName) ? [localName, ...attributes] : attributes;
  });
}

test('there are enough of them, and they are told from plain text', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(120);
  // Taken for HTML most of them are found by what follows; the others are for readers of Markdown, templates and the like.
  const known = payloads.filter((text) => dangers(`<html><body>${text}</body></html>`).length > 0);
  expect(known.length).toBeGreaterThan(100);
  expect(badAddresses.length).toBeGreaterThanOrEqual(60);
});

test('no text runs anything in a page of evidence, nor where Markdown is rendered with its HTML', () => {
  const reader = new MarkdownIt('default', { html: true });
  const front = /^---\n[\s\S]*?\n---\n/;
  const found = payloads.flatMap((text) => {
    const { page, note } = saying(text);
    const evidence = { page, annotations: [note], snapshot: null, changes: [], words: testWords, now };
    const input = { ...evidence, fields: new Set(evidenceFields), version: '0.2.0' };
    const pages = [
      writeEvidenceHtml(input),
      ...[writeEvidenceMarkdown(input), writeMarkdown(page, [note], testWords, now)].map(
        (markdown) => `<html><body>${reader.render(markdown.replace(front, ''))}</body></html>`,
      ),
    ];
    return pages.flatMap(dangers).map((danger) => `${text}: ${danger}`);
  });
  expect(found).toEqual([]);
});

test.each(formats.filter(({ id }) => id === 'whence' || id === 'web-annotation'))(
  'every text goes out as $id and comes in as the text that it is',
  async (format) => {
    for (const text of payloads) {
      const { page, note } = saying(text);
      const parts: BlobPart[] = [];
      const library = { pages: [page], annotations: [note] };
      for await (const part of format.write(library, { words: testWords, now })) parts.push(part);
      const file = decodeText(new Uint8Array(await new Blob(parts).arrayBuffer()));
      const [back] = readAny(file, `a${format.extension}`, now).annotations;
      expect(back?.note).toBe(text);
      expect(back?.tags).toEqual([text]);
      expect(back?.target?.quote.exact).toBe(text);
    }
  },
);

test.each(formulas.map((text) => [text]))('a cell that says %j is no formula', (text) => {
  for (const [cell] of [[text], [`${text},x`], [`${text}\n=1`]]) {
    const written = writeCsv([[cell ?? '']]).slice(1, -2);
    const seen = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
    expect(seen).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  }
});

test.each(badAddresses.map((text) => [text]))('%j never becomes a link', (address) => {
  let kept: string | null = null;
  try {
    kept = webAddress(address, 'the link');
  } catch (error) {
    expect(error).toBeInstanceOf(FormatError);
  }
  const typed = checkAddress(address);
  for (const url of [kept, 'url' in typed ? typed.url : null]) {
    if (url === null) continue;
    expect(url).toMatch(/^https?:\/\/[a-z0-9.-]+(?::\d+)?\//);
    expect(new URL(url).username + new URL(url).password).toBe('');
  }
});
