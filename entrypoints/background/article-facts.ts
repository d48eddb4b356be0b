import { clipped, list, object, oneOf, orNull, type Shape } from '@/formats/shape';
import type { ArticleFacts, Certainty, Credit, Fact, FactSource } from '@/model/article';

const sources: readonly FactSource[] = [
  'json-ld',
  'meta',
  'microdata',
  'time-element',
  'link',
  'markup',
  'address',
  'text',
];

const certainties: readonly Certainty[] = ['sure', 'likely', 'guess'];
const creditKinds: readonly Credit['kind'][] = ['agency', 'photo'];

/** What a page says of itself must not hinder its being read: what does not fit is not known. */
function fact<T>(value: Shape<T>): Shape<Fact<T> | null> {
  return orNull(object<Fact<T>>({ value, from: oneOf(sources), sure: oneOf(certainties) }));
}

const words = clipped(1_000);

const credit = object<Credit>({
  kind: oneOf(creditKinds),
  value: words,
  from: oneOf(sources),
  sure: oneOf(certainties),
});

export const articleFacts = object<ArticleFacts>({
  title: fact(words),
  byline: fact(list(words, 100)),
  publisher: fact(words),
  published: fact(clipped(40)),
  modified: fact(clipped(40)),
  canonical: fact(clipped(8_000)),
  language: fact(clipped(40)),
  credits: list(credit, 20),
});
