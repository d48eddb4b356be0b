import type { Page } from 'puppeteer-core';
import type { Subject } from '@/model/annotation';
import { waitForReading } from '@/scripts/ask-reader';
import type { Launched } from '@/scripts/launch';

/** Prints what Whence found on the page in a tab, as a table. */
export async function printFindings(started: Launched, page: Page): Promise<void> {
  const reading = await waitForReading(started, page);
  console.log(`\n${reading.page.title}\n`);
  const rows = reading.items.map((item) => [...describe(item.subject), shorten(item.text, 64)]);
  const head = ['mark', 'who, or why', 'through', 'words'];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of [head, widths.map((width) => '─'.repeat(width)), ...rows]) {
    console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  }
}

function describe(subject: Subject): [string, string, string] {
  if (subject.kind === 'quote') {
    return [
      `quote, ${subject.quoteType}`,
      shorten(subject.speaker ?? 'not found', 32),
      shorten(subject.via.join(' < '), 40),
    ];
  }
  if (subject.kind === 'claim')
    return ['claim', `${subject.claimKind}: ${shorten(subject.trigger, 24)}`, subject.saidBy ?? ''];
  return [subject.kind, '', ''];
}

function shorten(words: string, length: number): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
