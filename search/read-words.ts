import { fold } from '@/model/fold';

/**
 * Of a script that writes no spaces each two neighbouring characters are a word (`pair`), and the last one of a run is one by
 * itself (`last`): so any stretch of a run is found as words that follow each other.
 */
export type WordScript = 'spaced' | 'pair' | 'last';

/** Told of one word: as it is compared (case and accents do not count), and where it stands in the text. */
export type WordFound = (text: string, start: number, end: number, script: WordScript) => void;

/** UTF-16 code units of a word that count; nobody types more, and a page may hold anything. */
const longestWord = 64;

const other = 1;
const letter = 2;
const pairLetter = 3;
const mark = 4;
const wordLetter = /[\p{L}\p{N}]/u;
const markLetter = /\p{M}/u;
const unspaced =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u;

function classify(character: string): number {
  if (markLetter.test(character)) return mark;
  if (!wordLetter.test(character)) return other;
  return unspaced.test(character) ? pairLetter : letter;
}

/** Filled as characters are met: most texts need a few hundred of them. */
let classes: Uint8Array | null = null;

/** Of the character at `at`; one beyond the first plane is two code units. */
function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  classes ??= new Uint8Array(0x10000);
  if (code >= 0xd800 && code < 0xdc00) return classify(String.fromCodePoint(text.codePointAt(at) ?? 0));
  const known = classes[code] ?? 0;
  if (known !== 0) return known;
  const found = classify(String.fromCharCode(code));
  classes[code] = found;
  return found;
}

/** The words of a text in their order. Linear. */
export function readWords(text: string, found: WordFound): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const kind = classAt(text, at);
    if (kind === other) {
      at += widthAt(text, at);
      continue;
    }
    const start = at;
    const wanted = kind === mark ? letter : kind;
    while (at < length) {
      const next = classAt(text, at);
      if (next !== wanted && next !== mark) break;
      at += widthAt(text, at);
    }
    if (wanted === pairLetter) readPairs(text, start, at, found);
    else readSpaced(text, start, at, found);
  }
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

const ascii = /^[\x20-\x7e]*$/;
const parts = /[\p{L}\p{N}]+/gu;

function readSpaced(text: string, start: number, end: number, found: WordFound): void {
  const written = text.slice(start, Math.min(end, start + longestWord));
  if (ascii.test(written)) {
    found(written.toLowerCase(), start, end, 'spaced');
    return;
  }
  // Folding may take one character for several: "½" for "1⁄2".
  for (const [part] of fold(written).matchAll(parts))
    found(part.slice(0, longestWord).replace(/\p{Surrogate}$/u, ''), start, end, 'spaced');
}

function readPairs(text: string, start: number, end: number, found: WordFound): void {
  let before: { text: string; start: number; end: number } | null = null;
  for (let at = start; at < end; ) {
    const from = at;
    at += widthAt(text, at);
    while (at < end && classAt(text, at) === mark) at += widthAt(text, at);
    const folded = fold(text.slice(from, Math.min(at, from + longestWord)));
    if (folded === '') continue;
    if (before) found(before.text + folded, before.start, at, 'pair');
    before = { text: folded, start: from, end: at };
  }
  if (before) found(before.text, before.start, before.end, 'last');
}
