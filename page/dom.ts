/**
 * Reading nodes past a hostile page: named inputs of a form clobber `form.parentNode`, `.attributes`, `.firstChild`;
 * the getters on the prototypes cannot be clobbered. Where there is no global DOM (Node.js) the properties are read as they are.
 */

const hasDom = typeof Node !== 'undefined';
/** Asked for when first needed: to make such a prototype with all that it has takes a browser longer than the whole gate. */
const prototypes = {
  node: () => (hasDom ? Node.prototype : undefined),
  element: () => (hasDom ? Element.prototype : undefined),
  text: () => (hasDom ? CharacterData.prototype : undefined),
  document: () => (hasDom ? Document.prototype : undefined),
};

// The DOM's own types cannot be looked up by name: the callers below say what a property or method gives. Their calls are marked
// as pure, so that a script is built with those alone that it uses: the gate is on every page.

type Owner = () => object | undefined;

function getter<N extends Node, V>(owner: Owner, name: string): (node: N) => V {
  let get: ((this: N) => V) | undefined;
  return (node) => {
    get ??= own(owner, name)?.get ?? read;
    return get.call(node);
  };
  function read(this: N): V {
    return (this as unknown as Record<string, V>)[name] as V;
  }
}

/** A method of one argument or none: a list of values for each call would cost a script that has just started as much as the call. */
function method<N extends Node, A extends [value?: unknown], V>(
  owner: Owner,
  name: string,
): (node: N, ...values: A) => V {
  let call: typeof read | undefined;
  const ask = (node: N, value?: unknown): V => {
    call ??= (own(owner, name)?.value as typeof read | undefined) ?? read;
    return call.call(node, value);
  };
  function read(this: N, value?: unknown): V {
    return (this as unknown as Record<string, (value?: unknown) => V>)[name]?.(value) as V;
  }
  return ask;
}

function own(owner: Owner, name: string): PropertyDescriptor | undefined {
  const prototype = owner();
  return prototype && Object.getOwnPropertyDescriptor(prototype, name);
}

export const firstChild = /* @__PURE__ */ getter<Node, ChildNode | null>(prototypes.node, 'firstChild');
export const nextSibling = /* @__PURE__ */ getter<Node, ChildNode | null>(prototypes.node, 'nextSibling');
export const parentNode = /* @__PURE__ */ getter<Node, ParentNode | null>(prototypes.node, 'parentNode');
export const nodeType = /* @__PURE__ */ getter<Node, number>(prototypes.node, 'nodeType');
export const isConnected = /* @__PURE__ */ getter<Node, boolean>(prototypes.node, 'isConnected');
export const textContent = /* @__PURE__ */ getter<Node, string | null>(prototypes.node, 'textContent');
export const ownerDocument = /* @__PURE__ */ getter<Node, Document>(prototypes.node, 'ownerDocument');
export const localName = /* @__PURE__ */ getter<Element, string>(prototypes.element, 'localName');
export const shadowRoot = /* @__PURE__ */ getter<Element, ShadowRoot | null>(
  prototypes.element,
  'shadowRoot',
);
/** Closed ones too; only Firefox lets a script of ours look into them, elsewhere `undefined`. */
export const anyShadowRoot = /* @__PURE__ */ getter<Element, ShadowRoot | null | undefined>(
  prototypes.element,
  'openOrClosedShadowRoot',
);
export const textData = /* @__PURE__ */ getter<CharacterData, string>(prototypes.text, 'data');

export const documentElement = /* @__PURE__ */ getter<Document, Element | null>(
  prototypes.document,
  'documentElement',
);

export const documentURI = /* @__PURE__ */ getter<Document, string>(prototypes.document, 'documentURI');

export const defaultView = /* @__PURE__ */ getter<Document, (Window & typeof globalThis) | null>(
  prototypes.document,
  'defaultView',
);

/** The attribute's value, `null` when there is none. */
export const attribute = /* @__PURE__ */ method<Element, [name: string], string | null>(
  prototypes.element,
  'getAttribute',
);
export const attributeNames = /* @__PURE__ */ method<Element, [], string[]>(
  prototypes.element,
  'getAttributeNames',
);
export const closest = /* @__PURE__ */ method<Element, [selector: string], Element | null>(
  prototypes.element,
  'closest',
);
/** `Node.compareDocumentPosition`. */
export const position = /* @__PURE__ */ method<Node, [other: Node], number>(
  prototypes.node,
  'compareDocumentPosition',
);
export const query = /* @__PURE__ */ method<Document, [selector: string], Element | null>(
  prototypes.document,
  'querySelector',
);
export const queryAll = /* @__PURE__ */ method<
  Document,
  [selector: string],
  ArrayLike<Element> & Iterable<Element>
>(prototypes.document, 'querySelectorAll');
export const elementsByTag = /* @__PURE__ */ method<Document, [tag: string], ArrayLike<Element>>(
  prototypes.document,
  'getElementsByTagName',
);
export const createRange = /* @__PURE__ */ method<Document, [], Range>(prototypes.document, 'createRange');

/** The root above a node: its document, or the shadow root it stands in. */
export function rootOf(node: Node): Node {
  let root = node;
  for (let up = parentNode(root); up; up = parentNode(root)) root = up;
  return root;
}

export function isElement(node: Node): node is Element {
  return nodeType(node) === 1;
}

/** Whether what an event came from is an element, of whichever document. */
export function isElementTarget(target: EventTarget | null): target is Element {
  return target !== null && 'nodeType' in target && isElement(target as Node); // windows have no such property
}

export function isShadowRoot(node: EventTarget): node is ShadowRoot {
  return 'nodeType' in node && nodeType(node as unknown as Node) === 11 && 'host' in node; // what has a type is a node
}

/** What was found out; `null` when it was in a frame that is gone, which Firefox lets nobody touch any more. */
export function unlessGone<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
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

/** Whether the element has a box and is not made invisible; true where the platform cannot tell. */
export function isShown(element: Element): boolean {
  const check = hasDom ? prototypes.element()?.checkVisibility : element.checkVisibility;
  return check ? check.call(element, { visibilityProperty: true }) : true;
}

/** Whether the name of any element holds `part`, which has no quotation marks in it; true where the platform cannot tell. */
export function hasNameWith(document: Document, part: string): boolean {
  const evaluate = prototypes.document()?.evaluate;
  if (!evaluate) return true;
  const path = `boolean(//*[contains(local-name(), "${part}")])`;
  return evaluate.call(document, path, document, null, 3, null).booleanValue;
}
