/**
 * Whether the page may be an article: so cheap that it runs on every page, and wrong only towards yes.
 * Counts elements and reads a few `<meta>`; asks for no layout and reads no text.
 */
export function mayBeArticle(document: Document, url: string): boolean {
  if (document.contentType && !/html/.test(document.contentType)) return false;
  const paragraphs = document.getElementsByTagName('p').length;
  const lines = document.getElementsByTagName('br').length;
  if (paragraphs + lines < 3) return false;
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  if (/article|news|blog/i.test(type)) return true;
  return !/^https?:\/\/[^/?#]+\/?(?:#.*)?$/.test(url);
}
