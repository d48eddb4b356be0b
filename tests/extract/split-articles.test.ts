import { expect, test } from 'vitest';
import { extractArticle } from '@/extract/extract-article';
import { recordPage } from '@/page/record-page';
import { parse } from '@/scripts/read-html';
import { addressOf, endlessPage, type Form, forms, type Story, stories } from '@/tests/page/endless-story';
import { articles, fixture } from '@/tests/page/page-fixtures';

const { hall, ferry, mill } = stories;

function partsOf(html: string, url = addressOf(hall)) {
  const extract = extractArticle(recordPage(parse(html)).record, url);
  const lines = extract.article.text.split('\n');
  return extract.parts.map((part, i) => ({
    title: part.title,
    declared: extract.declared(part),
    lines: lines.slice(part.from, extract.parts[i + 1]?.from),
  }));
}

const namesItself = new Set<Form>(['second-rank heading that is a link', 'box that names its address']);

const shown: [name: string, stories: Story[], view: Story][] = [
  ['the first in view', [hall, ferry, mill], hall],
  ['the second in view', [hall, ferry, mill], ferry],
  ['the first gone', [ferry, mill], ferry],
];

test.each(Object.keys(forms).flatMap((form) => shown.map((one): [string, ...typeof one] => [form, ...one])))(
  'articles set as %s are told apart, %s',
  (form, _, all, view) => {
    const parts = partsOf(endlessPage(form as Form, all, view.title));
    expect(parts.map(({ title }) => title)).toEqual(all.map(({ title }) => title));
    for (const [i, { lines, declared }] of parts.entries()) {
      const one = all[i];
      expect(lines.filter((line) => line.includes('We counted'))).toEqual(one?.lines);
      expect(declared).toBe(one && namesItself.has(form as Form) ? addressOf(one) : null);
    }
  },
);

const text = hall.lines.map((line) => `<p>${line}</p>`).join('');
const own = `<article><h1>${hall.title}</h1>${text}</article>`;

test.each([
  ['an article alone', own],
  [
    'sections with headings',
    `<article><h1>${hall.title}</h1><section><h2>First</h2>${text}</section><section><h2>Then</h2>${text}</section></article>`,
  ],
  [
    'sections with headings of the first rank',
    `<article><h1>${hall.title}</h1><section><h1>First</h1>${text}</section><section><h1>Then</h1>${text}</section></article>`,
  ],
  [
    'a live blog’s entries',
    `<h1>${hall.title}</h1><div>${[0, 1, 2].map((i) => `<article><h2>At ${i + 8} o’clock</h2>${text.replaceAll('weeks', `${i} weeks`)}</article>`).join('')}</div>`,
  ],
  ['the site’s name of the first rank', `<header><h1>Bay Notes</h1></header><main>${own}</main>`],
  ['a teaser below', `${own}<article><h1>${ferry.title}</h1><p>${ferry.lines[0]}</p></article>`],
])('%s are no further articles', (_, body) => {
  const html = `<!doctype html><title>${hall.title} - Bay Notes</title><meta property="og:type" content="article"><body>${body}</body>`;
  expect(partsOf(html)).toHaveLength(1);
});

test.each(articles)('the fixture %s is one article', (name, url) => {
  expect(partsOf(fixture(name), url)).toHaveLength(1);
});
