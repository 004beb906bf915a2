import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Every element below a node, in the order of the page. */
export function* elements(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

/** Every element of a page, as a browser reads it. */
export function elementsOf(html: string): Tree.Element[] {
  return [...elements(parse(html))];
}

/** Names of elements and of their attributes: what no text may change. */
export function shape(html: string): string[] {
  return elementsOf(html).map(
    ({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(' ')}`,
  );
}

export function attribute(element: Tree.Element | undefined, wanted: string): string | undefined {
  return element?.attrs.find(({ name }) => name === wanted)?.value;
}

export function textOf(node: Tree.Node): string {
  return 'value' in node
    ? node.value
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : '';
}

export function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
