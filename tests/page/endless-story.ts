/** Articles of a paper whose pages go on with the next one as the reader scrolls. */
export interface Story {
  slug: string;
  title: string;
  lines: readonly string[];
}

const people = ['Tomas Oduya', 'Ilse Maren', 'Amira Lindqvist', 'Pieter Vos', 'Hal Brandt', 'Greta Sorensen'];

function story(slug: string, title: string, place: string, thing: string): Story {
  const lines = people.map(
    (person, i) =>
      `${place} has waited ${i + 2} weeks for the inspectors, who have not yet come back with what they took away in ${thing}. ` +
      `“We counted ${i + 3} ${thing} in ${place} and not one of them was dry,” said ${person}, who has worked there for years.`,
  );
  return { slug, title, lines };
}

export const stories = {
  hall: story('old-fish-hall-to-close', 'Old fish hall to close after the winter', 'Skarn', 'barrels'),
  ferry: story('ferry-crews-ask-for-summer', 'Ferry crews ask for a longer summer', 'Port Serrat', 'cabins'),
  mill: story('mill-opens-its-doors', 'The old mill opens its doors again', 'Vallmo', 'sacks'),
} satisfies Record<string, Story>;

export const addressOf = ({ slug }: Story): string => `https://bay.example/2026/05/${slug}.html`;

const textOf = ({ lines }: Story): string => lines.map((line) => `<p>${line}</p>`).join('');

/** How a paper sets one of its articles; the first of a page is the one that the server has sent. */
export const forms = {
  article: (one: Story) => `<article><h1>${one.title}</h1>${textOf(one)}</article>`,
  'article with a header': (one: Story) =>
    `<article><header><p class="kicker">News</p><h1>${one.title}</h1><p>By Ann Roe</p></header><div class="body">${textOf(one)}</div></article>`,
  'plain box': (one: Story) => `<div class="story"><h1>${one.title}</h1>${textOf(one)}</div>`,
  'later of lower rank': (one: Story, i: number) =>
    `<article><h${i ? 2 : 1}>${one.title}</h${i ? 2 : 1}>${textOf(one)}</article>`,
  'second-rank heading that is a link': (one: Story) =>
    `<article><h2><a href="${one.slug}.html">${one.title}</a></h2>${textOf(one)}</article>`,
  'box that names its address': (one: Story) =>
    `<div class="wrap" data-url="${one.slug}.html"><section><h1>${one.title}</h1>${textOf(one)}</section></div>`,
} satisfies Record<string, (one: Story, i: number) => string>;

export type Form = keyof typeof forms;

/** A page with some of the articles; its head declares the first that the server sent, its title is that of the one in view. */
export function endlessPage(form: Form, shown: readonly Story[], title: string, script = ''): string {
  const articles = shown.map((one, i) => forms[form](one, i)).join('<div class="ad">Advertisement</div>');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} - Bay Notes</title><meta property="og:type" content="article"></head>
<body><header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header><main>${articles}</main><footer>Bay Notes 2026</footer>${script}</body></html>`;
}
