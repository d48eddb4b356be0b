import { text } from '@/browser/text';
import { type ToldCode, ToldError } from '@/model/told-error';
import type messages from '@/public/_locales/en/messages.json';

const sentences: Record<ToldCode, keyof typeof messages> = {
  'store-newer': 'errorStoreNewer',
  'store-full': 'errorStoreFull',
  'store-closed': 'errorStoreClosed',
  'store-broken': 'errorStoreBroken',
  'store-refused': 'errorStoreRefused',
  'store-failed': 'errorStoreFailed',
  'store-blocked': 'errorStoreBlocked',
  'store-cut-off': 'errorStoreCutOff',
  'store-silent': 'errorStoreSilent',
  'undo-too-late': 'errorUndoTooLate',
  'undo-touched': 'errorUndoTouched',
  'file-empty': 'errorFileEmpty',
  'file-unknown': 'errorFileUnknown',
  'file-only-out': 'errorFileOnlyOut',
  'file-not-json': 'errorFileNotJson',
  'file-newer': 'errorFileNewer',
  'file-not-ours': 'errorFileNotOurs',
  'file-not-whole': 'errorFileNotWhole',
  'file-encoding': 'errorFileEncoding',
  'file-columns': 'errorFileColumns',
  'file-quote': 'errorFileQuote',
  'file-no-pages': 'errorFileNoPages',
  'file-nothing': 'errorFileNothing',
  'file-too-many': 'errorFileTooMany',
  'file-elsewhere': 'errorFileElsewhere',
  'template-long': 'errorTemplateLong',
  'template-closes': 'errorTemplateCloses',
  'template-form': 'errorTemplateForm',
  'template-within': 'errorTemplateWithin',
  'template-open': 'errorTemplateOpen',
  'template-name': 'errorTemplateName',
};

/** What went wrong, in the reader's language where there is a sentence for it; else as whoever threw it says it. */
export function errorText(error: unknown): string {
  if (error instanceof ToldError && error.told) {
    const [code, ...parts] = error.told;
    return text(sentences[code], ...parts);
  }
  return error instanceof Error ? error.message : String(error);
}
