import type { ArticleFacts } from '@/model/article';
import type { PageFacts } from '@/model/reading';

/** What is kept of a page with a note. `url` is its address as visited, without fragment, `title` the document's, for a page that declares none. */
export function pageFacts(facts: ArticleFacts, url: string, title: string): PageFacts {
  return {
    url,
    title: facts.title?.value || title.trim() || url,
    byline: facts.byline?.value ?? [],
    publisher: facts.publisher?.value ?? null,
    published: facts.published?.value ?? null,
    modified: facts.modified?.value ?? null,
    canonical: facts.canonical?.value ?? null,
    language: facts.language?.value ?? null,
  };
}
