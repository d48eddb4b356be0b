/** Whitespace-parted words and what stands between them, in turns. */
function partsOf(text: string): { parts: string[]; words: number[] } {
  const parts = text.split(/(\s+)/);
  return { parts, words: parts.flatMap((part, i) => (/[\p{L}\p{N}]/u.test(part) ? [i] : [])) };
}

/** Replaces a share of the words, at least one, by others out of `pool`. */
export function replaceWords(
  text: string,
  share: number,
  pool: readonly string[],
  random: () => number,
): string {
  const { parts, words } = partsOf(text);
  const many = Math.max(1, Math.round(words.length * share));
  for (let n = 0; n < many && words.length > 0; n++) {
    const [at = 0] = words.splice(Math.floor(random() * words.length), 1);
    const old = bare(parts[at] ?? '');
    let put = '';
    while (put === '' || bare(put) === old) put = pool[Math.floor(random() * pool.length)] ?? 'else';
    parts[at] = put;
  }
  return parts.join('');
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Leaves out the middle third of the words, at most 200, for `mark`; `null` when that would leave fewer than four each side. */
export function leaveOut(text: string, mark: string): string | null {
  const { parts, words } = partsOf(text);
  const third = Math.floor(words.length / 3);
  const [from, to] = [words[third], words[Math.min(words.length - third, third + 200)]];
  if (third < 4 || from === undefined || to === undefined) return null;
  return `${parts.slice(0, from).join('')}${mark} ${parts.slice(to).join('')}`;
}

/** One small change that makes it another statement; `null` where the text has nothing to change so. */
export const smallChanges: Record<string, (text: string) => string | null> = {
  'a digit changed': (text) => changed(text, /\d/, (digit) => String((Number(digit) + 1) % 10)),
  '“not” or “n’t” dropped': (text) =>
    changed(text, /(?<=[\p{L}\p{N}][^\p{L}\p{N}]+)not\s|n['’]t\b/u, () => ''),
  '“not” put in': (text) =>
    changed(text, /\b(?:is|are|was|were|will|would|can|could|should)\s/, (verb) => `${verb}not `),
  'a name swapped': (text) => changed(text, /(?<=[a-z,] )(?!I\b)\p{Lu}\p{L}+/u, () => 'Marchetti'),
  'the last word swapped': (text) => changed(text, /\p{L}+(?=[^\p{L}\p{N}]*$)/u, () => 'quayside'),
};

function changed(text: string, what: RegExp, put: (found: string) => string): string | null {
  const result = text.replace(what, put);
  return result === text ? null : result;
}
