import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../fixtures');

/** The fixture pages and the addresses they would stand at. */
export const articles: [name: string, url: string][] = [
  ['blogger-repost', 'http://dailyferrywire.example/2026/04/ministry-halts-night-crossings.html'],
  ['publisher', 'https://courier.example/news/2026/feb/03/valley-towns-sue-over-water-plan'],
  ['wordpress-blog', 'https://spokesandrust.example/2025/11/what-i-learnt-from-repairing-forty-bicycles/'],
  ['press-release', 'https://norrlandrail.example/press/2026/overnight-line-to-the-coast'],
  ['live-blog', 'https://harbourpost.example/news/live/storm-edda-live-ferries-cancelled'],
  ['long-read', 'https://inlandreview.example/essays/the-man-who-would-not-drink'],
];

export const others: [name: string, url: string][] = [
  ['home', 'https://harbourpost.example/'],
  ['search-results', 'https://find.example/search?q=harbour+plan'],
  ['product', 'https://ropeandtackle.example/products/mooring-line-skarn'],
  ['forum', 'https://smallboats.example/viewtopic.php?t=4411'],
  ['docs', 'https://docs.tidewise.example/docs/tide-table'],
  ['section', 'https://harbourpost.example/news/local'],
  ['app', 'https://berths.example/app'],
  ['gallery', 'https://lie.example/galleries/skarn-in-fog'],
  ['profile', 'https://quayside.example/maritsells'],
];

export function fixture(name: string): string {
  return readFileSync(join(folder, name, 'index.html'), 'utf8');
}
