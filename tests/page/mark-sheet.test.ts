import { Window as HappyWindow } from 'happy-dom';
import { expect, test } from 'vitest';
import { createMarkSheet } from '@/page/mark-sheet';

const styles = '::highlight(one) { color: red; } ::highlight(two) { color: blue; }';

/** A sheet for a page with this body, and what was written to it, the last first. */
function sheetFor(body: string, furniture = 20) {
  const document = new HappyWindow().document as unknown as Document; // happy-dom's own types are not the DOM's
  document.body.innerHTML = body + '<hr>'.repeat(furniture);
  const written: string[] = [];
  const page = {
    CSS: { escape: (name: string) => name.replaceAll('.', '\\.') },
    CSSStyleSheet: class {
      replaceSync(text: string): void {
        written.unshift(text);
      }
    },
  };
  const sheet = createMarkSheet(page as unknown as Window & typeof globalThis, document); // all that it touches
  sheet.restyle(styles);
  const textOf = (selector: string): Node => {
    const text = document.querySelector(selector)?.firstChild;
    if (!text) throw new Error(`There is no text in ${selector}.`);
    return text;
  };
  const cover = (first: Node, last = first): void =>
    sheet.cover({ startContainer: first, endContainer: last } as Range); // all that is asked of it
  return { document, sheet, written, textOf, cover };
}

const tagsIn = (text = ''): string[] =>
  [...text.matchAll(/([^\s,}]+)::highlight\(one\)/g)].map(([, tag = '']) => tag);

test('nothing is styled as long as nothing is marked', async () => {
  const { written } = sheetFor('<p>Words</p>');
  await Promise.resolve();
  expect(written).toEqual([]);
});

test('every rule is for the elements that marked text stands in, and for no others', async () => {
  const { written, textOf, cover } = sheetFor('<nav>Menu</nav><p>One <a>two</a> three</p><li>Four</li>');
  cover(textOf('p'));
  cover(textOf('li'));
  await Promise.resolve();
  expect(written[0]).toBe(
    'p::highlight(one),li::highlight(one) { color: red; } p::highlight(two),li::highlight(two) { color: blue; }',
  );
});

test('what a range runs through is covered, and not what comes after it', async () => {
  const { written, document, textOf, cover } = sheetFor(
    '<p>One <a>two <em>three</em></a> four</p><div><b>five</b></div>',
  );
  cover(textOf('p'), document.querySelector('p')?.lastChild ?? undefined);
  await Promise.resolve();
  expect(tagsIn(written[0])).toEqual(['p', 'a', 'em']);
});

test('a range around elements covers what is in them', async () => {
  const { written, document, cover } = sheetFor('<p>One <a>two</a></p><b>three</b>');
  cover(document.querySelector('p') ?? document);
  await Promise.resolve();
  expect(tagsIn(written[0])).toEqual(['p', 'a']);
});

test('text right in a shadow tree is covered by its host', async () => {
  const { written, document, cover } = sheetFor('<my-text></my-text>');
  const root = document.querySelector('my-text')?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('There is no host.');
  root.append(document.createTextNode('Words'));
  cover(root.firstChild ?? root);
  await Promise.resolve();
  expect(tagsIn(written[0])).toEqual(['my-text']);
});

test('names are written as selectors have them', async () => {
  const { written, document, cover } = sheetFor('<p></p>');
  const odd = document.createElement('x.y');
  odd.append(document.createTextNode('Words'));
  document.querySelector('p')?.append(odd);
  cover(odd.firstChild ?? odd);
  await Promise.resolve();
  expect(tagsIn(written[0])).toEqual(['x\\.y']);
});

test('the sheet is written once for all that is marked in one go, and again when there is more or another look', async () => {
  const { written, sheet, textOf, cover } = sheetFor('<p>One</p><li>Two</li>');
  cover(textOf('p'));
  await Promise.resolve();
  expect(written).toHaveLength(1);
  cover(textOf('p'));
  await Promise.resolve();
  expect(written).toHaveLength(1);
  cover(textOf('li'));
  await Promise.resolve();
  expect(tagsIn(written[0])).toEqual(['p', 'li']);
  sheet.restyle('::highlight(one) { color: green; }');
  await Promise.resolve();
  expect(written[0]).toBe('p::highlight(one),li::highlight(one) { color: green; }');
});

test('where most elements hold marked text, the rules are for all', async () => {
  const { written, textOf, cover } = sheetFor('<p>One</p><p>Two</p><p>Three</p><p>Four</p><p>Five</p>', 0);
  cover(textOf('p'));
  await Promise.resolve();
  expect(written[0]).toBe(styles);
});
