/**
 * Reading nodes past a hostile page: named inputs of a form clobber `form.parentNode`, `.attributes`, `.firstChild`;
 * the getters on the prototypes cannot be clobbered. Where there is no global DOM (Node.js) the properties are read as they are.
 */

const prototypes =
  typeof Node === 'undefined'
    ? null
    : { node: Node.prototype, element: Element.prototype, text: CharacterData.prototype };

function getter<N extends Node, V>(owner: object | undefined, name: string): (node: N) => V {
  const get = owner && Object.getOwnPropertyDescriptor(owner, name)?.get;
  // The property's type is what the caller says: the DOM's own types cannot be looked up by name.
  return get ? (node) => get.call(node) as V : (node) => (node as unknown as Record<string, V>)[name] as V;
}

export const firstChild = getter<Node, ChildNode | null>(prototypes?.node, 'firstChild');
export const nextSibling = getter<Node, ChildNode | null>(prototypes?.node, 'nextSibling');
export const parentNode = getter<Node, ParentNode | null>(prototypes?.node, 'parentNode');
export const nodeType = getter<Node, number>(prototypes?.node, 'nodeType');
export const isConnected = getter<Node, boolean>(prototypes?.node, 'isConnected');
export const textContent = getter<Node, string | null>(prototypes?.node, 'textContent');
export const ownerDocument = getter<Node, Document>(prototypes?.node, 'ownerDocument');
export const localName = getter<Element, string>(prototypes?.element, 'localName');
export const shadowRoot = getter<Element, ShadowRoot | null>(prototypes?.element, 'shadowRoot');
export const textData = getter<CharacterData, string>(prototypes?.text, 'data');

const getAttribute = prototypes?.element.getAttribute;
const comparePosition = prototypes?.node.compareDocumentPosition;

/** The attribute's value, `null` when there is none. */
export function attribute(element: Element, name: string): string | null {
  return getAttribute ? getAttribute.call(element, name) : element.getAttribute(name);
}

/** `Node.compareDocumentPosition`, unclobbered. */
export function position(node: Node, other: Node): number {
  return comparePosition ? comparePosition.call(node, other) : node.compareDocumentPosition(other);
}

/** The root above a node: its document, or the shadow root it stands in. */
export function rootOf(node: Node): Node {
  let root = node;
  for (let up = parentNode(root); up; up = parentNode(root)) root = up;
  return root;
}

export function isElement(node: Node): node is Element {
  return nodeType(node) === 1;
}

export function isText(node: Node): node is Text {
  return nodeType(node) === 3;
}

/** The next node in document order within the same root; `null` at its end. */
export function following(node: Node): Node | null {
  return firstChild(node) ?? followingSubtree(node);
}

/** The next node in document order that is not inside `node`; `null` at the end of its root. */
export function followingSubtree(node: Node): Node | null {
  for (let at: Node | null = node; at; at = parentNode(at)) {
    const sibling = nextSibling(at);
    if (sibling) return sibling;
  }
  return null;
}
