import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { parse } from '@/scripts/read-html';

/** One page of the training folder: its HTML parsed, and what people say of it. */
export interface TrainingPage {
  id: string;
  url: string;
  source: string;
  label: 'article' | 'not-article' | null;
  /** The article's text; `null` when it is not known or not trusted. */
  body: string | null;
  /** 0 to 4; pages of one site are always in the same fold. */
  fold: number;
  document: Document;
  /** What was taken from the page to make it like those that a training folder has too few of. */
  variant: 'whole' | 'bare';
}

export const folds = [0, 1, 2, 3, 4];

/**
 * Reads `gold.jsonl` of a folder and, page by page, the brotli-packed HTML that its lines name. Each page comes twice: as it is,
 * and bare, without declared data, names of classes and most of what surrounds the text, as plain sites and reposts are.
 */
export function* readTrainingPages(folder: string): Generator<TrainingPage> {
  for (const line of readFileSync(join(folder, 'gold.jsonl'), 'utf8').trim().split('\n')) {
    const page = JSON.parse(line);
    const html = brotliDecompressSync(readFileSync(join(folder, page.file))).toString('utf8');
    const common = {
      id: page.id,
      source: page.source,
      label: page.label ?? null,
      body: page.body && !page.bodySuspect ? page.body : null,
      fold: hash(siteOf(page.url) ?? page.id) % folds.length,
    };
    const url = page.url ?? '';
    yield { ...common, url, document: parse(html), variant: 'whole' };
    const odd = hash(page.id) % 2 === 1;
    yield { ...common, url: odd ? '' : url, document: bare(html, odd), variant: 'bare' };
  }
}

function bare(html: string, alone: boolean): Document {
  const document = parse(
    html
      .replace(/<script\b[\s\S]*?<\/script>|<meta\b[^>]*>/gi, '')
      .replace(/\s(?:class|id|role|rel|item\w+|data-[\w-]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+)/gi, ''),
  );
  if (alone) for (const element of document.querySelectorAll('nav,footer,aside,form')) element.remove();
  return document;
}

function siteOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname.split('.').slice(-2).join('.') : null;
}

/** FNV-1a. */
function hash(text: string): number {
  let sum = 2166136261;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 16777619);
  return sum >>> 0;
}

/** Letters and digits, lower case: what two texts are compared by. */
export function tokensOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
