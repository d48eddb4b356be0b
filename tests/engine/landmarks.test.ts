import { expect, test } from 'vitest';
import { findLandmarks, type Landmarks } from '@/engine/landmarks';
import { tokenize } from '@/engine/tokens';
import * as word from '@/engine/word-classes';

const text = 'Ines Cabral’s firm, first published by Reuters in May (Lund), said it would close on 2 May.';

test.each<[keyof Omit<Landmarks, 'classes' | 'english'>, string[]]>([
  ['stops', ['.']],
  ['capitals', ['Ines', 'Cabral', 'Reuters', 'May', 'Lund', 'May']],
  ['openers', ['in', 'said']],
  ['dates', ['by', 'in', 'on', '2']],
  ['republications', ['first']],
  ['apostrophes', ['’s']],
])('landmarks: %s', (kind, expected) => {
  const tokens = tokenize(text);
  expect(findLandmarks(tokens)[kind].map((at) => tokens[at]?.text)).toEqual(expected);
});

test.each([
  [',', word.comma | word.separator],
  [';', word.separator],
  ['—', word.separator],
  ['--', word.separator],
  ['(', word.bracket],
  [']', word.bracket],
  ['.', 0],
  ['"', 0],
  ['of', word.preposition],
])('classes of “%s”', (written, expected) => {
  expect(findLandmarks(tokenize(written)).classes).toEqual(Uint16Array.of(expected));
});
