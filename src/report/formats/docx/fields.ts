import { BuilderElement } from 'docx';

/** The marks around a field's code and its result. Codes are ours alone: no text of a record is one. */
export function fieldMark(type: 'begin' | 'separate' | 'end'): BuilderElement {
  return new BuilderElement({
    name: 'w:fldChar',
    attributes: { type: { key: 'w:fldCharType', value: type } },
  });
}

export function fieldCode(instruction: string): BuilderElement {
  const element = new BuilderElement({
    name: 'w:instrText',
    attributes: { space: { key: 'xml:space', value: 'preserve' } },
  });
  element.addChildElement(instruction);
  return element;
}
