import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dash, dropped, expand, expanded, kindOf, mark, plain, quote, space } from '@/anchor/character-kinds';
import { foldedStart, sourceStart, unfold } from '@/anchor/fold-offsets';
import { foldText } from '@/anchor/fold-text';

describe('what is folded', () => {
  test.each([
    ['plain text', 'one two, three.', 'one two, three.'],
    ['case', 'The EU and İzmir', 'the eu and izmir'],
    ['white space', 'a  b\n\n c\u00a0d\te\u3000f', 'a b c d e f'],
    ['quote marks', '“a” ‘b’ «c» „d‟ "e" `f´', "'a' 'b' 'c' 'd' 'e' 'f'"],
    ['dashes and the spaces beside them', 'a – b—c -- d − e‑f', 'a-b-c-d-e-f'],
    ['a dash at either end', '– a –', '-a-'],
    ['ellipsis', 'a… b..', 'a... b..'],
    ['ligatures', '\ufb01nd a\ufb04ict', 'find afflict'],
    ['full-width forms', '\uff21\uff22\uff13', 'ab3'],
    ['soft hyphens', 'par\u00adlia\u00adment', 'parliament'],
    ['zero-width and direction marks', 'a\u200bb\u200ec\u2060d\ufeffe', 'abcde'],
    ['variation selectors', 'a\ufe0fb', 'ab'],
    ['decomposed letters', 'cafe\u0301 a\u030angstro\u0308m', 'café ångström'],
    ['marks in another order', 'e\u0323\u0302', 'ệ'],
    ['a stroke through a sign', '=\u0338', '≠'],
    ['vowel signs in two parts', '\u09c7\u09be', '\u09cb'],
    ['a mark without a letter', ' \u0301a', ' \u0301a'],
    ['Hangul letters', '한국'.normalize('NFD'), '한국'],
    ['final sigma', 'ΛΟΓΟΣ λόγος', 'λογοσ λόγοσ'],
    ['compatibility ideographs', '\uf900', '豈'],
    ['other scripts, which stay', 'мост 橋 สะพาน جسر पुल', 'мост 橋 สะพาน جسر पुल'],
    ['lone surrogates, which stay', 'a\ud800b\udc00c', 'a\ud800b\udc00c'],
    ['emoji, which stay', 'a 😀 b', 'a 😀 b'],
    ['nothing', '', ''],
  ])('%s', (_, source, folded) => {
    expect(foldText(source).text).toBe(folded);
  });

  test('not case, when it is to be kept', () => {
    expect(foldText('The “EU”', true).text).toBe("The 'EU'");
  });

  test('many marks on one letter', () => {
    const source = `a${'\u0301\u0323'.repeat(5000)}b`;
    expect(foldText(source).text).toMatch(/^ạ\u0323+.*b$/);
  });
});

describe('the way back', () => {
  test.each([
    ['spaces', 'a \n\n b c', ' ', ' \n\n '],
    ['a ligature', 'a su\ufb03x', 'ffi', '\ufb03'],
    ['half a ligature', 'a su\ufb03x', 'fx', null],
    ['a decomposed letter', 'un cafe\u0301 noir', 'é', 'e\u0301'],
    ['a word with soft hyphens', 'the par\u00adlia\u00adment sits', 'parliament', 'par\u00adlia\u00adment'],
    ['a word between soft hyphens', 'a\u00adbc\u00add', 'bc', 'bc'],
    ['a dash', 'a  —  b', '-', '—'],
    ['two dashes', 'a -- b', '-', '--'],
    ['past an ellipsis', 'a … b…c', 'b...', 'b…'],
    ['astral letters', 'x “😀” y', "'😀'", '“😀”'],
  ])('%s', (_, source, folded, expected) => {
    const { text, runs } = foldText(source);
    const start = text.indexOf(folded);
    if (expected === null) return expect(start).toBe(-1);
    const span = unfold(runs, start, start + folded.length);
    expect(source.slice(span.start, span.end)).toBe(expected);
  });
});

const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...' \n-—“"…\u00ad\u0301\u0323eaﬁﬃİΣς\u1100\u1161\u11a8\ud83d\ude00가\u200b'), {
      maxLength: 60,
    })
    .map((units) => units.join('')),
);

/**
 * What each code unit of the folded text stands for, unit by unit: every rule at every place, without an eye to speed. `kindOf`
 * says what a unit is; how units join is said here once more.
 */
function foldSlowly(source: string): { unit: string; from: number; to: number }[] {
  const lower = source.toLowerCase();
  const text = lower.length === source.length ? lower : source.replaceAll('İ', 'i').toLowerCase();
  const kinds = Array.from({ length: text.length }, (_, i) => kindOf(text.charCodeAt(i)));
  const folded: { unit: string; from: number; to: number }[] = [];
  const put = (units: string, from: number, to: number) => {
    for (let i = 0; i < units.length; i++) folded.push({ unit: units.charAt(i), from, to });
    return to;
  };
  const endOf = (from: number, ...of: number[]) => {
    let end = from;
    while (end < text.length && of.includes(kinds[end] ?? 0)) end++;
    return end;
  };
  for (let at = 0; at < text.length; ) {
    const kind = kinds[at];
    if (kind === space) {
      const end = endOf(at, space, dropped);
      at = put(kinds[end] === dash ? '' : ' ', at, end);
    } else if (kind === dash) {
      const end = endOf(at, dash, space, dropped);
      put('-', at, kinds.lastIndexOf(dash, end - 1) + 1);
      at = end;
    } else if (kind === mark && folded.at(-1)?.to === at && kinds[at - 1] === plain) {
      const end = Math.min(endOf(at, mark), at + 30);
      folded.pop();
      const composed = text.slice(at - 1, end).normalize('NFC');
      at = put(composed.replace(/^i\u0307/, 'i'), at - 1, end);
    } else if (kind === dropped) at++;
    else if (kind === quote) at = put("'", at, at + 1);
    else at = put(kind === expanded ? expand(text.charAt(at)) : text.charAt(at), at, at + 1);
  }
  return folded;
}

describe('for any text', () => {
  test('the quick way folds as the slow one', () => {
    fc.assert(
      fc.property(strings, (source) => {
        const { text, runs } = foldText(source);
        const slow = foldSlowly(source);
        expect(text).toBe(slow.map(({ unit }) => unit).join(''));
        for (const [at, { from, to }] of slow.entries())
          expect(unfold(runs, at, at + 1)).toEqual({ start: from, end: to });
        for (let at = 0; at <= source.length; at++) {
          const first = slow.findIndex(({ from }) => from >= at);
          expect(foldedStart(runs, at)).toBe(first < 0 ? slow.length : first);
        }
      }),
    );
  });

  test('offsets ascend, and lead back', () => {
    fc.assert(
      fc.property(strings, (source) => {
        const { text, runs } = foldText(source);
        let last = 0;
        for (let at = 0; at < text.length; at++) {
          const span = unfold(runs, at, at + 1);
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(source.length);
          expect(foldedStart(runs, span.start)).toBeLessThanOrEqual(at);
          expect(sourceStart(runs, foldedStart(runs, span.start))).toBe(span.start);
          last = span.start;
        }
        expect(foldedStart(runs, source.length)).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  const basicPlane = fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .filter((source) => !/[\u{10000}-\u{10ffff}]/u.test(source));

  test('composed and decomposed letters fold to the same', () => {
    fc.assert(
      fc.property(basicPlane, (source) => {
        expect(foldText(source.normalize('NFD')).text).toBe(foldText(source.normalize('NFC')).text);
      }),
    );
  });
});
