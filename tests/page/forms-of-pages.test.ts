import { expect, test } from 'vitest';
import { mayBeArticle } from '@/page/gate';
import { parse } from '@/scripts/read-html';
import { readPage } from '@/scripts/read-page';
import { pageOf, paragraphs, storyAddress, storyLines, storyTitle } from '@/tests/page/hall-story';

const menu =
  '<div class="menu"><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a> <a href="/about">About us</a></div>';
const whole = [storyTitle, ...storyLines];

/** Gate, detection and text of a page, as on a visit. */
function read(document: Document): string[] {
  expect(mayBeArticle(document, storyAddress)).toBe(true);
  const { isArticle, article } = readPage(document, storyAddress);
  expect(isArticle).toBe(true);
  return article.text.split('\n');
}

test.each<[string, string]>([
  [
    'line breaks, two at a time, in one box',
    `${menu}<div id="post"><h3>${storyTitle}</h3><div>${storyLines.join('<br><br>\n')}</div><div>Posted by Ann at 10:00 <a href="#c">3 comments</a></div></div><div>Older posts</div>`,
  ],
  [
    'line breaks, one at a time, in the body itself',
    `${menu}<h2>${storyTitle}</h2>${storyLines.join('<br>\n')}<br><a href="/">Back</a>`,
  ],
  [
    'bare boxes',
    `${menu}<div><div><h1>${storyTitle}</h1></div>${storyLines.map((line) => `<div>${line}</div>`).join('')}</div>`,
  ],
  [
    'the rows of a table in a table',
    `<table><tr><td>${menu}</td></tr><tr><td><table><tr><td><h2>${storyTitle}</h2></td></tr>${storyLines.map((line) => `<tr><td>${line}</td></tr>`).join('')}</table></td></tr></table>`,
  ],
  [
    'one cell of three, with line breaks',
    `<table width="760"><tr><td width="120"><a href="/">Home</a><br><a href="/old">Archive</a><br><a href="/links">Links</a></td><td><h1>${storyTitle}</h1>${storyLines.join('<br><br>')}</td><td><b>Weather</b><br>Rain, 7 degrees</td></tr><tr><td colspan="3">Copyright Bay Notes</td></tr></table>`,
  ],
  [
    'the wrappers of a browser’s translation',
    `${menu}<article><h1><font><font>${storyTitle}</font></font></h1>${storyLines.map((line) => `<p><font style="vertical-align: inherit;"><font style="vertical-align: inherit;">${line}</font></font></p>`).join('')}</article>`,
  ],
  [
    'a copy for printers and one for telephones, hidden',
    `<main><h1>${storyTitle}</h1>${paragraphs}</main><div class="print-only" style="display:none"><h1>${storyTitle}</h1>${paragraphs}</div><div hidden>${paragraphs}</div>`,
  ],
  [
    'a copy that only a style sheet hides',
    `<main><h1>${storyTitle}</h1>${paragraphs}</main><div class="print-only"><h1>${storyTitle}</h1>${paragraphs}</div>`,
  ],
  [
    'boxes that ask for something among the text',
    `<article><h1>${storyTitle}</h1><div class="share"><a href="#">Share on Facebook</a><a href="#">Tweet</a></div>${paragraphs.slice(0, 400)}${paragraphs.slice(400).replace('</p>', '</p><div class="newsletter-signup"><p>Sign up for our newsletter and get the best of the bay in your inbox every single morning.</p><input></div><p>Advertisement</p>')}<p>Read more:</p><p><a href="/x">Ferry to run on Sundays again</a></p><p><a href="?p=2">Next page</a></p></article><div id="cookie-bar"><p>We use cookies to make this site work and to count its readers. By going on you agree to our use of cookies.</p><button>Accept</button></div>`,
  ],
])('the story in %s is read and nothing else', (_, body) => {
  expect(read(parse(pageOf(body)))).toEqual(whole);
});

test('the story in an open shadow tree is found without being asked for', () => {
  const document = parse(pageOf('<bay-app></bay-app>'));
  const root = document.querySelector('bay-app')?.attachShadow({ mode: 'open' });
  root?.append(...parse(`<body><main><h1>${storyTitle}</h1>${paragraphs}</main></body>`).body.children);
  expect(read(document)).toEqual(whole);
});

test('the story in a frame of the page’s own origin is found; its places are in the frame', () => {
  const document = parse(pageOf('<div>Bay Notes, the site in one frame</div><iframe src="/story"></iframe>'));
  const inner = parse(pageOf(`<main><h1>${storyTitle}</h1>${paragraphs}</main>`));
  Object.defineProperty(document.querySelector('iframe'), 'contentDocument', { value: inner });
  expect(read(document)).toEqual(whole);
});

test('a frame beside an article of the page’s own is left alone', () => {
  const document = parse(pageOf(`<main><h1>${storyTitle}</h1>${paragraphs}</main><iframe></iframe>`));
  const other = parse(`<body>${paragraphs.replaceAll('hall', 'shop')}</body>`);
  Object.defineProperty(document.querySelector('iframe'), 'contentDocument', { value: other });
  expect(read(document)).toEqual(whole);
});

test('where a paywall cuts the text, what is read ends there', () => {
  const [first, second] = storyLines;
  const body = `<article><h1>${storyTitle}</h1><p>${first}</p><p>${second}</p><div class="paywall"><h2>Read on with a subscription</h2><p>Subscribe today for one crown a week and read everything that Bay Notes writes, on paper and on the web.</p><a href="/sub">Subscribe</a></div></article>`;
  const data = { '@type': 'NewsArticle', headline: storyTitle, isAccessibleForFree: false };
  const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  expect(read(parse(pageOf(body, head)))).toEqual([storyTitle, first, second]);
});

test('a wrapper that bears a paywall’s name and holds the article is no paywall', () => {
  expect(
    read(parse(pageOf(`<h1>${storyTitle}</h1><div class="paywall-content">${paragraphs}</div>`))),
  ).toEqual(whole);
});

test('a second article that scrolling brought is read after the first, under a title of its own', () => {
  const next = storyLines.map((line) => `${line.replace('hall', 'ferry')} And so it was.`);
  const second = `<article><h1>Ferry to run on Sundays</h1>${next.map((line) => `<p>${line}</p>`).join('')}</article>`;
  const document = parse(
    pageOf(`<main><article><h1>${storyTitle}</h1>${paragraphs}</article>${second}</main>`),
  );
  const { article } = readPage(document, storyAddress);
  expect(article.text.split('\n')).toEqual([...whole, 'Ferry to run on Sundays', ...next]);
  expect(article.blocks.map(({ kind }) => kind).filter((kind) => kind !== 'paragraph')).toEqual([
    'title',
    'title',
  ]);
});

test.each<[string, string]>([
  [
    'the entries of a live blog, each an article under a lesser heading',
    `<main><h1>${storyTitle}</h1><article><h2>Noon</h2>${paragraphs}</article><article><h2>Evening</h2>${paragraphs.replaceAll('hall', 'quay')}</article></main>`,
  ],
  [
    'a part of the article with a heading of the title’s rank',
    `<article><h1>${storyTitle}</h1>${paragraphs}<h1>What comes next</h1>${paragraphs.replaceAll('hall', 'quay')}</article>`,
  ],
  [
    'an article in the article',
    `<article><h1>${storyTitle}</h1>${paragraphs}<article><h1>What comes next</h1>${paragraphs.replaceAll('hall', 'quay')}</article></article>`,
  ],
  [
    'a notice too short for an article',
    `<article><h1>${storyTitle}</h1>${paragraphs}</article><article><h1>What comes next</h1><p>${storyLines[0]?.replace('hall', 'quay')}</p></article>`,
  ],
])('no second title: %s', (_, body) => {
  const { article } = readPage(parse(pageOf(body)), storyAddress, { force: true });
  expect(article.text).toContain('The new quay has cold rooms');
  expect(article.blocks.filter(({ kind }) => kind === 'title').length).toBe(1);
});

test('links are told with their words and addresses', () => {
  const linked = paragraphs
    .replace('harbour council', '<a href="/council">harbour <b>council</b></a>')
    .replace('his report', '<a href="https://docs.example/report.pdf#p2">his report</a>')
    .replace('Jens Dahl', '<a href="javascript:alert(1)">Jens Dahl</a>')
    .replace('the mayor', '<a href="#mayor">the mayor</a>');
  const base = '<base href="https://www.bay.example/sub/">';
  const { article } = readPage(
    parse(pageOf(`<main><h1>${storyTitle}</h1>${linked}</main>`, base)),
    storyAddress,
  );
  expect(article.links.map(({ start, end, url }) => [article.text.slice(start, end), url])).toEqual([
    ['harbour council', 'https://www.bay.example/council'],
    ['his report', 'https://docs.example/report.pdf#p2'],
  ]);
});
