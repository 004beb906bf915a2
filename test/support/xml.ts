import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads XML 1.0; throws where it is not well-formed or holds what XML forbids. */
export function readXml(source: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const here = open.at(-1);
    if (here) here.text += text;
  });
  for (const event of ['comment', 'cdata', 'processinginstruction', 'doctype'] as const)
    parser.on(event, () => {
      throw new Error(`no ${event} is wanted`);
    });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(source).close();
  const [document] = root.children;
  if (!document) throw new Error('no element');
  return document;
}
