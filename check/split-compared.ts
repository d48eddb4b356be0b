import { splitWords, type Words } from '@/anchor/split-words';

/**
 * The words of a folded text as they are compared. Numbers are cut into groups of three digits from the right, so that 1,000,
 * 1 000, 1.000 and 1000 are the same and 3.5 and 35 are not; letters beside digits are a word of their own (5m, 5 m); other forms
 * of plain letters are those (CO₂, CO2); signs that change what is said (%, &, $) are words. Several words may stand for one
 * stretch. Offsets are UTF-16 code units of `text`. Linear.
 */
export function splitCompared(text: string): Words {
  const plain = splitWords(text);
  const list = new WordList();
  let at = 0;
  for (let i = 0; i < plain.count; i++) {
    const start = plain.starts[i] ?? 0;
    const end = plain.ends[i] ?? 0;
    putSigns(text, at, start, list);
    at = end;
    if (!isPlain(text, start, end)) cutWord(text.slice(start, end), start, list);
    else if (text.startsWith('percent', start) && end - start === 7) list.putText('per cent', start, end);
    else list.put(plain.hashes[i] ?? 0, plain.stems[i] ?? 0, start, end);
  }
  putSigns(text, at, text.length, list);
  return list.finish();
}

/** Grows by words; what has been looked up once is kept. */
class WordList {
  private readonly hashes: number[] = [];
  private readonly stems: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly known = new Map<string, Words>();

  put(hash: number, stem: number, start: number, end: number) {
    this.hashes.push(hash);
    this.stems.push(stem);
    this.starts.push(start);
    this.ends.push(end);
  }

  /** All words of `text` for the one stretch. */
  putText(text: string, start: number, end: number) {
    let words = this.known.get(text);
    if (!words) {
      words = splitWords(text);
      this.known.set(text, words);
    }
    for (let i = 0; i < words.count; i++) this.put(words.hashes[i] ?? 0, words.stems[i] ?? 0, start, end);
  }

  finish(): Words {
    return {
      count: this.hashes.length,
      hashes: Uint32Array.from(this.hashes),
      stems: Uint32Array.from(this.stems),
      starts: Uint32Array.from(this.starts),
      ends: Uint32Array.from(this.ends),
    };
  }
}

const writtenOut: Record<string, string> = { '%': 'per cent', '‰': 'per mille', '&': 'and' };
const currencies = '$¢£¤¥฿₣₤₦₩₪₫€₭₱₲₴₵₸₹₺₽₿';

function putSigns(text: string, from: number, to: number, list: WordList) {
  for (let at = from; at < to; at++) {
    const sign = text[at] ?? '';
    if (sign === ' ' || sign === "'") continue;
    const words = writtenOut[sign];
    if (words) list.putText(words, at, at + 1);
    // Any number will do that no word of letters is likely to have.
    else if (currencies.includes(sign)) {
      const hash = Math.imul(sign.charCodeAt(0), 0x9e3779b1) >>> 0;
      list.put(hash, hash, at, at + 1);
    }
  }
}

/** Nothing but the letters a to z, or one sign of a script without spaces. */
function isPlain(text: string, start: number, end: number): boolean {
  if (end - start === 1 && text.charCodeAt(start) >= 0x3000) return true;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

/** The parts of a word that has digits or letters beyond a to z. */
function cutWord(word: string, start: number, list: WordList) {
  for (const { 0: part, index } of word.matchAll(/\p{Nd}+|\p{No}|[^\p{Nd}\p{No}]+/gu)) {
    const from = start + index;
    const lead = part.length % 3;
    if (!/^\p{Nd}/u.test(part)) {
      list.putText(part.normalize('NFKC').toLowerCase(), from, from + part.length);
      continue;
    }
    if (lead > 0) list.putText(part.slice(0, lead), from, from + lead);
    for (let at = lead; at < part.length; at += 3)
      list.putText(part.slice(at, at + 3), from + at, from + at + 3);
  }
}
