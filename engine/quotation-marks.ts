import { classAt, digit, isApostrophe, letter, space } from '@/engine/characters';
import type { Span } from '@/model/span';

/** Marks of one family close each other: “ ” „, « », straight ", doubled '' and ``, single ‘ ’ '. */
export type MarkFamily = 'curly' | 'guillemet' | 'straight' | 'doubled' | 'single';

/** A quotation mark and what it may do where it stands. */
export interface QuotationMark extends Span {
  family: MarkFamily;
  canOpen: boolean;
  canClose: boolean;
}

/**
 * Finds every quotation mark between `from` and `to` in order; an apostrophe only where it could be a mark. To be asked for
 * stretches in order, so that each letter of the text is looked at once.
 */
export function readMarks(text: string): (from: number, to: number) => QuotationMark[] {
  const anyMark = /["'`\u00ab\u00bb\u02bc\u2018\u2019\u201c-\u201e]/g;
  let at = -1;
  const findFrom = (index: number) => {
    anyMark.lastIndex = index;
    at = anyMark.test(text) ? anyMark.lastIndex - 1 : text.length;
  };
  return (from, to) => {
    const marks: QuotationMark[] = [];
    if (at < from) findFrom(from);
    while (at < to) {
      const found = markAt(text, at, from, to, text.charCodeAt(at));
      if (found) marks.push(found);
      findFrom(found ? found.end : at + 1);
    }
    return marks;
  };
}

function markAt(text: string, at: number, from: number, to: number, code: number): QuotationMark | null {
  switch (code) {
    case 0x201c:
      return {
        start: at,
        end: at + 1,
        family: 'curly',
        canOpen: true,
        canClose: closesInGerman(text, at, from),
      };
    case 0x201e:
      return { start: at, end: at + 1, family: 'curly', canOpen: true, canClose: false };
    case 0x201d:
      return { start: at, end: at + 1, family: 'curly', canOpen: false, canClose: true };
    case 0xab:
    case 0xbb:
      return { start: at, end: at + 1, family: 'guillemet', ...guillemetAt(text, at, from, to, code) };
    case 34:
      return { start: at, end: at + 1, family: 'straight', ...byNeighbours(text, at, at + 1, from, to) };
    default:
      if (!isApostrophe(code) && code !== 96) return null;
      if (text.charCodeAt(at + 1) === code && at + 1 < to) {
        return { start: at, end: at + 2, family: 'doubled', ...byNeighbours(text, at, at + 2, from, to) };
      }
      return code === 96 ? null : singleAt(text, at, from, to, code);
  }
}

/** “ opens in English and closes after „ in German; it closes only where a word ends before it. */
function closesInGerman(text: string, at: number, from: number): boolean {
  return (
    at > from &&
    classAt(text, at - 1) !== space &&
    (at + 1 >= text.length || classAt(text, at + 1) !== letter)
  );
}

/** « opens and » closes, with or without space inside (« oui », «oui»), but where they stand as in »ja«. */
function guillemetAt(text: string, at: number, from: number, to: number, code: number) {
  const { canOpen } = byNeighbours(text, at, at + 1, from, to);
  const left = code === 0xab;
  const before = at > from ? text.charCodeAt(at - 1) : 32;
  const inside = at > from && classAt(text, at - 1) !== space && !isApostrophe(before);
  const turned = left ? !canOpen && inside : canOpen && classAt(text, at + 1) === letter;
  return { canOpen: left !== turned, canClose: left === turned };
}

const beforeOpening = new Set('([{—–-/…:“"‘«');

function byNeighbours(text: string, start: number, end: number, from: number, to: number) {
  const before = start > from ? classAt(text, start - 1) : space;
  const after = end < to ? classAt(text, end) : space;
  const canOpen = after !== space && (before === space || beforeOpening.has(text.charAt(start - 1)));
  return { canOpen, canClose: before !== space || !canOpen };
}

/** Words that begin with an apostrophe of their own. */
const elided = /^(?:em|til|tis|twas|cause|n|bout|round)\b/i;

function singleAt(text: string, at: number, from: number, to: number, code: number): QuotationMark | null {
  const { canOpen, canClose } = byNeighbours(text, at, at + 1, from, to);
  const after = at + 1 < to ? classAt(text, at + 1) : space;
  const joins = after === letter || after === digit;
  if (canClose && !canOpen && joins) return null;
  const opens =
    code === 0x2018
      ? joins || canOpen
      : canOpen && after !== digit && !elided.test(text.slice(at + 1, at + 7));
  const closes = canClose && !joins && code !== 0x2018;
  return opens || closes
    ? { start: at, end: at + 1, family: 'single', canOpen: opens, canClose: closes }
    : null;
}
