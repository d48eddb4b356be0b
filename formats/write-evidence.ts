import { escapeHtml } from '@/formats/escape-html';
import { type EvidenceBlock, type EvidenceInput, evidence, type Value } from '@/formats/evidence';
import { evidenceStyle, evidenceStyleHash } from '@/formats/evidence-style';
import { escapeMarkdown, markdownLink, quoted } from '@/formats/markdown';
import { oneLine } from '@/formats/references';
import type { DiffPiece } from '@/model/source-check';

/** One article's notes as a page that opens anywhere: no script, nothing loaded, and a policy that forbids both. */
export function writeEvidenceHtml(input: EvidenceInput): string {
  const { language, direction } = input.words;
  const policy = `default-src 'none'; style-src '${evidenceStyleHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(input.page.title || input.page.url)}</title>
<style>${evidenceStyle}</style>
</head>
<body>
<main>
${evidence(input).map(htmlBlock).join('\n')}
</main>
</body>
</html>
`;
}

function htmlBlock(block: EvidenceBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} dir="auto">${escapeHtml(block.text)}</h${block.level}>`;
    case 'facts':
      return `<dl>${block.rows.map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd dir="auto">${htmlValue(value)}</dd>`).join('')}</dl>`;
    case 'quote': {
      const { prefix, exact, suffix } = block;
      const around = (text: string): string => (text === '' ? '' : `<span>${escapeHtml(text)}</span>`);
      return `<blockquote dir="auto">${around(prefix)}<mark>${escapeHtml(exact)}</mark>${around(suffix)}</blockquote>`;
    }
    case 'diff':
      return `<figure><figcaption>${escapeHtml(block.label)}</figcaption><p class="text" dir="auto">${block.pieces.map(htmlPiece).join('')}</p></figure>`;
    case 'text':
      return `<figure><figcaption>${escapeHtml(block.label)}</figcaption><p class="text" dir="auto">${escapeHtml(block.text)}</p></figure>`;
  }
}

function htmlValue(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (!/^https?:\/\//.test(value.url)) return escapeHtml(value.text);
  return `<a href="${escapeHtml(value.url)}" rel="noreferrer noopener">${escapeHtml(value.text)}</a>`;
}

function htmlPiece({ kind, text }: DiffPiece): string {
  const name = { same: 'span', removed: 'del', added: 'ins' }[kind];
  return `<${name}>${escapeHtml(text)}</${name}>`;
}

/** The same as Markdown (CommonMark, with ~~removed~~ of GitHub's). */
export function writeEvidenceMarkdown(input: EvidenceInput): string {
  return `${evidence(input).map(markdownBlock).join('\n\n')}\n`;
}

function markdownBlock(block: EvidenceBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(oneLine(block.text))}`;
    case 'facts':
      return block.rows
        .map(([label, value]) => `- ${escapeMarkdown(oneLine(label))}: ${markdownValue(value)}`)
        .join('\n');
    case 'quote': {
      const [prefix, exact, suffix] = [block.prefix, block.exact, block.suffix].map(oneLine);
      const marked = exact === '' ? '' : `**${escapeMarkdown(exact ?? '')}**`;
      return `> ${[escapeMarkdown(prefix ?? ''), marked, escapeMarkdown(suffix ?? '')].filter((part) => part !== '').join(' ')}`;
    }
    case 'diff':
      return `${escapeMarkdown(oneLine(block.label))}:\n\n> ${block.pieces
        .map(markdownPiece)
        .filter((part) => part !== '')
        .join(' ')}`;
    case 'text':
      return `${escapeMarkdown(oneLine(block.label))}:\n\n${quoted(block.text)}`;
  }
}

function markdownValue(value: Value): string {
  return typeof value === 'string' ? escapeMarkdown(oneLine(value)) : markdownLink(value.text, value.url);
}

function markdownPiece({ kind, text }: DiffPiece): string {
  const words = escapeMarkdown(oneLine(text));
  const sign = { same: '', removed: '~~', added: '**' }[kind];
  return words === '' ? '' : sign + words + sign;
}
