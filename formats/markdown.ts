/** Signs that Markdown (CommonMark 0.31, and Obsidian's `==`, `%%`, `[[`, `#tag`, `$`) may take for its own anywhere in a line. */
const anywhere = /[\\`*_[\]<>#|~=%$^&]/g;

/** Text as Markdown that shows just that text, in one paragraph: line breaks stay, empty lines do not end it. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(anywhere, '\\$&')
    .split(/\r\n|[\r\n]/)
    .map(escapeLineStart)
    .join('\n');
}

/** What makes a list, a heading, a line or a code block of a line only when it stands at its start. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^\s+/, '')
    .replace(/^([-+])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Text as a block quotation. */
export function quoted(text: string): string {
  return escapeMarkdown(text)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** A link; only http(s) addresses become one, anything else is shown as text. */
export function markdownLink(title: string, url: string): string {
  const text = escapeMarkdown(title.replace(/\s+/g, ' ').trim() || url);
  if (!/^https?:\/\//.test(url)) return text;
  return `[${text}](<${url.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}
