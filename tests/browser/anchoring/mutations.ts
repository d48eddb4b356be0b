/** What scripts of pages and other extensions do to text without changing what it says, or by putting something into it. */
export const mutations = {
  'text nodes split into single characters': (root: Element) => {
    for (const node of textNodes(root)) while (node.data.length > 1) node.splitText(node.data.length - 1);
  },
  'text nodes split in the middle': (root: Element) => {
    for (const node of textNodes(root)) if (node.data.length > 1) node.splitText(node.data.length >> 1);
  },
  'empty text nodes put between': (root: Element) => {
    for (const node of textNodes(root)) node.before('');
  },
  'text nodes merged': (root: Element) => {
    for (const element of root.querySelectorAll('a, em, b, span')) element.replaceWith(...element.childNodes);
    root.normalize();
  },
  'every third word wrapped': (root: Element) => {
    for (const node of textNodes(root)) {
      const words = node.data.split(/(?<= )/);
      node.replaceWith(...words.map((word, i) => (i % 3 === 0 ? elementOf('mark', word) : word)));
    }
  },
  'wrapped as browsers translate': (root: Element) => {
    for (const node of textNodes(root)) {
      const outer = document.createElement('font');
      outer.append(elementOf('font', node.data));
      node.replaceWith(outer);
    }
  },
  'paragraphs renamed': (root: Element) => {
    for (const paragraph of root.querySelectorAll('p')) {
      const box = document.createElement('div');
      box.id = paragraph.id;
      box.append(...paragraph.childNodes);
      paragraph.replaceWith(box);
    }
  },
  'an article put around it': (root: Element) => {
    const article = document.createElement('article');
    article.append(...root.childNodes);
    root.append(article);
  },
  'comments and scripts put between': (root: Element) => {
    for (const node of textNodes(root)) {
      const rest = node.splitText(node.data.length >> 1);
      rest.before(document.createComment('ad'), elementOf('script', '"ad"'), elementOf('style', 'p {}'));
    }
  },
  'invisible characters put in': (root: Element) => {
    for (const node of textNodes(root)) node.data = node.data.replaceAll(/(\w{4})(?=\w)/g, '$1\u00ad\u200b');
  },
  'an advertisement put into the middle of each paragraph': (root: Element) => {
    for (const paragraph of root.querySelectorAll('p')) {
      const [first] = textNodes(paragraph);
      const space = first?.data.indexOf(' ', first.data.length >> 1) ?? -1;
      if (first && space > 0) first.splitText(space).before(elementOf('aside', 'Advertisement'));
    }
  },
} satisfies Record<string, (root: Element) => void>;

export type Mutation = keyof typeof mutations;

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) nodes.push(node);
  return nodes.filter(({ data }) => data.trim() !== '');
}

function elementOf(tag: string, text: string): Element {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
