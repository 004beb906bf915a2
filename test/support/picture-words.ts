import { type Element, readXml } from './xml.ts';
import { widthOf } from '../../src/report/pictures/letters.ts';

export interface Words {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly base: number;
  readonly size: number;
}

export function* elements(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* elements(child);
}

/** Where each text of a picture stands, by the advances of its font. */
export function wordsOf(svg: string): Words[] {
  const found: Words[] = [];
  const visit = (element: Element, right: number, down: number) => {
    const {
      x = '0',
      y = '0',
      'font-size': given,
      'text-anchor': at,
      transform,
    } = element.attributes;
    const [, dx = '0', dy = '0'] = /^translate\((\S+) (\S+)\)$/.exec(transform ?? '') ?? [];
    if (element.name === 'text') {
      const size = Number(given ?? 11.5);
      const width = widthOf(element.text, size, element.attributes['font-weight'] === 'bold');
      const left = right + Number(x) - (at === 'middle' ? width / 2 : at === 'end' ? width : 0);
      const base = down + Number(y);
      found.push({
        text: element.text,
        left,
        right: left + width,
        // Capitals and descenders of Arimo.
        top: base - 0.72 * size,
        bottom: base + 0.21 * size,
        base,
        size,
      });
    }
    for (const child of element.children) visit(child, right + Number(dx), down + Number(dy));
  };
  visit(readXml(svg), 0, 0);
  return found;
}
