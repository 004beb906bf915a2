import { inflateRawSync } from 'node:zlib';
import { LIMITS } from '../limits.ts';
import { damaged, hostile, Refused, tooLarge } from '../refusal.ts';

/** A file inside a ZIP archive, as the archive's directory tells of it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const NOT_A_ZIP = {
  id: 'daftar isi arsipnya tidak terbaca',
  en: 'the list of its parts cannot be read',
};

/**
 * The parts of an archive by their names, from its directory alone: nothing is unpacked. Refused where
 * the directory is no ordinary workbook's: too many or too large parts, parts that overlap or carry
 * the same name, names that lead out of a folder, parts under a password.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) throw tooManyEntries(count);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw damaged(NOT_A_ZIP);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    if (nameEnd > end) throw damaged(NOT_A_ZIP);
    if ((view.getUint16(at + 8, true) & 1) === 1) throw locked();
    const entry: ZipEntry = {
      name: partName(new TextDecoder().decode(bytes.subarray(at + 46, nameEnd))),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    unpacked += checkedSize(entry);
    if (unpacked > LIMITS.unpacked) throw tooMuch(unpacked);
    // Programs differ in which of two equal names they read, so that one file says two things.
    const key = entry.name.toLowerCase();
    if (entries.has(key))
      throw hostile({ id: 'isi bernama kembar', en: 'two parts have one name' });
    entries.set(key, entry);
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  refuseOverlaps([...entries.values()], end);
  return entries;
}

/**
 * One part unpacked, in no more memory than the directory promised, which stays below the limits: at
 * the first byte too many it is refused.
 */
export function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL)
    throw damaged(NOT_A_ZIP);
  const start =
    entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const data = bytes.subarray(start, start + entry.packed);
  if (entry.method !== 0 && entry.method !== 8)
    throw damaged({
      id: 'cara pemampatannya tidak dikenal',
      en: 'it is packed in an unknown way',
    });
  const content = entry.method === 0 ? data : inflated(data, entry.size);
  if (content.length > entry.size) throw lying();
  if (content.length < entry.size)
    throw damaged({ id: 'isinya terpotong', en: 'a part is cut off' });
  return content;
}

function inflated(data: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    if (error instanceof RangeError) throw lying();
    throw damaged({ id: 'isinya tidak dapat dibuka', en: 'a part cannot be unpacked' });
  }
}

function lying(): Refused {
  return hostile({
    id: 'isinya lebih besar daripada yang tertulis',
    en: 'a part is larger than the file says',
  });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where the directory's end stands: the last such mark whose comment fills the rest of the file. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1)
    if (
      view.getUint32(at, true) === END &&
      at + 22 + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  throw damaged(NOT_A_ZIP);
}

/** A part's name with forward slashes, as some programs write it with others. */
function partName(written: string): string {
  const name = written.replaceAll('\\', '/').replace(/^\/+/, '');
  if (name.split('/').includes('..') || /^[a-z]:/i.test(name) || name.includes('\0'))
    throw hostile({
      id: 'nama isinya mengarah ke luar berkas',
      en: 'the name of a part leads out of the file',
    });
  return name;
}

function checkedSize({ packed, size }: ZipEntry): number {
  if (size > LIMITS.ratioFrom && size / Math.max(packed, 1) > LIMITS.ratio) throw tooMuch(size);
  return size;
}

function refuseOverlaps(entries: ZipEntry[], end: number): void {
  entries.sort((a, b) => a.at - b.at);
  entries.forEach((entry, index) => {
    if (entry.at + 30 + entry.packed > (entries[index + 1]?.at ?? end))
      throw hostile({ id: 'isinya saling bertindihan', en: 'its parts overlap' });
  });
}

function tooManyEntries(count: number): Refused {
  return tooLarge({
    id: `berisi ${count} bagian, paling banyak ${LIMITS.entries}`,
    en: `it holds ${count} parts, at most ${LIMITS.entries}`,
  });
}

function tooMuch(size: number): Refused {
  const mb = Math.ceil(size / 1024 / 1024);
  const most = LIMITS.unpacked / 1024 / 1024;
  return tooLarge({
    id: `isinya mengembang menjadi ${mb} MB atau lebih, jauh melebihi ukuran berkasnya (batas ${most} MB)`,
    en: `it unpacks to ${mb} MB or more, far beyond the file's own size (limit ${most} MB)`,
  });
}

function locked(): Refused {
  return new Refused(
    { id: 'Berkas terkunci dengan kata sandi.', en: 'The file is locked with a password.' },
    {
      id: 'Buka dengan kata sandinya, hapus kata sandi, lalu simpan sebagai .xlsx.',
      en: 'Open it with its password, remove the password and save it as .xlsx.',
    },
  );
}
