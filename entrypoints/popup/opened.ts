import { compareWords } from '@/anchor/compare-words';
import { language, text } from '@/browser/text';
import { formatWords } from '@/components/format-words';
import { openedViews } from '@/components/opened-views';
import { quotation } from '@/formats/quotation';

/** What the popup shows of what the reader opens; its code comes when the rest is drawn. */
export const opened = openedViews(
  compareWords,
  (page) => (place) => quotation(place, page, formatWords(text, language()), new Date().toISOString()),
);
