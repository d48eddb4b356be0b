/** Changes of typography that no reader would call a change of the words, each alone and all together. */
export const typographies: Record<string, (text: string) => string> = {
  'straight marks': (text) => text.replace(/[“”„«»]/g, '"').replace(/[‘’‚]/g, "'"),
  'curly marks': (text) =>
    text
      .replace(/(^|[\s([—–-])"/g, '$1“')
      .replace(/"/g, '”')
      .replace(/(^|[\s([—–-])'/g, '$1‘')
      .replace(/'/g, '’'),
  'other dashes': (text) => text.replace(/ *[—–] */g, ' - ').replace(/--+/g, '—'),
  'no-break spaces': (text) =>
    text.replace(/ /g, (_, at: number) => ['\u00a0', '\u202f', ' '][at % 3] ?? ' '),
  'soft hyphens': (text) => text.replace(/\p{L}{4}(?=\p{L}{3})/gu, '$&\u00ad'),
  ligatures: (text) => text.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'),
  'zero-width characters': (text) => text.replace(/\p{L}{2}(?=\p{L})/gu, '$&\u200b').replace(/ /g, ' \u2060'),
  'NFD letters': (text) => text.normalize('NFD'),
  'line wraps': (text) => wrap(text, false),
  'line wraps with hyphens': (text) => wrap(text, true),
  'numbers without separators': (text) => text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, ''),
  ellipses: (text) => text.replaceAll('…', '. . .').replace(/\.\.\./g, '…'),
  'a capital and a comma': (text) =>
    `${text.replace(/\p{L}/u, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    )},`,
};

export function changeAllTypography(text: string): string {
  return Object.values(typographies).reduce((changed, change) => change(changed), text);
}

/** Breaks lines about every 40 characters, at a space or inside a word of letters. */
function wrap(text: string, hyphenates: boolean): string {
  let column = 0;
  return text.replace(/\S+|\s/gu, (part) => {
    column += part.length;
    if (column < 40) return part;
    if (/^\s$/.test(part)) {
      column = 0;
      return '\n';
    }
    if (!hyphenates || !/^[a-z]{6,}$/.test(part)) return part;
    column = part.length - 3;
    return `${part.slice(0, 3)}-\n${part.slice(3)}`;
  });
}
