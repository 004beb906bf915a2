import { propose } from '../../model/propose.ts';
import type { Cell } from '../sheet.ts';
import {
  fault,
  found,
  quoted,
  withoutEnd,
  type Fault,
  type Found,
  type Reading,
} from './reading.ts';
import { readText } from './text.ts';

/** What sentences leave behind an address. */
const PUNCTUATION = '.,;:!)]}>"\'”’';
/** As long as browsers allow. */
const LONGEST = 2048;

/** An address on the web. Where a cell shows other words, it is where those words lead. */
export function readAddress(cell: Cell): Reading<string> {
  const link = cell.kind === 'text' ? cell.link : undefined;
  const read = readText(
    cell.kind === 'text' ? { kind: 'text', text: withoutNumbers(cell.text) } : cell,
  );
  if (!('value' in read)) return read;
  const written = cell.kind === 'text' ? cell.text.trim() : read.value;
  const address = addressOf(written);
  if ('value' in address || link === undefined) return address;
  const target = addressOf(link);
  return 'value' in target
    ? found(target.value, {
        id: `Alamat diambil dari tautan pada ${quoted(written)}.`,
        en: `The address was taken from the link on ${quoted(written)}.`,
      })
    : address;
}

/** An article's number in its address is no citizen's. */
function withoutNumbers(text: string): string {
  return /^\s*https?:\/\//i.test(text) ? text.replace(/\d{16}/g, '') || text : text;
}

function addressOf(text: string): Found<string> | Fault {
  if (text.length > LONGEST)
    return fault(
      `Alamat ${quoted(text)} terlalu panjang.`,
      `The address ${quoted(text)} is too long.`,
    );
  if (isAddress(text)) {
    const bare = withoutEnd(text, PUNCTUATION);
    // A closing bracket belongs to the address where it has an opening one.
    const kept = /\([^()]*$/.test(bare) && text.startsWith(`${bare})`) ? `${bare})` : bare;
    return kept === text
      ? found(text)
      : fault(
          `Alamat ${quoted(text)} berakhir dengan tanda baca.`,
          `The address ${quoted(text)} ends in punctuation.`,
          kept,
        );
  }
  if (/https?:\/\/\S+[\s;,]+\S*https?:\/\//i.test(text))
    return fault(
      `Ada lebih dari satu alamat dalam ${quoted(text)}. Tulis satu saja.`,
      `There is more than one address in ${quoted(text)}. Write a single one.`,
    );
  if (/^@[\w.]+$/.test(text))
    return fault(
      `${quoted(text)} adalah nama akun, bukan alamat. Tulis alamat lengkapnya (https://…).`,
      `${quoted(text)} is the name of an account, not an address. Write the whole address (https://…).`,
    );
  const bare = withoutEnd(text, PUNCTUATION)
    .replace(/^[<("'“]+/, '')
    .replace(/^http(s?)[:;]?\/+/i, '');
  const [meant] = propose('url', bare);
  const wrong = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^https?/i.test(text);
  return fault(
    wrong
      ? `Alamat ${quoted(text)} bukan alamat web (https:// atau http://).`
      : `Alamat ${quoted(text)} tidak lengkap; harus diawali https:// atau http://.`,
    wrong
      ? `The address ${quoted(text)} is not one of the web (https:// or http://).`
      : `The address ${quoted(text)} is not complete; it must begin with https:// or http://.`,
    wrong || meant === undefined || !isAddress(meant) ? undefined : meant,
  );
}

function isAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s<>"“”\\]+$/i.test(text)) return false;
  try {
    const { hostname, username, password } = new URL(text);
    return username === '' && password === '' && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(hostname);
  } catch {
    return false;
  }
}
