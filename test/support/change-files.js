/**
 * Runs the real `changeFiles` of the built program, with little else to start: its arguments are the
 * folder of a catalogue and a file with the changes, whose contents are texts.
 */
import { readFileSync } from 'node:fs';

const built = new URL('../../dist/source/', import.meta.url);
const { changeFiles } = await import(new URL('change-files.js', built).href);
const { findCatalog } = await import(new URL('find-catalog.js', built).href);

const [, , folder = '', plan = ''] = process.argv;
/** @type {{ path: string, hash?: string, text?: string }[]} */
const changes = JSON.parse(readFileSync(plan, 'utf8'));
try {
  changeFiles(
    findCatalog(folder, '.'),
    changes.map(({ path, hash, text }) => ({
      path,
      ...(hash !== undefined && { hash }),
      ...(text !== undefined && { bytes: Buffer.from(text) }),
    })),
  );
} catch (error) {
  process.exitCode = 2;
  const { sentence } = /** @type {{ sentence?: { id: string } }} */ (error);
  process.stderr.write(`${sentence?.id ?? /** @type {Error} */ (error).stack}\n`);
}
