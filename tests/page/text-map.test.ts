import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { wholeRange } from '@/bench/whole-range';
import { placeText } from '@/page/place-text';
import { readBlocks } from '@/page/read-blocks';
import { createTextMap, type TextMap } from '@/page/text-map';

/** The test DOM has no Range: this one holds its ends and reads its text by the tree alone. */
class Ends {
  startContainer: Node | null = null;
  startOffset = 0;
  endContainer: Node | null = null;
  endOffset = 0;
  collapsed = false;
  setStart(node: Node, offset: number): void {
    [this.startContainer, this.startOffset] = [node, offset];
  }
  setEnd(node: Node, offset: number): void {
    [this.endContainer, this.endOffset] = [node, offset];
  }
}

function read(html: string): { document: Document; text: string; map: TextMap } {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  Object.defineProperty(document, 'createRange', { value: () => new Ends() });
  const { blocks } = readBlocks(document.documentElement);
  const { text, pieces } = placeText(blocks);
  return { document, text, map: createTextMap(text, pieces) };
}

function textNodes(document: Document): Text[] {
  const walker = document.createTreeWalker(document.documentElement, 4);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text);
  return found;
}

/** What the DOM holds from one end of the range to the other, without white space. */
function lettersOf(document: Document, range: Range | null): string {
  if (!range) return '';
  let inside = false;
  let letters = '';
  for (const node of textNodes(document)) {
    let { data } = node;
    if (node === range.endContainer) data = data.slice(0, range.endOffset);
    if (node === range.startContainer) {
      inside = true;
      data = data.slice(range.startOffset);
    }
    if (inside) letters += data;
    if (node === range.endContainer) break;
  }
  return bare(letters);
}

const bare = (text: string) => text.replace(/[\s\u00ad\u200b]+/g, '');

describe('reading', () => {
  test.each([
    ['white space collapses', '<p>  a \n\t b&nbsp; c </p>', 'a b c'],
    ['inline tags do not part words', '<p>a<b>b</b>c <i> d</i></p>', 'abc d'],
    ['blocks part lines', '<div>a<p>b</p>c</div>', 'a\nb\nc'],
    ['two line breaks part paragraphs', '<div>a<br><br>b<br>c</div>', 'a\nb c'],
    [
      'a line break after a long finished sentence does too',
      `<div>${'word '.repeat(15)}end.<br>Next</div>`,
      `${'word '.repeat(15)}end.\nNext`,
    ],
    [
      'hidden text is left out',
      '<p>a<span hidden>x</span><span style="display: none">x</span><span aria-hidden="true">x</span>b</p>',
      'ab',
    ],
    [
      'scripts, styles, templates are left out',
      '<p>a<script>x</script><style>x</style><template>x</template><noscript>x</noscript>b</p>',
      'ab',
    ],
    ['soft hyphens and zero-width spaces are not seen', '<p>a&shy;b&#8203;c</p>', 'abc'],
    ['blank lines part paragraphs in preformatted text', '<pre>a\nb\n\nc</pre>', 'a b\nc'],
    ['table cells part', '<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
    [
      'translated text in font tags',
      '<p><font><font>Hallo </font></font><font>Welt</font></p>',
      'Hallo Welt',
    ],
  ])('%s', (_, html, text) => expect(read(html).text).toBe(text));

  test('an open shadow tree is read in place of its host’s children', () => {
    const { document } = parseHTML('<!doctype html><html><body><x-story>old</x-story></body></html>');
    document.querySelector('x-story')?.attachShadow({ mode: 'open' }).append(document.createTextNode('new'));
    expect(readBlocks(document.documentElement).blocks.map(({ text }) => text)).toEqual(['new']);
  });
});

describe('from text to page', () => {
  const html = '<p>One <b>two</b> three.</p><script>no()</script><p>Four\n  five.</p>';

  test('a span is found in its nodes', () => {
    const { document, text, map } = read(html);
    const range = wholeRange(map, { start: text.indexOf('two'), end: text.indexOf('five') });
    expect(lettersOf(document, range)).toBe('twothree.no()Four');
  });

  test('what stands unread in between parts the ranges to paint', () => {
    const { document, text, map } = read(html);
    const ranges = map.toRanges({ start: 0, end: text.length }) ?? [];
    expect(ranges.map((range) => lettersOf(document, range))).toEqual(['Onetwothree.', 'Fourfive.']);
  });

  test('text that comes in between later is not painted', () => {
    const { document, text, map } = read('<p>One <b>two</b> three.</p>');
    document.querySelector('b')?.before('AD');
    const ranges = map.toRanges({ start: 0, end: text.length }) ?? [];
    expect(ranges.map((range) => lettersOf(document, range))).toEqual(['One', 'twothree.']);
  });

  test.each<[string, (document: Document) => void]>([
    ['nodes that left', (document) => document.querySelector('b')?.remove()],
    ['other words', (document) => textNodes(document)[1]?.replaceWith('ten')],
    [
      'words changed in place',
      (document) => {
        const [, node] = textNodes(document);
        if (node) node.data = 'ten';
      },
    ],
    [
      'words pushed on',
      (document) => {
        const [, node] = textNodes(document);
        if (node) node.data = `x${node.data}`;
      },
    ],
  ])('%s give no range', (_, change) => {
    const { document, text, map } = read('<p>One <b>two</b> three.</p>');
    change(document);
    expect(wholeRange(map, { start: 0, end: text.length })).toBeNull();
    expect(map.toRanges({ start: 0, end: text.length })).toBeNull();
  });

  test('the rest of a page that changed can still be painted', () => {
    const { document, text, map } = read('<p>One <b>two</b> three.</p>');
    document.querySelector('b')?.remove();
    expect(lettersOf(document, wholeRange(map, { start: text.indexOf('three'), end: text.length }))).toBe(
      'three.',
    );
  });
});

describe('from page to text', () => {
  test.each<
    [
      string,
      (document: Document) => [Node | null | undefined, number, Node | null | undefined, number],
      string | null,
    ]
  >([
    ['within one node', (d) => [textNodes(d)[0], 1, textNodes(d)[0], 3], 'ne'],
    ['across elements', (d) => [textNodes(d)[0], 0, textNodes(d)[2], 6], 'One two three'],
    ['whole elements', (d) => [d.querySelector('p'), 0, d.querySelector('p'), 3], 'One two three.'],
    ['white space at the ends is left out', (d) => [textNodes(d)[0], 3, textNodes(d)[2], 1], 'two'],
    ['nothing but white space', (d) => [textNodes(d)[0], 3, textNodes(d)[0], 4], null],
    ['from outside into the text', (d) => [d.documentElement, 0, textNodes(d)[0], 3], 'One'],
  ])('%s', (_, place, words) => {
    const { document, text, map } = read('<p>One <b>two</b> three.</p>');
    const [startContainer, startOffset, endContainer, endOffset] = place(document);
    if (!startContainer || !endContainer) throw new Error('the test page lacks a node');
    const span = map.toSpan({ startContainer, startOffset, endContainer, endOffset, collapsed: false });
    expect(span && text.slice(span.start, span.end)).toBe(words);
  });
});

const word = fc.constantFrom('boat', 'quay', '“net”', 'é', '汉字', '👩‍🚒', 'x');
const gap = fc.constantFrom(' ', '  ', '\n', '\u00a0', ' \t ', '\u00ad', '');
const run = fc.array(fc.tuple(word, gap), { maxLength: 4 }).map((parts) => parts.flat().join(''));
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    run,
    fc
      .tuple(
        fc.constantFrom('p', 'b', 'span', 'div', 'a', 'li', 'script', 'blockquote'),
        fc.array(tie('tree'), { maxLength: 4 }),
      )
      .map(([tag, inner]) =>
        tag === 'script' ? '<script>x</script>' : `<${tag}>${inner.join('')}</${tag}>`,
      ),
    fc.constant('<br>'),
  ),
}));
const page = fc.array(tree, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

test('on any page, a span’s ranges hold its words and nothing else', () => {
  fc.assert(
    fc.property(page, fc.nat(), fc.nat(), (html, a, b) => {
      const { document, text, map } = read(html);
      if (!text) return;
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const ranges = map.toRanges({ start, end }) ?? [];
      const words = bare(text.slice(start, end));
      expect(ranges.map((range) => lettersOf(document, range)).join('')).toBe(words);
    }),
  );
});

test('on any page, a range and its span are each other’s inverse', () => {
  fc.assert(
    fc.property(page, fc.nat(), fc.nat(), (html, a, b) => {
      const { text, map } = read(html);
      if (!text) return;
      let start = a % text.length;
      let end = start + 1 + (b % (text.length - start));
      while (start < end && /\s/.test(text[start] ?? '')) start++;
      while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
      if (start === end) return;
      const range = wholeRange(map, { start, end });
      expect(range && map.toSpan(range)).toEqual({ start, end });
      expect(range && map.toOffset(range.startContainer, range.startOffset)).toBe(start);
    }),
  );
});

/** One thing that a page's script may do to its tree; the numbers choose where. */
type Change = [
  deed: 'remove' | 'rewrite' | 'put before' | 'wrap' | 'move' | 'split' | 'empty',
  at: number,
  to: number,
];
const change = fc.tuple(
  fc.constantFrom<Change[0]>('remove', 'rewrite', 'put before', 'wrap', 'move', 'split', 'empty'),
  fc.nat(),
  fc.nat(),
);

function apply(document: Document, [deed, at, to]: Change): void {
  const nodes = textNodes(document);
  const node = nodes[at % Math.max(1, nodes.length)];
  const other = nodes[to % Math.max(1, nodes.length)];
  if (!node || !other) return;
  const { data } = node;
  const cut = to % (data.length + 1);
  if (deed === 'remove') (to % 2 ? node.parentElement : node)?.remove();
  if (deed === 'rewrite') node.data = `${data.slice(0, cut)}${other.data}${data.slice(cut)}`;
  if (deed === 'put before') node.before('AD');
  if (deed === 'empty') node.data = '';
  if (deed === 'move' && other !== node) other.after(node);
  if (deed === 'split') {
    node.after(data.slice(cut));
    node.data = data.slice(0, cut);
  }
  if (deed === 'wrap') {
    const wrapper = document.createElement('font');
    node.before(wrapper);
    wrapper.append(node);
  }
}

test('whatever a page does to itself, a span’s ranges hold its words as they were read, or there are none', () => {
  let found = 0;
  fc.assert(
    fc.property(
      page,
      fc.nat(),
      fc.nat(),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      (html, a, b, changes) => {
        const { document, text, map } = read(html);
        if (!text) return;
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        for (const one of changes) apply(document, one);
        const ranges = map.toRanges({ start, end });
        if (!ranges) return;
        found++;
        expect(ranges.map((range) => lettersOf(document, range)).join('')).toBe(bare(text.slice(start, end)));
      },
    ),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(50);
});

test('a page that has changed is read anew: its spans and ranges are each other’s inverse again', () => {
  fc.assert(
    fc.property(page, fc.array(change, { maxLength: 4 }), fc.nat(), fc.nat(), (html, changes, a, b) => {
      const { document } = read(html);
      for (const one of changes) apply(document, one);
      const { text, pieces } = placeText(readBlocks(document.documentElement).blocks);
      if (!text) return;
      const map = createTextMap(text, pieces);
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const ranges = map.toRanges({ start, end }) ?? [];
      expect(ranges.map((range) => lettersOf(document, range)).join('')).toBe(bare(text.slice(start, end)));
    }),
  );
});
