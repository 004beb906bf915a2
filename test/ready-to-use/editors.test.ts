import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOLDERS } from '../../src/model/record.ts';
import { catalogFiles } from './catalog-files.ts';
import { ROOT } from './run-action.ts';

/** The schema of a file of the catalogue by its place, as the program sees it. */
const SCHEMA_OF: Readonly<Record<string, string>> = {
  'catalog.yaml': 'catalog',
  'exceptions.yaml': 'exceptions',
  ...Object.fromEntries(Object.entries(FOLDERS).map(([kind, folder]) => [folder, kind])),
};

describe('an editor', () => {
  it('is told the schema of every shipped file by its first line', () => {
    const files = Object.entries(catalogFiles());
    expect(files.length).toBeGreaterThan(100);
    const wrong = files.filter(([path, text]) => {
      const kind = SCHEMA_OF[path.split('/')[1] as string];
      const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
      const schema = posix.join(posix.dirname(path), named);
      return schema !== `schemas/${kind}.schema.json` || !existsSync(join(ROOT, schema));
    });
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  it('is told the schema of every place by the settings of the folder', () => {
    const settings = JSON.parse(readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8')) as {
      'yaml.schemas': unknown;
    };
    expect(settings['yaml.schemas']).toEqual(
      Object.fromEntries(
        Object.entries(SCHEMA_OF).map(([place, kind]) => [
          `./schemas/${kind}.schema.json`,
          [place.endsWith('.yaml') ? `catalog/${place}` : `catalog/${place}/**/*.yaml`],
        ]),
      ),
    );
  });
});
