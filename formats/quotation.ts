import { escapeHtml } from '@/formats/escape-html';
import { escapeMarkdown, markdownLink, quoted } from '@/formats/markdown';
import { oneLine } from '@/formats/references';
import type { FormatWords } from '@/formats/words';
import { speakerOf } from '@/formats/write-table';
import type { SavedPage, Subject } from '@/model/annotation';
import { placeAddress } from '@/model/place-address';
import type { TextTarget } from '@/model/selector';

/** The same quotation for every place that it may be pasted into. */
export interface Quotation {
  text: string;
  html: string;
  markdown: string;
}

/**
 * Words of a page as a quotation: the words, who says them and through whom they reached the page, the page with its facts,
 * the address that opens at the words, and the day it was read (`now`, ISO 8601, in the time zone it is given in).
 */
export function quotation(
  { target, subject }: { target: TextTarget; subject: Subject },
  page: Pick<SavedPage, 'url' | 'title' | 'byline' | 'publisher' | 'published'>,
  words: FormatWords,
  now: string,
): Quotation {
  const address = placeAddress(page.url, target);
  const { exact } = target.quote;
  const { speaker, via } = speakerOf(subject);
  // From the speaker to the page, through those nearest to the speaker first.
  const chain = [speaker, ...via]
    .filter((name) => name !== '')
    .map(oneLine)
    .join(' › ');
  const title = oneLine(page.title) || page.url;
  const facts = [...page.byline, page.publisher ?? '', page.published?.slice(0, 10) ?? ''].map(oneLine);
  const around = facts.filter((fact) => fact !== '').join(words.comma);
  const accessed = `${words.labels.accessed} ${now.slice(0, 10)}`;
  const after = [around, accessed].filter((part) => part !== '');
  const lead = chain === '' ? '— ' : `— ${chain} › `;
  return {
    text: `${exact}\n${lead}${[title, ...after].join(words.comma)}\n${address}\n`,
    html:
      `<blockquote cite="${escapeHtml(address)}"><p>${escapeHtml(exact).replaceAll('\n', '<br>')}</p></blockquote>` +
      `<p>${escapeHtml(lead)}<a href="${escapeHtml(address)}">${escapeHtml(title)}</a>${escapeHtml(words.comma)}${escapeHtml(after.join(words.comma))}</p>`,
    markdown: `${quoted(exact)}\n>\n> ${escapeMarkdown(lead)}${markdownLink(title, address)}${words.comma}${escapeMarkdown(after.join(words.comma))}\n`,
  };
}
