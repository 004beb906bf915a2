import { readFileSync } from 'node:fs';
import { FOLDERS } from '../../model/record.ts';

/** Documents that have a schema, and what the schemas of all of them share. */
const SCHEMAS = ['common', 'catalog', 'exceptions', ...Object.keys(FOLDERS)];
/** What is made anew from the catalogue, or belongs to this checkout alone. */
const IGNORED = ['.tular/', 'reports/', 'node_modules/'];

/**
 * The schemas of this version, for editors: beside the catalogue, so that whoever opens it is helped
 * without installing anything and without a network.
 */
export function schemaFiles(): Map<string, string> {
  return new Map(
    SCHEMAS.map((name) => {
      const path = `schemas/${name}.schema.json`;
      return [path, readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')];
    }),
  );
}

/** Settings for VS Code, which also shows examples as what they are. */
export function editorFiles(): Map<string, string> {
  const schemas = Object.fromEntries([
    ...['catalog', 'exceptions'].map((name) => [schemaOf(name), [`catalog/${name}.yaml`]] as const),
    ...Object.entries(FOLDERS).map(
      ([kind, folder]) =>
        [
          schemaOf(kind),
          [`catalog/${folder}/**/*.yaml`, `catalog/${folder}/**/*.yaml.txt`],
        ] as const,
    ),
  ]);
  const settings = {
    'yaml.schemas': schemas,
    'files.associations': { '*.yaml.txt': 'yaml' },
    '[yaml]': { 'editor.tabSize': 2, 'editor.insertSpaces': true },
  };
  return new Map([
    ['.vscode/settings.json', `${JSON.stringify(settings, undefined, 2)}\n`],
    [
      '.vscode/extensions.json',
      `${JSON.stringify({ recommendations: ['redhat.vscode-yaml'] }, undefined, 2)}\n`,
    ],
  ]);
}

/** The workflow that README shows, for a place where tular is taken from. */
export function workflowFile(action: string, catalog: string): string {
  return `on:
  pull_request:
  schedule:
    - cron: '17 1 * * 1'
permissions:
  contents: read
jobs:
  catalog:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: ${action}
        with:
          catalog: ${catalog}
`;
}

/** What `.gitignore` says with the lines that it lacks; none where it lacks none. */
export function ignoreFile(before: string | undefined): string | undefined {
  const lines = (before ?? '').split(/\r?\n/).map((line) => line.trim().replace(/^\/|\/$/g, ''));
  const missing = IGNORED.filter((line) => !lines.includes(line.replace(/\/$/, '')));
  if (missing.length === 0) return undefined;
  const end = before?.includes('\r\n') ? '\r\n' : '\n';
  const start = before === undefined || before === '' || before.endsWith('\n') ? '' : end;
  return `${before ?? ''}${start}${missing.map((line) => line + end).join('')}`;
}

const schemaOf = (name: string) => `./schemas/${name}.schema.json`;
