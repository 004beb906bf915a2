import { posix } from 'node:path';

/** True for an address that names a place on this machine: a path, or `file://`. */
export function isLocalAddress(address: string): boolean {
  if (/^file:\/\//i.test(address)) return true;
  if (/^[A-Za-z]:[\\/]/.test(address)) return true;
  return !/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(address) && !/^[^/\\]*:/.test(address);
}

/**
 * An address of a git repository as it is compared: without scheme, user, port, a closing slash or
 * `.git`. `git@host:a/b.git`, `ssh://git@host/a/b` and `https://host/a/b/` are one. A relative path
 * starts from `base`.
 */
export function comparableAddress(address: string, base = ''): string {
  const bare = (text: string) =>
    text
      .replace(/\/+$/, '')
      .replace(/\.git$/, '')
      .replace(/\/+$/, '');
  if (isLocalAddress(address)) {
    const path = address.replace(/^file:\/\/(localhost)?/i, '').replaceAll('\\', '/');
    const from = base.replaceAll('\\', '/');
    return bare(/^([A-Za-z]:)?\//.test(path) ? posix.normalize(path) : posix.join(from, path));
  }
  const [, host = '', path = ''] =
    /^[a-z+]+:\/\/(?:[^@/]*@)?([^:/]+)(?::\d+)?\/*(.*)$/i.exec(address) ??
    /^(?:[^@/]*@)?([^:/]+):\/*(.*)$/.exec(address) ??
    [];
  return bare(`${host.toLowerCase()}:${path}`);
}
