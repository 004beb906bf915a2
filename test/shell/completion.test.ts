import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { below, repository, temporaryFolder } from '../support/temporary.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { isInstalled, openSession } from '../support/shell-session.ts';

const bin = join(import.meta.dirname, '../../bin/tular.js');
const INNOVATION = 'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Layanan}}\n';

/** A catalogue whose folder also holds names that a careless shell would run. */
function hostile(): string {
  const folder = temporaryFolder(
    below({
      ...EXAMPLE_CATALOG,
      'innovations/lion.yaml': INNOVATION,
      'innovations/lele-satu.yaml': INNOVATION,
    }),
  );
  for (const name of [
    'lion$(touch ran).yaml',
    'lion`touch ran`.yaml',
    'lion;touch ran.yaml',
    'lion\ntouch ran.yaml',
    "lion'|touch ran.yaml",
    'lion dua.yaml',
    '-rf.yaml',
  ])
    writeFileSync(join(folder, 'catalog/innovations', name), INNOVATION);
  mkdirSync(join(folder, 'bin'));
  symlinkSync(bin, join(folder, 'bin/tular'));
  symlinkSync(process.execPath, join(folder, 'bin/node'));
  return folder;
}

function envOf(folder: string): Record<string, string> {
  return { PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, TULAR_PAGER: '' };
}

/** What is proposed after some words, without what it means. */
function proposed(folder: string, ...words: string[]): string[] {
  const ran = runCli(folder, ['complete', '--', ...words]);
  expect(ran.stderr).toBe('');
  return ran.stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => line.replace(/\t.*/s, ''));
}

describe('what is proposed', () => {
  it('is what fits the place of the word', () => {
    const folder = hostile();
    const table: readonly [string[], string[]][] = [
      [['sho'], ['show']],
      [['chec'], ['check']],
      [['show', 'li'], ['lion']],
      [['link', 'le'], ['lele-satu']],
      [['link', 'lion', 'dinas-pe'], ['dinas-perikanan']],
      [['link', 'lion', 'x', '--stage', 'diter'], ['diterapkan']],
      [['link', 'lion', '--facilitator', 'dinas-pe'], ['dinas-perikanan']],
      [['show', '--form'], ['--format']],
      [['show', '--format', 'j'], ['json']],
      [['show', '--format=j'], ['--format=json']],
      [['show', '--format', 'json', '--form'], []],
      [['validate', '--format', 'json', '--form'], ['--format']],
      [['validate', '--format', 'json,sa'], ['json,sarif']],
      [['validate', '--format', 'sarif=ha'], [':file']],
      [['validate', '--rule', 'ref/unres'], ['ref/unresolved']],
      [['explain', 'ref/unres'], ['ref/unresolved']],
      [['list', 'innov'], ['innovations']],
      [['list', 'innovations', '--columns', 'name,own'], ['name,owners']],
      [['list', 'innovations', '--where', 'own'], ['owners=']],
      [['evidence', 'add', 'x', ''], [':file']],
      [['fmt', 'cata'], [':file']],
      [['show', '--catalog', ''], [':folder']],
      [['remote', 'recon'], ['reconcile']],
      [['completion', 'z'], ['zsh']],
      [['show', 'lion', ''], []],
      [['nosuch', ''], []],
      [['show', '--', '--l'], []],
    ];
    for (const [words, wanted] of table)
      expect([words, proposed(folder, ...words)]).toEqual([words, wanted]);
  });

  it('comes from the catalogue that is named, and from none where there is none', () => {
    const folder = hostile();
    const elsewhere = temporaryFolder();
    const catalog = join(folder, 'catalog');
    expect(proposed(elsewhere, 'show', 'li')).toEqual([]);
    expect(proposed(elsewhere, 'show', '--catalog', catalog, 'li')).toEqual(['lion']);
    expect(proposed(elsewhere, 'show', `--catalog=${catalog}`, 'li')).toEqual(['lion']);
  });

  it('holds what was pinned of other catalogues', () => {
    const folder = join(import.meta.dirname, '../cases/remotes');
    expect(proposed(folder, 'remote', 'status', 'ban')).toEqual(['bandung']);
    expect(proposed(folder, 'show', 'band')).toContain('bandung:');
    expect(proposed(folder, 'link', 'x', 'bandung:bapp')).toEqual(['bandung:bappelitbang']);
  });

  it('holds branches that can be typed as they are', () => {
    const folder = repository(below({ ...EXAMPLE_CATALOG }));
    for (const name of ['rapat', '$(touch${IFS}ran)', '`ran`'])
      execFileSync('git', ['branch', name], { cwd: folder });
    expect(proposed(folder, 'validate', '--since', '')).toEqual(['HEAD', 'main', 'rapat']);
  });

  it('says what it means in the language asked for', () => {
    const folder = hostile();
    const told = (language: string) =>
      runCli(folder, ['complete', '--', 'sho'], { TULAR_LANG: language }).stdout;
    expect(told('id')).toBe('show\tmenampilkan satu rekaman beserta semua yang merujuknya\n');
    expect(told('en')).toBe('show\tshows one record with everything that refers to it\n');
  });
});

describe('the scripts', () => {
  it('are printed for the shell that is named or in use', () => {
    const folder = temporaryFolder();
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { stdout, exit } = runCli(folder, ['completion', shell]);
      expect(stdout).toContain(`# tular: ${shell}`);
      expect(runCli(folder, ['completion'], { SHELL: `/usr/bin/${shell}` })).toEqual({
        stdout,
        stderr: '',
        exit,
      });
    }
    expect(runCli(folder, ['completion', 'powershell']).stdout).toContain(
      'Register-ArgumentCompleter -Native -CommandName tular',
    );
    expect(runCli(folder, ['completion', 'zhs'])).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('Mungkin maksudnya: zsh'),
    });
    expect(runCli(folder, ['completion'], { SHELL: '/bin/tcsh' })).toMatchObject({ exit: 2 });
  });
});

/** How a shell is started without anybody's settings, and how it reads a script. */
const SHELLS = {
  bash: { start: "PS1='READY> ' bash --norc --noprofile -i", read: '. ./script' },
  zsh: { start: "PS1='READY> ' zsh -f -i", read: '. ./script' },
} as const;

describe.each(Object.entries(SHELLS))('%s', (shell, { start, read }) => {
  const can = isInstalled(shell) && isInstalled('script');

  it.skipIf(!can)(
    `completes commands, ids, options and values${can ? '' : ` (skipped: no ${shell} here)`}`,
    async () => {
      const folder = hostile();
      writeFileSync(join(folder, 'script'), runCli(folder, ['completion', shell]).stdout);
      const session = openSession(start, folder, envOf(folder));
      await session.type('', 'READY> ');
      await session.type(`${read}; echo was-''read\n`, 'was-read');
      const told = await session.type('tular sho\tlio\t--form\tjs\t; echo did-""it\n', 'did-it');
      expect(told).toContain('"name": "Lion"');
      const joined = await session.type(
        'tular show lion --format=js\t; echo did-""that\n',
        'did-that',
      );
      expect(joined).toContain('"name": "Lion"');
      // Names of files that a shell could run, and words on the line that it would run in the end.
      await session.type('tular show l\t\t', /lele-satu[^]*lion|lion[^]*lele-satu/);
      await session.type('\u0015tular show "$(touch ran)" lio\t', 'lio');
      await session.type('\u0015echo still-""here\n', 'still-here');
      expect(existsSync(join(folder, 'ran'))).toBe(false);
      // Where a file belongs the shell finds it.
      writeFileSync(join(folder, 'pindaian satu.txt'), 'isi');
      const files = await session.type('tular fmt pinda\t; echo did-""files\n', 'did-files');
      expect(files).toMatch(/pindaian\\ satu\.txt/);
    },
  );
});

describe('fish', () => {
  const can = isInstalled('fish');

  it.skipIf(!can)(
    `completes commands, ids, options and values${can ? '' : ' (skipped: no fish here)'}`,
    () => {
      const folder = hostile();
      const home = temporaryFolder();
      writeFileSync(join(folder, 'script'), runCli(folder, ['completion', 'fish']).stdout);
      const found = (line: string) =>
        spawnSync('fish', ['--no-config', '-c', 'source script; complete -C $argv[1]', line], {
          cwd: folder,
          env: { ...envOf(folder), HOME: home },
          encoding: 'utf8',
        })
          .stdout.split('\n')
          .filter(Boolean)
          .map((each) => each.replace(/\t.*/, ''));
      expect(found('tular sho')).toEqual(['show']);
      expect(found('tular show l').sort()).toEqual(['lele-satu', 'lion']);
      expect(found('tular show lion --form')).toEqual(['--format']);
      expect(found('tular show lion --format ')).toEqual(['json', 'text']);
      expect(found('tular show lion --format=js')).toEqual(['--format=json']);
      expect(found('tular show "$(touch ran)" (touch ran) --form')).toEqual(['--format']);
      expect(found('tular fmt cata')).toEqual(['catalog/']);
      expect(found('tular show --catalog cata')).toEqual(['catalog/']);
      expect(existsSync(join(folder, 'ran'))).toBe(false);
    },
  );
});
