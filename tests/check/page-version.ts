import type { PageVersion } from '@/check/read-version';
import { analyse } from '@/engine/analyse';
import { findParagraphs } from '@/engine/paragraphs';

/** A text as the page gives it and the engine reads it. */
export function versionOf(text: string): PageVersion {
  return { text, blocks: findParagraphs(text), quotes: analyse({ text }).quotes };
}
