import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
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
};

/** What the README shows was really printed; `UPDATE_CASES=1` prints it anew. */
describe.each(['README.md', 'README.id.md'])('%s', (name) => {
  it('shows what the program really prints', () => {
    const file = join(root, name);
    const text = readFileSync(file, 'utf8');
    const printed = text.replace(
      BLOCK,
      (
        _whole,
        head: string,
        place: string | undefined,
        command: string,
        section: string | undefined,
        tail: string,
      ) => `${head}\`\`\`\n${output(folderOf(place), command, section)}\`\`\`${tail}`,
    );
    if (process.env['UPDATE_CASES']) writeFileSync(file, printed);
    expect(printed).toBe(readFileSync(file, 'utf8'));
    expect([...text.matchAll(BLOCK)].length).toBeGreaterThan(0);
  });
});

function folderOf(place: string | undefined): string {
  if (place === undefined) return root;
  const make = PLACES[place];
  if (!make) throw new Error(`no place called ${place}`);
  return make();
}

function output(cwd: string, command: string, section: string | undefined): string {
  const args = command.split(' ').slice(1);
  if (section === undefined) return runCli(cwd, args).stdout;
  // One chapter of a report: its heading to the next.
  const folder = temporaryFolder();
  const [path = ''] = runCli(cwd, [...args, '--output', folder]).stdout.split('\n');
  const report = readFileSync(resolve(cwd, path), 'utf8');
  const from = report.indexOf(`## ${section}`);
  return `${report.slice(from, report.indexOf('\n## ', from + 1)).trim()}\n`;
}
