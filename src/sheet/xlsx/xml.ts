import { SaxesParser } from 'saxes';
import { LIMITS } from '../limits.ts';
import { damaged, hostile, Refused, tooLarge } from '../refusal.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of a part while it is read; names come without the prefix of their namespace. */
export interface XmlEvents {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Bytes read at a time, so that the text of a part is never in memory as a whole. */
const PIECE = 65_536;

/**
 * Reads XML as its bytes come. There are no entities but those of XML itself: a document type, with
 * which texts can be blown up or fetched from elsewhere, is refused, and so are depth, number and
 * length beyond reason, before they are in memory.
 */
export class XmlReader {
  readonly #parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  #depth = 0;
  #elements = 0;
  /** Characters since the last thing told. The parser keeps a text until it ends. */
  #run = 0;

  constructor(events: XmlEvents) {
    const parser = this.#parser;
    parser.on('doctype', () => {
      throw hostile({
        id: 'XML di dalamnya memuat deklarasi DOCTYPE',
        en: 'the XML in it holds a DOCTYPE declaration',
      });
    });
    parser.on('opentag', ({ name, attributes }) => {
      this.#run = 0;
      this.#depth += 1;
      this.#elements += 1;
      if (this.#depth > LIMITS.depth)
        throw hostile({ id: 'XML di dalamnya terlalu dalam', en: 'the XML in it is too deep' });
      if (this.#elements > LIMITS.elements)
        throw tooLarge({
          id: `salah satu bagiannya memuat lebih dari ${LIMITS.elements} unsur`,
          en: `one of its parts holds more than ${LIMITS.elements} elements`,
        });
      events.open?.(localName(name), attributes);
    });
    parser.on('text', (text) => {
      this.#run = 0;
      events.text?.(text);
    });
    parser.on('cdata', (text) => {
      this.#run = 0;
      events.text?.(text);
    });
    parser.on('closetag', ({ name }) => {
      this.#run = 0;
      this.#depth -= 1;
      events.close?.(localName(name));
    });
  }

  /** Reads a whole part; one that ends within a text or a tag is refused. */
  read(content: Uint8Array): void {
    const decoder = new TextDecoder(encodingOf(content), { fatal: true });
    try {
      for (let at = 0; at < content.length; at += PIECE)
        this.#write(decoder.decode(content.subarray(at, at + PIECE), { stream: true }));
      this.#write(decoder.decode());
      this.#parser.close();
    } catch (error) {
      if (error instanceof Refused) throw error;
      throw damaged({
        id: 'XML di dalamnya tidak dapat dibaca',
        en: 'the XML in it cannot be read',
      });
    }
  }

  #write(text: string): void {
    this.#run += text.length;
    if (this.#run > LIMITS.run + PIECE) throw endless();
    this.#parser.write(text);
  }
}

function endless(): Refused {
  return tooLarge({
    id: `satu teks di dalamnya lebih panjang daripada ${LIMITS.run} karakter`,
    en: `one text in it is longer than ${LIMITS.run} characters`,
  });
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
