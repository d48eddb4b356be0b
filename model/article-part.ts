import type { PageFacts } from '@/model/reading';
import type { Span } from '@/model/span';

/** One article of those that follow each other in a page which goes on and on, and the address that its words belong to. */
export interface PlacedPart {
  url: string;
  /** The address is this article's alone, and not only where its words were first seen. */
  own: boolean;
  page: PageFacts;
}

/** The same as the page's script hands it back. `block`: where its first paragraph is now among the page's blocks, -1 for nowhere. */
export interface SeenPart extends PlacedPart {
  block: number;
}

/** The same as it is found now: `block` is what its script knows it again by. */
export interface ArticlePart extends PlacedPart {
  /** The first of its blocks among those chosen. */
  from: number;
  block: number;
}

/** What of the text belongs to one address; `page` is what is kept with a note there, where that is not the page's own address. */
export interface Stretch extends Span {
  url: string;
  page?: PageFacts;
}
