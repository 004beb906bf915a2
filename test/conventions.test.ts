import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/commands/index.ts';
import { OUTPUTS } from '../src/output/index.ts';
import { RULES } from '../src/rules/index.ts';

const src = join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => path.endsWith('.ts'));
const sourceOf = (path: string) => readFileSync(join(src, path), 'utf8');

/** Who may import whom, by folder. CONTRIBUTING.md says what each is for. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  util: [],
  diagnostic: [],
  regions: [],
  parse: [],
  source: ['util'],
  model: ['diagnostic', 'regions', 'util'],
  link: ['model', 'util'],
  load: ['diagnostic', 'link', 'model', 'parse', 'source', 'util'],
  derive: ['link', 'model', 'regions', 'text', 'util'],
  check: ['derive', 'diagnostic', 'link', 'load', 'model', 'util'],
  rules: ['check', 'derive', 'diagnostic', 'link', 'model', 'regions', 'util'],
  text: ['model', 'util'],
  edit: ['diagnostic', 'output', 'parse', 'util'],
  amend: ['derive', 'diagnostic', 'edit', 'link', 'model', 'parse', 'text', 'util'],
  // Tables that people keep in a spreadsheet, read into records and written from them.
  sheet: [
    'amend',
    'derive',
    'diagnostic',
    'edit',
    'link',
    'model',
    'output',
    'parse',
    'regions',
    'text',
    'util',
    'workbook',
  ],
  present: ['check', 'diagnostic', 'edit', 'model', 'parse', 'source', 'text', 'util'],
  output: ['diagnostic', 'present', 'text', 'util'],
  listing: ['derive', 'link', 'model', 'output', 'present', 'text', 'util'],
  // Draws what derive answers, in words of its own, as listing does.
  graph: ['derive', 'model', 'output', 'text', 'util'],
  compare: ['derive', 'link', 'listing', 'model', 'output', 'text', 'util'],
  // How a workbook is put together, for reports and for tables that people edit.
  workbook: ['output', 'text', 'util'],
  // The family of an innovation is told in a report in the words and the order of `tular graph`.
  report: [
    'check',
    'derive',
    'graph',
    'link',
    'model',
    'output',
    'present',
    'regions',
    'text',
    'util',
    'workbook',
  ],
  commands: [
    'amend',
    'check',
    'compare',
    'derive',
    'diagnostic',
    'edit',
    'graph',
    'link',
    'listing',
    'load',
    'model',
    'output',
    'parse',
    'present',
    'regions',
    'report',
    'rules',
    'sheet',
    'source',
    'text',
    'util',
  ],
  cli: ['commands', 'output', 'text', 'util'],
};
const place = (path: string) =>
  path.includes('/') ? (path.split('/')[0] as string) : path.replace('.ts', '');

function importsOf(path: string): string[] {
  return [...sourceOf(path).matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, target = '']) =>
    posix.normalize(posix.join(posix.dirname(path), target)),
  );
}

describe('imports', () => {
  it('run one way, as the table says', () => {
    const wrong = files.flatMap((path) =>
      importsOf(path)
        .filter(
          (target) => place(target) !== place(path) && !MAY[place(path)]?.includes(place(target)),
        )
        .map((target) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('touch the disk, the terminal and the clock only at the ends', () => {
    const middle = files.filter(
      (path) =>
        [
          'parse',
          'model',
          'link',
          'derive',
          'amend',
          'check',
          'edit',
          'rules',
          'present',
          'output',
          'text',
          'util',
          'listing',
          'compare',
          'graph',
          'load',
          'sheet',
          'workbook',
        ].includes(place(path)) || path.startsWith('report/'),
    );
    const wrong = middle.filter((path) =>
      /from 'node:(fs|child_process|os|http|https|net)|\bprocess\.|console\.|Date\.now\(|new Date\(\)/.test(
        sourceOf(path).replace(/\/\*[\s\S]*?\*\//g, ''),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('keep rules, views and formats apart', () => {
    const wrong = files.flatMap((path) =>
      importsOf(path)
        .filter((target) => {
          if (path.startsWith('rules/') && path !== 'rules/index.ts')
            return target.startsWith('rules/');
          if (path.startsWith('report/formats/'))
            return (
              target.startsWith('report/views/') ||
              ['link', 'derive', 'model'].includes(place(target))
            );
          return path.startsWith('report/views/') && target.startsWith('report/formats/');
        })
        .map((target) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lead to files that exist', () => {
    expect(
      files.flatMap((path) => importsOf(path).filter((target) => !existsSync(join(src, target)))),
    ).toEqual([]);
  });
});

describe('registries', () => {
  const inFolder = (folder: string) =>
    readdirSync(join(src, folder)).filter((name) => name.endsWith('.ts'));

  it('list every rule, sorted, under the name of its file', () => {
    const names = inFolder('rules')
      .filter((name) => name !== 'index.ts')
      .map((name) => name.replace('.ts', ''));
    expect(RULES.map((rule) => rule.id.replace('/', '-')).sort()).toEqual(names.sort());
    expect(RULES.map((rule) => rule.id)).toEqual(RULES.map((rule) => rule.id).sort());
    const ids = RULES.flatMap((rule) => [rule.id, ...(rule.formerly ?? [])]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('list every command and every output', () => {
    const text = sourceOf('commands/index.ts');
    for (const name of inFolder('commands').filter((each) =>
      sourceOf(`commands/${each}`).includes('export const command: Command'),
    ))
      expect(text).toContain(`./${name}`);
    expect(COMMANDS.map((entry) => entry.name)).toEqual([
      ...new Set(COMMANDS.map((entry) => entry.name)),
    ]);
    expect(Object.keys(OUTPUTS).length).toBeGreaterThan(1);
  });
});

it('files stay short enough to hold one idea', () => {
  const long = files
    .filter((path) => !path.endsWith('.gen.ts') && path !== 'regions/table.ts')
    .map((path) => [relative('.', path), sourceOf(path).split('\n').length] as const)
    .filter(([, lines]) => lines > 300);
  expect(long).toEqual([]);
});
