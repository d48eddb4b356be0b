import { strictAddress } from '@/formats/strict-address';
import type { TextTarget } from '@/model/selector';

export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

/** The purposes of text in the Web Annotation vocabulary that we write. */
type Purpose = 'commenting' | 'assessing' | 'tagging' | 'linking';

/** The standard wants a strict address; where that is another spelling, the one that we know goes with it. */
export function resource(address: string) {
  const source = strictAddress(address);
  return { type: 'SpecificResource', source, ...(source !== address && { 'whence:address': address }) };
}

/** A page, or the kept words on it. Without a part to select, the standard knows a page only as a resource of its own. */
export function targetOf(address: string, target: TextTarget | null) {
  const { source: id, type, ...rest } = resource(address);
  if (target === null) return { id, ...rest };
  const selector = [target.quote, target.position].filter((one) => one !== null);
  return { type, source: id, ...rest, selector };
}

export function textual(purpose: Purpose, value: string) {
  return { type: 'TextualBody', purpose, format: 'text/plain', value };
}
