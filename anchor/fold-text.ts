import { dash, dropped, expand, expanded, kindOf, mark, plain, quote, space } from '@/anchor/character-kinds';
import type { Runs } from '@/anchor/fold-offsets';

/** A text as it is compared, with the way back to the text as it is written. */
export interface FoldedText {
  /** Lower case, NFC, one kind of quote mark, dash and space; what cannot be seen is left out. */
  text: string;
  runs: Runs;
}

/**
 * Folds away what changes without anybody changing a word: white space, quote marks, dashes and the spaces beside them,
 * ellipses, ligatures, full-width forms, soft hyphens and other invisible characters, composed and decomposed letters of the
 * basic plane, and (unless `keepCase`) case. Linear in the length of `source`; never throws, lone surrogates are kept as they are.
 */
export function foldText(source: string, keepCase = false): FoldedText {
  const cased = keepCase ? source : lowerCase(source);
  const folding = new Folding(cased);
  const unusual = /[^!#-,.-_a-~ -]|[ -](?=[^!#-,.-_a-~])/g;
  while (unusual.test(cased)) {
    const at = unusual.lastIndex - 1;
    unusual.lastIndex = foldAt(cased, at, kindOf(cased.charCodeAt(at)), folding);
  }
  return folding.finish();
}

/**
 * Folds what stands at `at`, which the regular expression above found: all but plain ASCII, and spaces and hyphens that do not
 * stand alone between it. Engines run such an expression fast from the first time on. Gives where to go on.
 */
function foldAt(text: string, at: number, kind: number, folding: Folding): number {
  if (kind === space) return foldSpaces(text, at, folding);
  if (kind === dash) return foldDashes(text, at, folding);
  if (kind === mark) return foldCluster(text, at, folding);
  if (kind === quote) return folding.put("'", at, at + 1);
  if (kind === dropped) return folding.put('', at, at + 1);
  if (kind === expanded) return folding.put(expand(text[at] ?? ''), at, at + 1);
  let end = at + 1;
  while (end < text.length && kindOf(text.charCodeAt(end)) === plain) end++;
  return end;
}

/** A run of spaces counts as one, and before a dash as none: writers differ there. Those after one are `foldDashes`'. */
function foldSpaces(text: string, at: number, folding: Folding): number {
  let end = at + 1;
  let next = kindOf(text.charCodeAt(end));
  while (end < text.length && (next === space || next === dropped)) next = kindOf(text.charCodeAt(++end));
  const isNone = end < text.length && next === dash;
  if (!isNone && end === at + 1 && text[at] === ' ') return end;
  return folding.put(isNone ? '' : ' ', at, end);
}

function foldDashes(text: string, at: number, folding: Folding): number {
  let last = at;
  let end = at + 1;
  for (; end < text.length; end++) {
    const kind = kindOf(text.charCodeAt(end));
    if (kind === dash) last = end;
    else if (kind !== space && kind !== dropped) break;
  }
  folding.put('-', at, last + 1);
  return folding.put('', last + 1, end);
}

/** Unicode's Stream-Safe Text Format allows 30 marks on a letter; more would make composing them quadratic. */
const mostMarks = 30;

function foldCluster(text: string, at: number, folding: Folding): number {
  if (!folding.keeps(at - 1)) return at + 1;
  let end = at + 1;
  while (end < text.length && end - at < mostMarks && kindOf(text.charCodeAt(end)) === mark) end++;
  return folding.put(compose(text.slice(at - 1, end)), at - 1, end);
}

function compose(cluster: string): string {
  const composed = cluster.normalize('NFC');
  return composed.startsWith('i\u0307') ? `i${composed.slice(2)}` : composed;
}

/** Keeps every offset: the one letter that grows in lower case is folded by hand. */
function lowerCase(source: string): string {
  const lower = source.toLowerCase();
  return lower.length === source.length ? lower : source.replaceAll('\u0130', 'i').toLowerCase();
}

/** Collects what is kept as it is in as few slices as possible, and where it came from. */
class Folding {
  private pieces: string[] = [];
  private size = 0;
  /** What stands from here on is kept so far. */
  private keptFrom = 0;
  private folded: number[] = [0];
  private source: number[] = [0];
  private lengths: number[] = [1];

  constructor(private readonly text: string) {}

  /** Whether the code unit at `at` is kept as it is, nothing having been folded since. */
  keeps(at: number): boolean {
    return at >= this.keptFrom && kindOf(this.text.charCodeAt(at)) === plain;
  }

  /** Has `folded` stand for `from..to` of the text, all before it being kept. Gives `to`. */
  put(folded: string, from: number, to: number): number {
    this.flush(from);
    for (let i = 0; i < folded.length; i++) {
      if (folded.length !== 1 || to - from !== 1) this.startRun(this.size + i, from, to - from);
    }
    if (folded !== '') this.add(folded);
    if (folded.length !== 1) this.startRun(this.size, to, 1);
    this.keptFrom = to;
    return to;
  }

  finish(): FoldedText {
    this.flush(this.text.length);
    return {
      text: this.pieces.join(''),
      runs: {
        folded: Uint32Array.from(this.folded),
        source: Uint32Array.from(this.source),
        lengths: Uint32Array.from(this.lengths),
      },
    };
  }

  private flush(to: number) {
    if (to > this.keptFrom) this.add(this.text.slice(this.keptFrom, to));
  }

  private add(piece: string) {
    this.pieces.push(piece);
    this.size += piece.length;
  }

  private startRun(folded: number, source: number, length: number) {
    if (this.folded.at(-1) === folded) {
      this.folded.pop();
      this.source.pop();
      this.lengths.pop();
    }
    this.folded.push(folded);
    this.source.push(source);
    this.lengths.push(length);
  }
}
