import { describeTarget } from '@/anchor/describe-target';
import { seeded } from '@/bench/figures';
import type { TextTarget } from '@/model/selector';

/** A kept quote and where it stands now; `null` where it is gone. Offsets are UTF-16 code units of the page's text. */
export interface KeptQuote {
  target: TextTarget;
  truth: { start: number; end: number } | null;
}

export type Kind = 'intact' | 'moved' | 'absent' | 'edited' | 'short';

/** `count` kept quotes of a kind, spread over `text`; absent ones come from `other`. */
export function keepQuotes(kind: Kind, count: number, text: string, other: string): KeptQuote[] {
  const random = seeded(kind.length);
  const from = kind === 'absent' ? other : text;
  const quotes: KeptQuote[] = [];
  for (let i = 0; i < count; i++) {
    const near = Math.floor(((i + random()) / count) * (from.length - 1000));
    const span =
      kind === 'short' ? shortSpan(from, near) : sentencePart(from, near, 8 + Math.floor(random() * 25));
    const target = describeTarget(from, span);
    if (kind === 'intact' || kind === 'short') quotes.push({ target, truth: span });
    else if (kind === 'absent') quotes.push({ target, truth: null });
    else
      quotes.push({ target: kind === 'moved' ? moved(target, random) : edited(target, random), truth: span });
  }
  return quotes;
}

/** `words` whole words of one paragraph, from near an offset on. */
function sentencePart(text: string, near: number, words: number): { start: number; end: number } {
  const start = text.indexOf(' ', near) + 1;
  let end = start;
  for (let i = 0; i < words; i++) {
    const next = /[ \n]/g;
    next.lastIndex = end + 1;
    const found = next.exec(text);
    if (!found) break;
    if (i > 3 && text[end] === '\n') break;
    end = found.index;
  }
  return { start, end };
}

function shortSpan(text: string, near: number): { start: number; end: number } {
  const found = /\b(?:the|said|in|that|of|had|and|to)\b/g;
  found.lastIndex = near;
  const match = found.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : { start: near, end: near + 2 };
}

/** As kept before text was put in further up. */
function moved(target: TextTarget, random: () => number): TextTarget {
  const by = Math.floor(random() * 2000) - 1000;
  const { position } = target;
  if (!position) return target;
  const start = Math.max(0, position.start + by);
  return { ...target, position: { ...position, start, end: start + target.quote.exact.length } };
}

/** As kept before one to four of its words were changed, left out or put in. */
function edited(target: TextTarget, random: () => number): TextTarget {
  const words = target.quote.exact.split(' ');
  for (let edits = 1 + Math.floor(random() * Math.min(4, words.length / 4)); edits > 0; edits--) {
    const at = 1 + Math.floor(random() * (words.length - 2));
    const kind = random();
    if (kind < 0.5) words[at] = 'otherwise';
    else if (kind < 0.75) words.splice(at, 1);
    else words.splice(at, 0, 'perhaps', 'even');
  }
  return moved({ ...target, quote: { ...target.quote, exact: words.join(' ') } }, random);
}
