import { strFromU8, unzipSync } from 'fflate';
import { type Element, readXml } from './xml.ts';

/** The parts of a Word file, each read by a strict reader of XML. */
export function readWord(bytes: Uint8Array): Record<string, Element> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, content]) => [name, readXml(strFromU8(content))]),
  );
}

export function* all(element: Element, name?: string): Generator<Element> {
  if (name === undefined || element.name === name) yield element;
  for (const child of element.children) yield* all(child, name);
}

/** The text of an element, as Word shows it without laying it out. */
export function textIn(element: Element): string {
  return [...all(element, 'w:t')].map(({ text }) => text).join('');
}

export function paragraphsIn(element: Element): string[] {
  return [...all(element, 'w:p')].map(textIn);
}

export function attributes(element: Element, name: string, attribute: string): string[] {
  return [...all(element, name)].flatMap((each) => each.attributes[attribute] ?? []);
}

/** Where the links of a Word file lead. */
export function linksOf(parts: Readonly<Record<string, Element>>): string[] {
  return Object.entries(parts)
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, part]) => [...all(part, 'Relationship')])
    .filter(({ attributes: each }) => each['TargetMode'] === 'External')
    .map(({ attributes: each }) => each['Target'] ?? '');
}
