import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INNOVATIONS, newAgency } from './support/analyst-sheet.ts';
import { copied } from './support/copied.ts';
import { pullRequest } from './support/pull-request.ts';
import { runCli } from './support/run-cli.ts';
import { temporaryFolder } from './support/temporary.ts';

const root = join(import.meta.dirname, '..');
/**
 * A block that a command prints: `<!-- $ tular … -->`, a fenced block, `<!-- end -->`. The command runs in
 * this repository, or in one made for the occasion: `<!-- $ [pull-request] tular … -->`.
 */
const BLOCK =
  /(<!-- \$ (?:\[([\w-]+)\] )?(tular [^\n]+?)(?: :: ([^\n]+?))? -->\n\n)```\n[\s\S]*?```(\n\n<!-- end -->)/g;
/** Makes the repository in which a block's command runs. */
const PLACES: Readonly<Record<string, () => string>> = {
  'pull-request': pullRequest,
  copied,
  'new-agency': newAgency,
};
/** In some, one command follows another. */
const LASTING = new Set(['new-agency']);
/** A day in December 2025, so that what is printed does not change. */
const TODAY = { SOURCE_DATE_EPOCH: '1764547200' };

/** What the README shows was really printed; `UPDATE_CASES=1` prints it anew. */
describe.each(['README.md', 'README.id.md'])('%s', (name) => {
  it('shows what the program really prints', () => {
    const file = join(root, name);
    const text = readFileSync(file, 'utf8');
    const folders = new Map<string, string>();
    const printed = text.replace(
      BLOCK,
      (
        _whole,
        head: string,
        place: string | undefined,
        command: string,
        section: string | undefined,
        tail: string,
      ) => `${head}\`\`\`\n${output(folderOf(place, folders), command, section)}\`\`\`${tail}`,
    );
    if (process.env['UPDATE_CASES']) writeFileSync(file, printed);
    expect(printed).toBe(readFileSync(file, 'utf8'));
    expect([...text.matchAll(BLOCK)].length).toBeGreaterThan(0);
  });
});

/**
 * The walk-through of the guide, from an empty folder and one sheet: what it promises is what comes of it.
 */
it('the guide leads to a clean catalogue and its report in under ten commands', () => {
  const guide = readFileSync(join(root, 'README.id.md'), 'utf8');
  const [, walk = ''] = guide.split('## Dari satu lembar kerja ke katalog dan laporan\n');
  const [text = ''] = walk.split('\n## ');
  const commands = [
    ...text.matchAll(/(?:<!-- \$ \[new-agency\] |`)(tular (?:[^`\n]|\n(?=\w))+?)(?: -->|`)/g),
  ]
    .map(([, command = '']) => command.replace('\n', ' '))
    .filter((command) => command !== 'tular');
  expect(commands.map((command) => command.split(' ')[1])).toEqual([
    'init',
    'import',
    'import',
    'import',
    'validate',
    'stats',
    'todo',
    'report',
  ]);
  const folder = newAgency();
  for (const command of commands) {
    const ran = runCli(folder, wordsOf(command), TODAY);
    // The look at the sheet finds what is not taken yet.
    expect([command, ran.exit]).toEqual([command, command.includes('--dry-run') ? 1 : 0]);
  }
  const { summary } = JSON.parse(runCli(folder, ['validate', '--format', 'json'], TODAY).stdout);
  expect(summary.errors).toBe(0);
  const listed = JSON.parse(runCli(folder, ['list', 'innovations', '--format', 'json']).stdout);
  expect(listed.length).toBe(INNOVATIONS);
  expect(readdirSync(join(folder, 'laporan')).sort()).toEqual([
    'laporan-replikasi-2025.docx',
    'laporan-replikasi-2025.html',
  ]);
}, 120_000);

function folderOf(place: string | undefined, folders: Map<string, string>): string {
  if (place === undefined) return root;
  const make = PLACES[place];
  if (!make) throw new Error(`no place called ${place}`);
  const folder = folders.get(place) ?? make();
  if (LASTING.has(place)) folders.set(place, folder);
  return folder;
}

/** The words of a command as a shell parts them. */
function wordsOf(command: string): string[] {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)];
  return words.map(([, quoted, bare]) => quoted ?? bare ?? '').slice(1);
}

function output(cwd: string, command: string, section: string | undefined): string {
  const args = wordsOf(command);
  const env = cwd === root ? {} : TODAY;
  if (section === undefined) return runCli(cwd, args, env).stdout;
  // One chapter of a report: its heading to the next.
  const folder = temporaryFolder();
  const [path = ''] = runCli(cwd, [...args, '--output', folder]).stdout.split('\n');
  const report = readFileSync(resolve(cwd, path), 'utf8');
  const from = report.indexOf(`## ${section}`);
  return `${report.slice(from, report.indexOf('\n## ', from + 1)).trim()}\n`;
}
