/**
 * The language that a page declares (a BCP 47 tag), when it is one in which nothing but words in quotation marks is looked for; `null`
 * for English and where the page does not say. What was not looked for is not "not found".
 */
export function otherLanguage(declared: string | null): string | null {
  const primary = /^([a-z]{2,3})(?:[-_]|$)/i.exec(declared ?? '')?.[1]?.toLowerCase();
  return primary && primary !== 'en' && primary !== 'eng' ? declared : null;
}
