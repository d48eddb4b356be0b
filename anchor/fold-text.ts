/** A text as it is compared, with the way back to the text as it is written. */
export interface FoldedText {
  /** Lower case, NFC, one kind of quote mark, dash and space; what cannot be seen is left out. */
  text: string;
  /** Where each code unit of `text` begins in the source, one more for the end. UTF-16 code units. */
  starts: Uint32Array;
  /** How many code units of the source each code unit of `text` stands for. */
  lengths: Uint8Array;
}

/**
 * Folds away what changes without anybody changing a word: white space, quote marks, dashes, ellipses, ligatures, full-width
 * forms, soft hyphens and other invisible characters, composed and decomposed letters, and (unless `keepCase`) case.
 * Linear in the length of `source`; never throws, lone surrogates are kept as they are.
 */
export function foldText(source: string, keepCase = false): FoldedText {
  const cased = keepCase ? source : lowerCase(source);
  const folding = new Folding(source.length);
  let cluster = '';
  let clusterStart = 0;
  let marks = 0;
  for (let at = 0; at < cased.length; at++) {
    const code = cased.charCodeAt(at);
    const kind = code < 0x80 ? (asciiKinds[code] ?? plain) : kindOf(code);
    if (kind === mark && cluster !== '' && marks < longestCluster) {
      marks++;
      cluster += cased[at];
      folding.replaceFrom(clusterStart, compose(cluster), at + 1 - clusterStart);
      continue;
    }
    if (kind === dropped) continue;
    cluster = kind === plain ? (cased[at] ?? '') : '';
    clusterStart = at;
    marks = 0;
    if (kind === plain || kind === mark) folding.put(code, at, 1);
    else if (kind === space) folding.putSpace(at);
    else if (kind === dash) folding.putDash(at);
    else if (kind === quote) folding.put(0x27, at, 1);
    else folding.putAll(expand(cased[at] ?? ''), at, 1);
  }
  return folding.finish(source.length);
}

/** The stretch of the source that `start..end` of the folded text stands for; `start < end`. */
export function unfold(folded: FoldedText, start: number, end: number): { start: number; end: number } {
  const last = (folded.starts[end - 1] ?? 0) + (folded.lengths[end - 1] ?? 1);
  return { start: folded.starts[start] ?? 0, end: last };
}

const plain = 1;
const mark = 2;
const dropped = 3;
const space = 4;
const dash = 5;
const quote = 6;
const expanded = 7;

/** Unicode's Stream-Safe Text Format allows 30 marks on a letter; more would make composing them quadratic. */
const longestCluster = 30;

/** Room for folded code units, which may be more or fewer than those of the source. */
class Folding {
  private units: Uint16Array;
  private starts: Uint32Array;
  private lengths: Uint8Array;
  private size = 0;

  constructor(room: number) {
    this.units = new Uint16Array(room + 64);
    this.starts = new Uint32Array(room + 64);
    this.lengths = new Uint8Array(room + 64);
  }

  put(unit: number, start: number, length: number) {
    if (this.size === this.units.length) this.grow();
    this.units[this.size] = unit;
    this.starts[this.size] = start;
    this.lengths[this.size++] = length;
  }

  /** A run of spaces counts as one, and beside a dash none: writers differ there. */
  putSpace(start: number) {
    const last = this.units[this.size - 1];
    if (this.size === 0 || (last !== 0x20 && last !== 0x2d)) this.put(0x20, start, 1);
    else if (last === 0x20) this.lengthen(start + 1);
  }

  /** A run of dashes counts as one. */
  putDash(start: number) {
    if (this.size > 0 && this.units[this.size - 1] === 0x20) this.size--;
    if (this.size > 0 && this.units[this.size - 1] === 0x2d) this.lengthen(start + 1);
    else this.put(0x2d, start, 1);
  }

  putAll(text: string, start: number, length: number) {
    for (let i = 0; i < text.length; i++) this.put(text.charCodeAt(i), start, length);
  }

  replaceFrom(start: number, text: string, length: number) {
    while (this.size > 0 && (this.starts[this.size - 1] ?? 0) >= start) this.size--;
    this.putAll(text, start, length);
  }

  finish(sourceLength: number): FoldedText {
    this.put(0, sourceLength, 0);
    const length = this.size - 1;
    return {
      text: decode(this.units.subarray(0, length)),
      starts: this.starts.subarray(0, this.size),
      lengths: this.lengths.subarray(0, length),
    };
  }

  /** Has the last code unit stand for all of the source up to `end`. */
  private lengthen(end: number) {
    const last = this.size - 1;
    this.lengths[last] = Math.min(255, end - (this.starts[last] ?? 0));
  }

  private grow() {
    const room = this.units.length * 2;
    const [units, starts, lengths] = [this.units, this.starts, this.lengths];
    this.units = new Uint16Array(room);
    this.starts = new Uint32Array(room);
    this.lengths = new Uint8Array(room);
    this.units.set(units);
    this.starts.set(starts);
    this.lengths.set(lengths);
  }
}

/** TextDecoder would replace lone surrogates; an argument list has an upper length. */
function decode(units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += 8192) {
    parts.push(String.fromCharCode(...units.subarray(at, at + 8192)));
  }
  return parts.join('');
}

/** Keeps every offset: the one letter that grows in lower case is folded by hand. */
function lowerCase(source: string): string {
  const lower = source.toLowerCase();
  return lower.length === source.length ? lower : source.replaceAll('\u0130', 'i').toLowerCase();
}

function compose(cluster: string): string {
  const composed = cluster.normalize('NFC');
  return composed.startsWith('i\u0307') ? `i${composed.slice(2)}` : composed;
}

function expand(character: string): string {
  return character === '\u03c2' ? '\u03c3' : character.normalize('NFKC');
}

const asciiKinds = Uint8Array.from({ length: 0x80 }, (_, code) => {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return space;
  if (code === 0x2d) return dash;
  return code === 0x22 || code === 0x27 || code === 0x60 ? quote : plain;
});

let kinds: Uint8Array | undefined;

/** Looked up once for each character that is met: the Unicode classes are slow to ask. */
function kindOf(code: number): number {
  kinds ??= new Uint8Array(0x10000);
  const known = kinds[code];
  if (known) return known;
  const kind = classify(code);
  kinds[code] = kind;
  return kind;
}

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (/[\s\u0085]/.test(character) && code !== 0xfeff) return space;
  if (/\p{Cf}/u.test(character) || isBetween(code, 0xfe00, 0xfe0f) || code === 0x034f) return dropped;
  if (/[\p{Pd}\u2212\u2043]/u.test(character)) return dash;
  if (
    /[\p{Pi}\p{Pf}\u00b4\u02bc\u201a\u201e\u2032-\u2037\u300c-\u300f\u301d-\u301f\uff02\uff07]/u.test(
      character,
    )
  ) {
    return quote;
  }
  if (composes(character)) return mark;
  const written = /[\ufb00-\ufdff\ufe70-\ufefc\uff01-\uff5e\u2025\u2026]/.test(character);
  return written || code === 0x03c2 || character.normalize('NFC') !== character ? expanded : plain;
}

/** Whether a character can merge with the letter before it or change places with another mark. */
function composes(character: string): boolean {
  const code = character.charCodeAt(0);
  if (isBetween(code, 0x1161, 0x1175) || isBetween(code, 0x11a8, 0x11c2) || code === 0x0334) return true;
  return /\p{M}/u.test(character) && `${character}\u0334`.normalize('NFC') !== `${character}\u0334`;
}

function isBetween(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}
