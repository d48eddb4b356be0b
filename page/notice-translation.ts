import { attribute, documentElement, query } from '@/page/dom';

/**
 * Gives whether the browser shows a document in another language than it was written in. Chrome marks its root by a class, Edge
 * elements by an attribute; Firefox only puts the new language on the root: known where the page was read before it did.
 * `language` is a BCP 47 tag, the document's now; `address` tells pages apart that are never loaded anew.
 */
export function noticeTranslation(): (
  document: Document,
  language: string | null,
  address: string,
) => boolean {
  let first: { address: string; language: string } | null = null;
  return (document, language, address) => {
    const now = primary(language);
    if (first?.address !== address || first.language === '') first = { address, language: now };
    if (now !== '' && now !== first.language) return true;
    const root = documentElement(document);
    const names = (root && attribute(root, 'class')) ?? '';
    return /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/.test(names) || Boolean(query(document, '[_msttexthash]'));
  };
}

function primary(language: string | null): string {
  return (language ?? '').toLowerCase().split('-')[0] ?? '';
}
