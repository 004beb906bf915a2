import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ROOT } from './run-action.ts';

/** The files of the shipped catalogue, by their path in this repository. */
export function catalogFiles(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(ROOT, 'catalog'), { recursive: true, encoding: 'utf8' })
      .map((path) => `catalog/${path.split(sep).join('/')}`)
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
  );
}
