import { dateParts, oneLine, type Reference } from '@/formats/references';
import { strictAddress } from '@/formats/strict-address';

/** References as BibTeX with the entry type and fields of biblatex (`@online`, `date`, `urldate`), in UTF-8. */
export function writeBibtex(references: readonly Reference[]): string {
  const keys = new Set<string>();
  return references.map((reference) => writeEntry(reference, freshKey(reference, keys))).join('\n');
}

function writeEntry(
  { url, title, authors, publisher, published, language, accessed }: Reference,
  key: string,
): string {
  const fields: [name: string, value: string | null][] = [
    // A second pair of braces keeps capitals as they are, and names whole.
    ['title', `{${escapeTex(title || url)}}`],
    ['author', authors.map((author) => `{${escapeTex(author)}}`).join(' and ')],
    ['organization', publisher && escapeTex(publisher)],
    ['date', published && dateParts(published).join('-')],
    ['urldate', dateParts(accessed).join('-')],
    ['url', strictAddress(url)],
    ['language', language && escapeTex(language)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@online{${key},\n${lines.join('')}}\n`;
}

/** Host, year and first word of the title, in the letters that every reader of BibTeX takes, and a number where it is taken. */
function freshKey({ url, title, published, accessed }: Reference, taken: Set<string>): string {
  const words = title.normalize('NFKD').match(/[a-z0-9]{4,}/gi) ?? [];
  const [year] = dateParts(published ?? accessed);
  const parts = [new URL(url).hostname.replace(/^www\./, '').split('.')[0], year, words[0]];
  const key =
    parts
      .join('-')
      .toLowerCase()
      .replace(/[^a-z0-9-]/g, '') || 'page';
  let number = 1;
  while (taken.has(number === 1 ? key : `${key}-${number}`)) number += 1;
  const fresh = number === 1 ? key : `${key}-${number}`;
  taken.add(fresh);
  return fresh;
}

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text with the signs that TeX takes for its own written as commands; braces always, since entries count them. */
function escapeTex(text: string): string {
  const plain = oneLine(text).replace(/[\\{}~^]|[&%$#_]/g, (sign) => commands[sign] ?? `\\${sign}`);
  // Pairs that TeX would make one sign of: dashes, quotation marks, ?` and !`.
  return plain.replace(/([-'`,<>])(?=\1)|[?!](?=`)/g, '$&{}');
}
