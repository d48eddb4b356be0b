import { demoPath, readDemo } from '@/scripts/demo';
import type { MadePage } from '@/scripts/serve';

const demo = readDemo().html;

/** A blog that forbids everything a page can forbid of scripts, styles and frames. */
const strict: MadePage = {
  html: demo.replace(/<style>[\s\S]*?<\/style>/, ''),
  headers: {
    'content-security-policy':
      "default-src 'none'; script-src 'none'; style-src 'none'; frame-src 'none'; require-trusted-types-for 'script'",
  },
};

const places = ['Skarn', 'Port Serrat', 'Vallmo', 'Hebbel', 'Tarn', 'Oster'];
const people = ['Tomas Oduya', 'Ilse Maren', 'Amira Lindqvist', 'Pieter Vos', 'Hal Brandt', 'Greta Sorensen'];

/** One paragraph of about forty words with one quote in it; different for every number. */
function paragraph(number: number): string {
  const person = people[number % people.length] ?? '';
  const place = places[(number * 7) % places.length] ?? '';
  return (
    `The boats of ${place} stayed ashore for week ${number} because the inspectors had not yet come back with their samples. ` +
    `“We counted ${number + 3} nets on the quay and not one of them was wet,” said ${person}, who has worked in ${place} for years.`
  );
}

/** An article of about `words` words. */
export function longArticle(words: number): string {
  const paragraphs = Array.from(
    { length: Math.ceil(words / 43) },
    (_, number) => `<p>${paragraph(number)}</p>`,
  );
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A long winter on the quays</title>
<meta property="og:type" content="article"></head><body><article><h1>A long winter on the quays</h1>${paragraphs.join('\n')}</article></body></html>`;
}

const article = (title: string, from: number): string =>
  `<h1>${title}</h1>${Array.from({ length: 12 }, (_, index) => `<p>${paragraph(from + index)}</p>`).join('')}`;

/** A site of one page: its links change the address and the article without loading anything; the home page has none. */
const singlePage: MadePage = {
  html: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Quay news</title></head><body>
<nav><a id="home" href="/news/home">Home</a> <a id="one" href="/news/2026/03/the-first-winter-on-the-quay">One</a>
<a id="two" href="/news/2026/03/the-second-winter-on-the-quay">Two</a></nav>
<main></main>
<template id="t-one"><article>${article('The first winter', 100)}</article></template>
<template id="t-two"><article>${article('The second winter', 300)}</article></template>
<script>
  const show = (name) => {
    const template = document.getElementById('t-' + name);
    document.querySelector('main').replaceChildren(template ? template.content.cloneNode(true) : 'Choose a story.');
    document.title = 'Quay news: ' + name;
  };
  document.querySelector('nav').addEventListener('click', (event) => {
    event.preventDefault();
    history.pushState({}, '', event.target.href);
    show(event.target.id);
  });
  show('home');
</script></body></html>`,
};

/** An article that rewrites a clock and an advertisement every second, and adds a paragraph when asked. */
const restless: MadePage = {
  html: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Restless</title><meta property="og:type" content="article"></head>
<body><p id="clock"></p><div class="ad"></div><article>${article('The restless winter', 500)}<div id="late"></div></article>
<script>
  setInterval(() => {
    document.getElementById('clock').textContent = String(Date.now());
    document.querySelector('.ad').replaceChildren(document.createElement('b'));
  }, 200);
  window.addMore = () => {
    document.getElementById('late').innerHTML = '<p>“The last boat came home at noon,” said Greta Sorensen, the harbour master.</p>';
  };
</script></body></html>`,
};

/** The demo article after an editor has changed one quote and taken out another. */
const edited: MadePage = {
  html: demo
    .replace(
      "A harbour that doesn't grow is a harbour that closes",
      'A harbour that does not grow is a harbour that soon closes',
    )
    .replace(/“This is the biggest set of readings[\s\S]*?from last year.”/, ''),
};

/** Where each is served, with addresses as news sites have them. */
export const paths = {
  demo: demoPath,
  strict: '2026/03/maren-defends-harbour-plan-strict.html',
  edited: '2026/03/maren-defends-harbour-plan-edited.html',
  long: 'news/2026/03/a-long-winter-on-the-quays',
  restless: 'news/2026/03/the-restless-winter',
  appHome: 'news/home',
  shop: 'shop/',
};

export const madePages: Record<string, MadePage> = {
  [`/${paths.demo}`]: readDemo(),
  [`/${paths.strict}`]: strict,
  [`/${paths.edited}`]: edited,
  [`/${paths.long}`]: { html: longArticle(20_000) },
  [`/${paths.restless}`]: restless,
  [`/${paths.appHome}`]: singlePage,
};
