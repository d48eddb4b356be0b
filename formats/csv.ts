import { FormatError } from '@/formats/shape';

/**
 * A table as CSV (RFC 4180) with a byte order mark, which spreadsheets want. Cells that a spreadsheet would take for a formula
 * begin with an apostrophe, which it shows as nothing; `readCsv` takes it away again.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

/** `=`, `+`, `-`, `@`, tab and carriage return begin formulas or commands; wide forms of the signs do so in some programs. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

function writeCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Another apostrophe before those that it had: the other way takes one away. */
function readCell(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}

/**
 * The rows of a CSV file, separated by commas, semicolons or tabs, whichever its first line has most of. Rows without any text
 * are left out. Throws a `FormatError` when a quotation mark is not closed.
 */
export function readCsv(text: string): string[][] {
  const plain = text.replace(/^\ufeff/, '');
  const separator = separatorOf(plain);
  const next = cellEnds[separator];
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < plain.length) {
    let cell: string;
    [cell, at] = plain[at] === '"' ? quotedCell(plain, at, rows.length + 1) : ['', at];
    next.lastIndex = at;
    const end = next.exec(plain)?.index ?? plain.length;
    row.push(readCell(cell + plain.slice(at, end)));
    if (plain[end] === separator) {
      at = end + 1;
      if (at < plain.length) continue;
      row.push('');
    }
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
    at = plain.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return rows;
}

/** A cell in quotation marks that begins at `start`, and where it ends. */
function quotedCell(text: string, start: number, row: number): [cell: string, end: number] {
  const pieces: string[] = [];
  for (let at = start + 1; ; ) {
    const end = text.indexOf('"', at);
    if (end < 0)
      throw new FormatError(`Row ${row} has a quotation mark that is not closed.`, {
        told: ['file-quote', String(row)],
      });
    pieces.push(text.slice(at, end));
    if (text[end + 1] !== '"') return [pieces.join('"'), end + 1];
    at = end + 2;
  }
}

/** What ends a cell, by what separates them. */
const cellEnds = { ',': /[,\r\n]/g, ';': /[;\r\n]/g, '\t': /[\t\r\n]/g };

function separatorOf(text: string): keyof typeof cellEnds {
  const line = text.slice(0, 2_000).split(/[\r\n]/, 1)[0] ?? '';
  const count = (sign: string): number => line.split(sign).length;
  return ([',', ';', '\t'] as const).reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** The rows below the header, each asked by a column's name. `null` when a column of these is not there. */
export function csvRecords(
  rows: readonly string[][],
  columns: readonly string[],
): ((column: string) => string)[] | null {
  const [header = [], ...rest] = rows;
  const places = new Map(header.map((name, index) => [name.trim(), index]));
  if (!columns.every((column) => places.has(column))) return null;
  return rest.map((row) => (column) => row[places.get(column) ?? -1] ?? '');
}
