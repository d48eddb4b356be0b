import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isName, isNoName, withoutIntroduction } from '@/extract/person-names';
import { isPlain, lettersOnly, lowerWords } from '@/extract/plain-text';

test.each([
  ['By Ann Lee', true],
  ['“More” – she’s…', true],
  ['© 2026 Quay House', true],
  ['Zoë', false],
  ['3 º', false],
  ['ⁿ', false],
  ['\u212Aelvin', false],
  ['\u{1D400}', false],
])('%s is plain: %s', (text, plain) => expect(isPlain(text)).toBe(plain));

test('no character that counts as plain is a letter or digit beyond ASCII', () => {
  for (let code = 0x80; code <= 0xffff; code++) {
    const text = String.fromCharCode(code);
    if (isPlain(text)) expect(/[\p{L}\p{N}\p{M}]|[a-z]/iu.test(text), code.toString(16)).toBe(false);
  }
});

test('words and letters are the same for plain text as for any', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aZ09 -–’.\u00a0é', 'ß') });
  fc.assert(
    fc.property(text, (line) => {
      const lower = line.toLowerCase();
      expect(lowerWords(line)).toEqual(lower.match(/[\p{L}\p{N}]+/gu) ?? []);
      expect(lettersOnly(line)).toBe(lower.replace(/[^\p{L}\p{N}]+/gu, ''));
    }),
  );
});

test.each([
  ['By Ann Lee', 'Ann Lee', true],
  ['By Zoë Lee', 'Zoë Lee', true],
  ['ByAnn Lee', 'Ann Lee', true],
  ['ByZoë Lee', 'Zoë Lee', true],
  ['Text: Ann de Lee-Roy', 'Ann de Lee-Roy', true],
  ['Story by the Editor', 'the Editor', false],
])('%s introduces %s, a name: %s', (line, rest, name) => {
  expect(withoutIntroduction(line)).toBe(rest);
  expect(isName(rest)).toBe(name);
});

test.each([
  ['Read more', true],
  ['Q&A', true],
  ['Ann Reader', false],
  ['MINUTES', true],
  ['Updated: Monday', true],
])('%s holds a word of no name: %s', (text, none) => expect(isNoName(text)).toBe(none));
