import { writeSync } from 'node:fs';

/**
 * Writes the address of every module that is loaded to descriptor 3, one a line.
 * @param {string} url
 * @param {object} context
 * @param {(url: string, context: object) => unknown} nextLoad
 */
export function load(url, context, nextLoad) {
  writeSync(3, `${url}\n`);
  return nextLoad(url, context);
}
