import type { CheckedSource, WordsToCheck } from '@/browser/message-shapes';
import { sendToReader } from '@/browser/send';
import { checkMethod, checkQuote } from '@/check/check-quote';
import { measureRepeats } from '@/check/find-repeats';
import { hashText } from '@/check/hash-text';
import { prepareSource } from '@/check/prepare-source';
import { inLibrary } from '@/entrypoints/background/library';
import { type ReadSource, tabShowing } from '@/entrypoints/background/source-text';
import type { CheckVerdict, SourceCheck } from '@/model/source-check';
import type { Span } from '@/model/span';
import { getSnapshot } from '@/store/snapshots';

/** Compares words of the page with this key with a source's text, and the page's own wording with it. Throws nothing new. */
export async function checkWords(
  words: readonly WordsToCheck[],
  { text, url, title }: ReadSource,
  page: string,
): Promise<CheckedSource> {
  const source = prepareSource(text);
  const hash = await hashText(text);
  const checked = new Date().toISOString();
  const checks = words.map(({ id, pieces, exact }) => {
    const { verdict, excerpt, diff, words: compared } = checkQuote(pieces, source);
    const check: SourceCheck = {
      verdict: exact ? verdict : asReported(verdict),
      excerpt,
      diff,
      words: compared,
      hash,
      checked,
      method: checkMethod,
      answer: null,
    };
    return { id, check };
  });
  const own = await textOf(page);
  return { url, title, checks, repeats: own !== null && measureRepeats(own, source).repeats };
}

/** Nobody promised exact words: that they are others is no difference, but may be the same said otherwise. */
function asReported(verdict: CheckVerdict): CheckVerdict {
  return verdict === 'differs' ? 'possibly' : verdict;
}

/** The page's text with its quoted stretches, as it is open now, else as it was kept; null when it is neither. */
async function textOf(page: string): Promise<{ text: string; quoted: Span[] } | null> {
  const tabId = await tabShowing(page).catch(() => null);
  const open = tabId === null ? null : await sendToReader(tabId, 'reader.article').catch(() => null);
  if (open) return { text: open.text, quoted: open.quoted.map(([start, end]) => ({ start, end })) };
  const kept = await inLibrary((store) => getSnapshot(store, page));
  return kept && { text: kept.text, quoted: [] };
}
