import { expect, test } from 'vitest';
import { readHtml } from '@/scripts/read-html';
import { longArticle, madePages, paths } from '@/tests/browser/made-pages';

const address = (path: string): string => `https://quays.example/${path}`;

/** Nothing of a plain article may be lost: its last paragraph as little as its first, however long it is. */
test.each([300, 1000, 5000, 20_000, 100_000])(
  'an article of %i words is read from its first quote to its last',
  (words) => {
    const { isArticle, text } = readHtml(longArticle(words), address(paths.long));
    expect(isArticle).toBe(true);
    expect(text).toContain('We counted 3 nets');
    expect(text).toContain(`We counted ${Math.ceil(words / 43) + 2} nets`);
  },
);

test('a paragraph that arrives late, in a box of its own inside the article, belongs to it', () => {
  const late = '<p>“The last boat came home at noon,” said Greta Sorensen, the harbour master.</p>';
  const html =
    madePages[`/${paths.restless}`]?.html.replace('<div id="late"></div>', `<div id="late">${late}</div>`) ??
    '';
  expect(readHtml(html, address(paths.restless)).text).toContain('The last boat came home at noon');
});

/** An address that says nothing must not outweigh a page that is all article. */
test.each(['repost/', 'story', 'p/71', '2026/03/maren-defends-harbour-plan.html'])(
  'the demo article is one at /%s',
  (path) => {
    expect(readHtml(madePages[`/${paths.demo}`]?.html ?? '', address(path)).isArticle).toBe(true);
  },
);
