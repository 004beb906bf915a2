import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLocalAddress } from '../util/address.ts';
import { UsageError } from '../util/usage-error.ts';

const HOST = '[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?';
const USER = '[A-Za-z0-9_][\\w.-]*';
const ALLOWED = [
  new RegExp(`^https://${HOST}(?::\\d{1,5})?/[^\\s]*$`),
  new RegExp(`^ssh://(?:${USER}@)?${HOST}(?::\\d{1,5})?/[^\\s]*$`),
  // As scp writes it.
  new RegExp(`^${USER}@${HOST}:[^\\s:-][^\\s:]*$`),
];

/**
 * The address as git may be given it: https, ssh, `git@host:path`, `file://`, or the path of a folder,
 * which starts from `root`. Everything that git could take for an option, a command or another way of
 * transport is refused, and so is a password, which would stand in the catalogue for all to read.
 */
export function safeAddress(address: string, root: string): string {
  if (address === '' || address.length > 2000 || /^-|[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]/u.test(address))
    throw refused(address);
  if (/^[A-Za-z0-9+.-]*::/.test(address)) throw refused(address);
  if (/^[a-z]+:\/\/[^/]*:[^/]*@/i.test(address) || /^https:\/\/[^/]*@/i.test(address))
    throw new UsageError(
      {
        id: 'Alamat katalog memuat nama pengguna atau kata sandi, padahal tersimpan di katalog.',
        en: 'The address holds a user name or password, and it is kept in the catalogue.',
      },
      {
        id: 'Tulis tanpa keduanya; git mengambilnya dari penyimpan kredensial.',
        en: 'Write it without; git takes them from its credential helper.',
      },
    );
  if (!isLocalAddress(address)) {
    if (ALLOWED.some((pattern) => pattern.test(address))) return address;
    throw refused(address);
  }
  const path = localPath(address, root);
  if (path === undefined) throw refused(address);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(
      {
        id: `Tidak ada folder ${JSON.stringify(path)}.`,
        en: `There is no folder ${JSON.stringify(path)}.`,
      },
      {
        id: 'Tulis https:// atau ssh:// di depannya, atau folder yang dihitung dari akar repositori.',
        en: 'Write https:// or ssh:// before it, or a folder as seen from the root of the repository.',
      },
    );
  return path;
}

function localPath(address: string, root: string): string | undefined {
  if (!/^file:\/\//i.test(address)) return resolve(root, address);
  try {
    return fileURLToPath(address);
  } catch {
    return undefined;
  }
}

function refused(address: string): UsageError {
  return new UsageError(
    {
      id: `Alamat ${JSON.stringify(address.slice(0, 200))} tidak diterima.`,
      en: `The address ${JSON.stringify(address.slice(0, 200))} is not accepted.`,
    },
    {
      id: 'Yang diterima: https://…, ssh://…, git@host:jalur, file://…, atau jalur folder.',
      en: 'Accepted are https://…, ssh://…, git@host:path, file://… or the path of a folder.',
    },
  );
}

/** A branch, tag or commit as git may be given it; what could be read as more than a name is refused. */
export function safeRef(ref: string): string {
  const isName =
    /^[A-Za-z0-9_][A-Za-z0-9_./+-]*$/.test(ref) &&
    !/\.\.|\/\/|\/\.|\.lock(\/|$)|[/.]$/.test(ref) &&
    ref.length <= 200;
  if (isName) return ref;
  throw new UsageError(
    {
      id: `${JSON.stringify(ref.slice(0, 200))} bukan nama cabang, tag, atau komit.`,
      en: `${JSON.stringify(ref.slice(0, 200))} is no name of a branch, tag or commit.`,
    },
    { id: 'Contoh: --ref main', en: 'For example: --ref main' },
  );
}
