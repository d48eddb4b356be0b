import { seeded } from '@/bench/figures';
import { type Annotation, type SavedPage, type Subject, verdicts } from '@/model/annotation';
import { claimKinds } from '@/model/finding';

const syllables =
  'ba,lor,ten,ska,rin,mo,vel,dar,is,un,pre,ka,tion,ber,hal,os,wen,ti,gro,ful,nes,er,an,do'.split(',');
const common = (
  'the of and to a in that is was for on said with as it by at from be are this has have not but they which who were ' +
  'will would been their more about after one than also new could had his her its over people year government minister'
).split(' ');

/** So many different words a large collection of news has, the most of them rare. */
const vocabulary = 60_000;

/** What the review page is to be fast with. */
export const librarySize = { notes: 100_000, pages: 20_000 };

interface MadeLibrary {
  pages: SavedPage[];
  annotations: Annotation[];
}

/**
 * A reader's collection after many years: notes over pages, five a page, in words as unevenly frequent as a language's (Zipf).
 * The same for the same numbers.
 */
export function makeLibrary(notes: number, pages: number, seed = 1): MadeLibrary {
  const random = seeded(seed);
  const upTo = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T; // never empty here
  const words = makeWords(random);
  const word = (): string =>
    random() < 0.45 ? pick(common) : (words[Math.floor(vocabulary ** random()) - 1] ?? 'net');
  const text = (count: number): string => {
    const all = Array.from({ length: count }, word);
    return `${all.join(' ').replace(/^./, (letter) => letter.toUpperCase())}.`;
  };
  const name = (limit: number): string => {
    const at = Math.floor(limit ** random());
    return `${capital(words[(at * 7) % 900] ?? 'a')} ${capital(words[(at * 13) % 5000] ?? 'b')}`;
  };
  const site = (): string => `${words[200 + Math.floor(400 ** random())] ?? 'quay'}-news.example`;
  const madePages = Array.from({ length: pages }, (_, at): SavedPage => {
    const url = `https://www.${site()}/20${16 + (at % 10)}/0${1 + (at % 9)}/${words[at % 3000]}-${words[(at * 3) % 7000]}-${at}`;
    const facts = {
      publisher: 'The Example',
      published: '2026-03-01',
      modified: null,
      canonical: null,
      language: 'en',
    };
    return { key: url, url, title: text(9), byline: [name(900)], ...facts, saved: timeOf(at / pages) };
  });
  const subject = (): Subject => {
    const drawn = random();
    if (drawn < 0.6) {
      const via = random() < 0.3 ? [name(300)] : [];
      return {
        kind: 'quote',
        quoteType: pick(['direct', 'mixed', 'indirect'] as const),
        speaker: name(6000),
        mention: 'he',
        cue: 'said',
        via,
      };
    }
    if (drawn < 0.9) return { kind: 'claim', claimKind: pick(claimKinds), trigger: 'critics', saidBy: null };
    return { kind: 'selection' };
  };
  const annotations = Array.from({ length: notes }, (_, at): Annotation => {
    const page = madePages[Math.floor((at / notes) * pages)] ?? madePages[0];
    const created = timeOf(at / notes);
    const linked = random() < 0.4 ? 1 + upTo(2) : 0;
    const start = upTo(5000);
    const quote = {
      type: 'TextQuoteSelector' as const,
      exact: text(12 + upTo(25)),
      prefix: text(10).slice(0, 64),
      suffix: text(10).slice(0, 64),
    };
    return {
      id: uuid(random),
      page: page?.key ?? '',
      subject: subject(),
      target: { quote, position: { type: 'TextPositionSelector', start, end: start + quote.exact.length } },
      note: random() < 0.7 ? text(5 + upTo(35)) : '',
      verdict: pick(verdicts),
      reason: '',
      origin: null,
      links: Array.from({ length: linked }, () => ({
        url: `https://${site()}/${pick(words)}`,
        title: text(6),
        role: 'original',
        added: created,
        check: null,
      })),
      tags: Array.from({ length: upTo(3) }, () => words[300 + Math.floor(200 ** random())] ?? 'tag'),
      history: [],
      foreign: null,
      created,
      modified: created,
      revision: 1,
    };
  });
  return { pages: madePages, annotations };
}

const capital = (word: string): string => word.replace(/^./, (letter) => letter.toUpperCase());

/** From 2016 to 2026. */
const timeOf = (share: number): string => new Date(1_451_606_400_000 + share * 3.15e11).toISOString();

function makeWords(random: () => number): string[] {
  const made = new Set<string>();
  while (made.size < vocabulary) {
    const parts = 1 + Math.floor(random() * 4);
    let word = '';
    for (let part = 0; part < parts; part++) word += syllables[Math.floor(random() * syllables.length)];
    if (random() < 0.03) word = word.replace('a', 'é');
    made.add(word);
  }
  return [...made];
}

function uuid(random: () => number): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`;
}
