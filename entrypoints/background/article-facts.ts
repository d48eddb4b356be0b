import { clipped, list, object, oneOf, orNull, type Shape } from '@/formats/shape';
import type { ArticleFacts, Fact, FactSource } from '@/model/article';

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

/** What a page says of itself must not hinder its being read: what does not fit is not known. */
function fact<T>(value: Shape<T>): Shape<Fact<T> | null> {
  return orNull(object<Fact<T>>({ value, from: oneOf(sources) }));
}

const words = clipped(1_000);

export const articleFacts = object<ArticleFacts>({
  title: fact(words),
  byline: fact(list(words, 100)),
  publisher: fact(words),
  published: fact(clipped(40)),
  modified: fact(clipped(40)),
  canonical: fact(clipped(8_000)),
  language: fact(clipped(40)),
});
