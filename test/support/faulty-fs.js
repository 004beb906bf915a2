import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What changes anything on a disk, or opens a file to do so. */
const CHANGING = /** @type {const} */ ([
  'openSync',
  'writeSync',
  'fsyncSync',
  'fchmodSync',
  'linkSync',
  'renameSync',
  'unlinkSync',
  'mkdirSync',
  'rmdirSync',
]);

/**
 * Calls back before every call of `node:fs` that changes something, with its number from 1, its name and
 * its arguments; what that throws, the call throws. Gives what takes it off again.
 * @param {(number: number, name: string, args: any[]) => void} before
 * @returns {() => void}
 */
export function watchChanges(before) {
  const real = Object.fromEntries(CHANGING.map((name) => [name, fs[name]]));
  let count = 0;
  for (const name of CHANGING)
    // @ts-expect-error Overloads of each function are of no concern here.
    fs[name] = (...args) => {
      if (
        name !== 'openSync' ||
        (Number(args[1]) & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) > 0
      )
        before((count += 1), name, args);
      // Nothing here asks what a disk does that loses its current.
      return name === 'fsyncSync' ? undefined : /** @type {any} */ (real)[name](...args);
    };
  syncBuiltinESMExports();
  return () => {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  };
}

/**
 * The error that the system would give.
 * @param {string} code
 * @param {string} name
 * @param {any[]} args
 */
export function systemError(code, name, args) {
  const syscall = name.replace(/Sync$/, '');
  const path = typeof args[0] === 'string' ? { path: args[0] } : {};
  return Object.assign(new Error(`${code}: ${syscall}`), { code, syscall, ...path });
}

/**
 * The same, but a write first takes half of the bytes, as a disk does that becomes full.
 * @param {string} code
 * @param {string} name
 * @param {any[]} args
 */
export function halfDone(code, name, args) {
  if (name === 'writeSync') {
    const [handle, bytes, at = 0] = args;
    fs.writevSync(handle, [bytes.subarray(at, at + Math.floor((bytes.length - at) / 2))]);
  }
  return systemError(code, name, args);
}
