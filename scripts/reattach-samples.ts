import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '@/bench/bundle';
import { openBrowser } from '@/bench/open-browser';
import type { TextTarget } from '@/model/selector';
import { needBrowser } from '@/scripts/find-browser';
import type { Refinding, Refound } from '@/tests/browser/anchoring/in-page';

/*
 * npm run reattach -- <folder>
 * Finds what other tools have kept, in the pages that come with it, in both browsers: the folder holds `hypothesis/` (pages
 * with their annotations), `w3c-web-annotation/` (annotations alone, found in a page made of their own words) and
 * `text-fragments/` (directives for one page, and whether they match).
 */

interface Sample {
  name: string;
  /** What is inside the page's body. */
  html: string;
  target: TextTarget;
}

function readText(...path: string[]): string {
  return readFileSync(join(...path), 'utf8');
}

type Json = { [key: string]: unknown };

/** Every object in a JSON value, depth first. */
function* objectsIn(value: unknown): Generator<Json> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Json; // any object that is no list
  for (const part of Object.values(value)) yield* objectsIn(part);
}

/** The quotes in a JSON value, each with the place that stands beside it in a list of selectors. */
function targetsIn(value: unknown): TextTarget[] {
  const targets: TextTarget[] = [];
  for (const { selector } of objectsIn(value)) {
    const selectors = [...objectsIn(selector)];
    const place = selectors.find(
      ({ type, start }) => type === 'TextPositionSelector' && Number.isInteger(start),
    );
    for (const { type, exact, prefix, suffix } of selectors) {
      if (type !== 'TextQuoteSelector' || typeof exact !== 'string') continue;
      const quote = { type, exact, prefix: `${prefix ?? ''}`, suffix: `${suffix ?? ''}` } as const;
      const position = place && {
        type: 'TextPositionSelector' as const,
        start: Number(place.start),
        end: Number(place.end),
      };
      targets.push({ quote, position: position ?? null });
    }
  }
  return targets;
}

function hypothesisSamples(folder: string): Sample[] {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return pages.flatMap((page) => {
    const notes = page.replace('.html', '.json');
    if (!readdirSync(folder).includes(notes)) return [];
    const html = readText(folder, page);
    const body = /<body[^>]*>([\s\S]*)<\/body>/i.exec(html)?.[1] ?? html;
    return targetsIn(JSON.parse(readText(folder, notes))).map((target) => ({
      name: page,
      html: body,
      target,
    }));
  });
}

function toHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

/** No page comes with these: what they say of it is put into one. */
function webAnnotationSamples(folder: string): Sample[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.json$/.test(name),
  );
  return files
    .filter((name) => !name.startsWith('incorrect'))
    .flatMap((name) =>
      targetsIn(JSON.parse(readText(folder, name))).map((target) => {
        const { prefix, exact, suffix } = target.quote;
        const html = `<p>Something before it.</p><p>${toHtml(prefix + exact + suffix)}</p><p>And after.</p>`;
        return { name, html, target: { ...target, position: null } };
      }),
    );
}

/** Directives that name the whole of their words and match; those with an end only have words in between that they do not name. */
function textFragmentSamples(folder: string): Sample[] {
  const html = /<body>([\s\S]*)/i.exec(readText(folder, 'target.html'))?.[1] ?? '';
  return readText(folder, 'find-range-cases.txt')
    .split('\n')
    .flatMap((line) => {
      const [directive = '', matches, name = ''] = line.split('|');
      const parts = directive.split(',').map((part) => decodeURIComponent(part));
      const prefix = parts[0]?.endsWith('-') ? (parts.shift() ?? '').slice(0, -1) : '';
      const suffix = parts.at(-1)?.startsWith('-') ? (parts.pop() ?? '').slice(1) : '';
      const [exact = ''] = parts;
      if (matches !== '1' || parts.length !== 1) return [];
      const quote = {
        type: 'TextQuoteSelector' as const,
        exact,
        prefix,
        suffix,
      };
      return [{ name: `${name} (${directive})`, html, target: { quote, position: null } }];
    });
}

type World = typeof globalThis & { refinding: Refinding };

function isFound({ quote }: TextTarget, { state, painted }: Refound): boolean {
  const letters = (words: string): string => words.replaceAll(/\s+/g, '').toLowerCase();
  return state !== 'missing' && letters(painted.join('')) === letters(quote.exact);
}

async function main(): Promise<void> {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('Say which folder holds the samples: npm run reattach -- <folder>');
  const kinds: [name: string, samples: Sample[]][] = [
    ['hypothesis', hypothesisSamples(join(folder, 'hypothesis'))],
    ['w3c-web-annotation', webAnnotationSamples(join(folder, 'w3c-web-annotation'))],
    ['text-fragments', textFragmentSamples(join(folder, 'text-fragments'))],
  ];
  const code = await bundle('tests/browser/anchoring/in-page.ts', 'iife');
  for (const kind of ['chromium', 'firefox'] as const) {
    const browser = await openBrowser(needBrowser(kind));
    try {
      const page = await browser.newPage();
      await page.evaluate(code);
      for (const [name, samples] of kinds) {
        const lost: string[] = [];
        for (const { name: from, html, target } of samples) {
          const asked = [target, html] as const;
          const found = await page.evaluate(
            (...what) => (globalThis as World).refinding.attach(...what),
            ...asked,
          );
          if (!isFound(target, found))
            lost.push(
              `  ${from}: “${target.quote.exact.slice(0, 80)}” is ${found.state}: ${found.painted.join(' ')}`,
            );
        }
        console.log(`${kind}, ${name}: ${samples.length - lost.length} of ${samples.length} found`);
        if (lost.length > 0) process.exitCode = 1;
        for (const line of lost) console.log(line);
      }
    } finally {
      await browser.close();
    }
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
