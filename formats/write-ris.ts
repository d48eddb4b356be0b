import { dateParts, oneLine, type Reference } from '@/formats/references';

/** References as RIS, one record each. */
export function writeRis(references: readonly Reference[]): string {
  return references.map(writeRecord).join('');
}

function writeRecord({ url, title, authors, publisher, published, language, accessed }: Reference): string {
  const fields: [tag: string, value: string | null][] = [
    ['TY', 'ELEC'],
    ['TI', title || url],
    ...authors.map((author): [string, string] => ['AU', author]),
    ['T2', publisher],
    ['PY', published && dateParts(published)[0]],
    ['DA', published && risDate(published)],
    ['Y2', risDate(accessed)],
    ['LA', language],
    ['UR', url],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value && oneLine(value) ? [`${tag}  - ${oneLine(value)}\r\n`] : [],
  );
  return `${lines.join('')}ER  - \r\n\r\n`;
}

/** YYYY/MM/DD/ with what is not known left empty. */
function risDate(date: string): string {
  const [year, month = '', day = ''] = dateParts(date);
  return `${year}/${month}/${day}/`;
}
