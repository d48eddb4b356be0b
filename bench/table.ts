/** One table of figures, and what must be known to read them. */
export interface Table {
  title: string;
  head: string[];
  rows: string[][];
  notes?: string[];
}

export function printTable({ title, head, rows, notes = [] }: Table): void {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: string[]): string =>
    `  ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}`;
  console.log(`\n${title}\n${line(head)}`);
  for (const row of rows) console.log(line(row));
  for (const note of notes) console.log(`  · ${note}`);
}

export function toMarkdown({ title, head, rows, notes = [] }: Table): string {
  const line = (cells: string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    line(head),
    `|---|${head
      .slice(1)
      .map(() => '---:|')
      .join('')}`,
    ...rows.map(line),
    '',
    ...notes.map((note) => `- ${note}`),
    '',
  ].join('\n');
}
