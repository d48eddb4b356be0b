import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/scripts/build';
import type { MadePage } from '@/scripts/serve';

/** Where the demo article is served: an address as blogs have them, since the address is part of what makes an article. */
export const demoPath = '2026/03/maren-defends-harbour-plan.html';

/** A repost as they are found on blogs: paraphrased word for word, no byline, no date, no link to the original. */
export function readDemo(): MadePage {
  return { html: readFileSync(join(root, 'tests', 'fixtures', 'repost', 'index.html'), 'utf8') };
}
