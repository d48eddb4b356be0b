import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { fileNames } from '@/formats/file-names';
import { FormatError } from '@/formats/shape';
import { fillTemplate, parseTemplate } from '@/formats/template';
import { writeMarkdown, writeMarkdownFiles } from '@/formats/write-markdown';
import { tagsOfObsidian, yamlText } from '@/formats/yaml';
import { zipFiles } from '@/formats/zip';
import { anyLibrary } from '@/tests/formats/any-library';
import { note, now, page } from '@/tests/formats/harbour';
import { testWords } from '@/tests/formats/words';

test('an article with its notes, properties in front', () => {
  expect(writeMarkdown(page, [note], testWords, now)).toBe(`---
title: "Harbour & “dam”"
source: "https://news.example/harbour"
author: ["Jane Doe"]
publisher: "The Daily Example"
published: "2026-03-01T10:00:00+02:00"
created: "2026-03-04T12:00:00.000Z"
tags: ["secret-tag"]
---
> “It will \\<hold\\>,”

— Ilse Maren › two diplomats › Northern Press [↗](<https://news.example/harbour#:~:text=%E2%80%9CIt%20will%20%3Chold%3E%2C%E2%80%9D>)

Private thought.

**label verdict:** verdict disputed — Two engineers disagree.

- role original: [The talk](<https://b.example/talk?a=1&b=2>) (check differs)
- role contradicts: Pasted minutes

`);
});

test('the properties of any library are YAML that says what they say', () => {
  fc.assert(
    fc.property(anyLibrary, (library) => {
      for (const [index, { text }] of writeMarkdownFiles(library, testWords, now).entries()) {
        const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
        const one = library.pages[index];
        const sound = (value = '') => value.replace(/\p{Surrogate}/gu, '\ufffd');
        expect(load(front)).toMatchObject({
          title: sound(one?.title || one?.url),
          source: one?.url,
          author: one?.byline.map(sound),
          published: one?.published ?? '',
        });
      }
    }),
  );
});

test.each([
  ['a text', '{{a}}', '\\*x\\*'],
  ['a list', '{{list}}', 'one, two'],
  ['a section for each', '{{#list}}<{{.}}>{{/list}}', '<one><two>'],
  ['a section for what is filled', '{{#a}}yes{{/a}}{{#none}}no{{/none}}{{^none}}empty{{/none}}', 'yesempty'],
  ['names from outside', '{{#inner}}{{b}}{{a|line}}{{/inner}}', '1\\*x\\*2\\*x\\*'],
  ['properties', '{{a|yaml}} {{list|yaml}} {{list|tags}}', '"*x*" ["one", "two"] ["one", "two"]'],
  ['a quotation', '{{lines|quoted}}', '> a\n> b'],
  ['an address', '[x]({{url|url}})({{a|url}})', '[x](<https://a.example/>)()'],
  ['a name for a page of a wiki', '[[{{wiki|wiki}}]]', '[[a b c]]'],
  ['a day', '{{time|date}}', '2026-03-04'],
  ['what looks like a template and is none', '{ {a}} {{ a }} {{a b}} {{}}', '{ {a}} \\*x\\* {{a b}} {{}}'],
  ['a value that looks like a template', '{{trap}}', '{{a}}'],
  ['marks with a line for themselves', 'x\n{{#list}}\n{{.}}\n{{/list}}\ny', 'x\none\ntwo\ny'],
])('%s', (_name, template, expected) => {
  const scope = {
    a: '*x*',
    none: '',
    list: ['one', 'two'],
    inner: [{ b: '1' }, { b: '2' }],
    lines: 'a\nb',
    url: 'https://a.example/',
    wiki: 'a[[b]]|c',
    time: now,
    trap: '{{a}}',
  };
  expect(fillTemplate(parseTemplate(template), scope)).toBe(expected);
});

test.each([
  ['a name nobody knows', '{{x}}', 'not known here: x'],
  ['a name of every object', '{{constructor}}', 'not known here: constructor'],
  ['a form nobody knows', '{{title|toString}}', 'form that is not known: toString'],
  ['a section without end', '{{#notes}}', 'does not close notes'],
  ['an end without section', '{{/notes}}', 'closes notes, which is not open'],
  ['sections that cross', '{{#notes}}{{#quote}}{{/notes}}{{/quote}}', 'closes notes'],
  ['a list within itself', '{{#notes}}{{#notes}}{{/notes}}{{/notes}}', 'opens notes within itself'],
  ['a template without end', 'x'.repeat(50_001), 'longer than 50000'],
])('%s is refused with a sentence', (_name, template, sentence) => {
  expect(() => writeMarkdown(page, [note], testWords, now, template)).toThrow(FormatError);
  expect(() => writeMarkdown(page, [note], testWords, now, template)).toThrow(sentence);
});

test('any text as a template is filled in or refused with a sentence', () => {
  const bits = fc.constantFrom(
    '{{',
    '}}',
    '#',
    '/',
    '^',
    'notes',
    'title',
    '|',
    'yaml',
    ' ',
    '\n',
    '.',
    '{',
    '}',
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 30 }), (all) => {
      try {
        writeMarkdown(page, [note], testWords, now, all.join(''));
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }),
    { numRuns: 1000 },
  );
});

test('any text is the same text in YAML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(load(yamlText(text))).toBe(text.replace(/\p{Surrogate}/gu, '\ufffd'));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  [
    ['two words', 'two words', '#x', '  '],
    ['two-words', 'x'],
  ],
  [
    ['2026', 'a/b', 'Größe'],
    ['2026-', 'a/b', 'Größe'],
  ],
])('%j as tags of Obsidian', (tags, names) => {
  expect(tagsOfObsidian(tags)).toEqual(names);
});

test('file names are ones that any system takes, and none is there twice', () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('CON', 'con', '..', 'a/b', '../../etc', 'Same', 'same', 'x'.repeat(300)),
  );
  fc.assert(
    fc.property(fc.array(title), (titles) => {
      const names = fileNames(titles, '.md');
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
      for (const name of names) {
        expect(name).toMatch(/^[^\\/:*?"<>|#^[\]%.\s][^\\/:*?"<>|#^[\]%]*\.md$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\.|[. ]\.md$/i);
        expect(Buffer.byteLength(name)).toBeLessThan(256);
      }
    }),
  );
});

test('an archive of any files is read by another program', async () => {
  const files = fc.uniqueArray(
    fc.record({
      // The program that reads it keeps the files in an object, where that one name cannot be a key.
      name: fc
        .string({ unit: 'grapheme', minLength: 1 })
        .filter((name) => !name.includes('\0') && name !== '__proto__'),
      text: fc.string({ unit: 'grapheme' }),
    }),
    { selector: ({ name }) => name, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(files, async (all) => {
      const found = unzipSync(await zipFiles(all, now));
      expect(Object.entries(found).map(([name, data]) => ({ name, text: strFromU8(data) }))).toEqual(
        expect.arrayContaining(all),
      );
      expect(Object.keys(found)).toHaveLength(all.length);
    }),
    { numRuns: 50 },
  );
});

test('an archive has the checksum of what is in it', async () => {
  const file = await zipFiles([{ name: 'a', text: '123456789' }], now);
  // The check value of CRC-32, as its catalogues give it.
  expect(new DataView(file.buffer).getUint32(14, true)).toBe(0xcbf43926);
});

test('packing stops when it is told to', async () => {
  const stop = AbortSignal.abort(new Error('the reader stopped it'));
  await expect(zipFiles([{ name: 'a', text: 'b' }], now, stop)).rejects.toThrow('the reader stopped it');
});

test('every name that the manual gives to templates is known where it says', () => {
  const manual = readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8');
  const [, names = ''] = /\nNames of an article: ([\s\S]*?)\n\n/.exec(manual) ?? [];
  const [article = '', notes = '', sources = '', history = ''] = names
    .split(/Within `\w+`:/)
    .map((part) => Array.from(part.matchAll(/`(\w+)`/g), ([, name]) => `{{${name}}}`).join(''));
  expect(history).toContain('{{when}}');
  const inside = `{{#sources}}${sources}{{/sources}}{{#history}}${history}{{/history}}`;
  const template = `${article}{{label.note}}{{#notes}}${notes}${inside}{{/notes}}`;
  expect(writeMarkdown(page, [note], testWords, now, template)).toContain('The talk');
});
