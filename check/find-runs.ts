/**
 * Where the words `from..to` of `needle` stand unbroken in `text`: numbers of the first words, ascending, copies may overlap.
 * Linear whatever the texts (Knuth, Morris and Pratt 1977).
 */
export function findRuns(needle: Uint32Array, from: number, to: number, text: Uint32Array): number[] {
  const size = to - from;
  if (size <= 0 || size > text.length) return [];
  const borders = new Uint32Array(size);
  let border = 0;
  for (let i = 1; i < size; i++) {
    while (border > 0 && needle[from + i] !== needle[from + border]) border = borders[border - 1] ?? 0;
    if (needle[from + i] === needle[from + border]) border++;
    borders[i] = border;
  }
  const found: number[] = [];
  let matched = 0;
  for (let at = 0; at < text.length; at++) {
    while (matched > 0 && text[at] !== needle[from + matched]) matched = borders[matched - 1] ?? 0;
    if (text[at] === needle[from + matched]) matched++;
    if (matched < size) continue;
    found.push(at - size + 1);
    matched = borders[matched - 1] ?? 0;
  }
  return found;
}
