import { seeded } from '@/bench/figures';
import { makeParagraphs } from '@/bench/make-article';

const onsets = 'b,br,c,cl,d,dr,f,g,gr,h,l,m,n,p,pl,r,s,st,t,tr,v,w'.split(',');
const vowels = 'a,e,i,o,u,ea,ou'.split(',');
const codas = 'l,n,nd,r,rt,s,st,t,ck,m,d'.split(',');

/** A pronounceable word that stands in no dictionary. */
function inventWord(random: () => number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  return `${pick(onsets)}${pick(vowels)}${pick(codas)}${random() < 0.6 ? pick(vowels) + pick(codas) : ''}`;
}

/**
 * Paragraphs whose sentences are as good as never the same: news is not as uniform as the few forms of our articles. A third
 * of the longer words is replaced from 6,000 invented ones, the same for every seed.
 */
export function makeVariedParagraphs(words: number, seed: number): string[] {
  const vocabulary = seeded(1);
  const invented = Array.from({ length: 6000 }, () => inventWord(vocabulary));
  const random = seeded(seed + 500);
  return makeParagraphs(words, seed).map((paragraph) =>
    paragraph.replace(/\b[a-z]{5,}\b/g, (word) =>
      random() < 0.4 ? (invented[Math.floor(random() ** 2 * invented.length)] ?? word) : word,
    ),
  );
}

/** A plain page of an article; its text is that of the paragraphs with one line break in between, title first. */
export function makePage(title: string, paragraphs: readonly string[]): string {
  const random = seeded(3);
  const markUp = (paragraph: string): string =>
    paragraph.replace(/[A-Z][a-z]+ [A-Z][a-z]+/g, (name) =>
      random() < 0.3 ? `<a href="/people/${name.replace(' ', '-')}">${name}</a>` : name,
    );
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article">
<style>body { max-width: 42em; margin: auto; font: 17px/1.5 serif; }</style></head>
<body><article><h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${markUp(paragraph)}</p>`).join('\n')}</article></body></html>`;
}

/** The same as news sites have it: what stands around the article has more elements than the article. */
export function makeNewsPage(title: string, paragraphs: readonly string[]): string {
  const links = (count: number, path: string): string =>
    Array.from(
      { length: count },
      (_, i) => `<li><a href="/${path}/${i}"><span>Section ${i}</span></a></li>`,
    ).join('');
  const card = (text: string, i: number): string =>
    `<div class="card"><a href="/news/2026/02/story-${i}"><div class="picture"><span></span></div><h3>${text.slice(0, 60)}</h3></a><p class="teaser">${text.slice(0, 120)}</p><time datetime="2026-02-11">11 February</time></div>`;
  const comment = (text: string): string =>
    `<li class="comment"><div class="author"><a href="#">A reader</a></div><p>${text.slice(0, 200)}</p><button>Reply</button></li>`;
  const before = `<header class="site"><nav class="menu"><ul>${links(80, 'section')}</ul></nav></header>`;
  const after = `<aside class="related"><h2>More</h2>${paragraphs.slice(0, 24).map(card).join('')}</aside>
<section class="comments"><ol>${paragraphs.slice(0, 20).map(comment).join('')}</ol></section><footer><ul>${links(60, 'about')}</ul></footer>`;
  return makePage(title, paragraphs)
    .replace('<body>', () => `<body>${before}`)
    .replace('</body>', () => `${after}</body>`);
}

/** Headers that give pages exact clocks. */
export const isolated = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
