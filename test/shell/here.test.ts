import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import { nextSteps, type State, WITHOUT_CATALOG } from '../../src/commands/next-steps.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { addFiles, below, repository, temporaryFolder } from '../support/temporary.ts';

const LION = 'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Layanan}}\n';
/** 1 August 2026. */
const TODAY = { SOURCE_DATE_EPOCH: '1785542400' };
const typed = (stdout: string) =>
  stdout.match(/^ {2}tular .+?(?= {2})/gm)?.map((line) => line.trim());

describe('tular alone', () => {
  it('proposes a new catalogue where there is none', () => {
    const ran = runCli(temporaryFolder(), []);
    expect(ran).toMatchObject({ exit: 0, stderr: '' });
    expect(ran.stdout).toContain('Belum ada katalog di folder ini maupun di atasnya.');
    expect(typed(ran.stdout)?.[0]).toBe('tular init');
    expect(ran.stdout).toContain('Semua perintah: tular --help');
  });

  it('says which catalogue this is, what it holds, and what was found in it', () => {
    const folder = repository(below({ ...EXAMPLE_CATALOG, 'innovations/lion.yaml': LION }));
    const ran = runCli(join(folder, 'catalog/innovations'), [], TODAY);
    expect(ran).toMatchObject({ exit: 0, stderr: '' });
    const [head = '', counts = '', found = ''] = ran.stdout.split('\n');
    expect(head).toContain('catalog/ · keadaan per 1 Agustus 2026');
    expect(counts).toContain('1 inovasi');
    expect(found).toMatch(/^0 galat, \d+ peringatan, \d+ saran$/);
    expect(typed(ran.stdout)).toEqual([
      'tular todo',
      'tular report annual --year 2025',
      'tular search KATA',
    ]);
    addFiles(folder, { 'catalog/innovations/baru.yaml': LION.replace('Lion', 'Baru') });
    const changed = runCli(folder, ['--lang', 'en'], TODAY);
    expect(changed.stdout).toContain('2 innovations');
    expect(changed.stdout).toContain('changes are not committed');
    expect(typed(changed.stdout)?.[0]).toBe('tular diff HEAD');
  });

  it('leads to what is wrong first', () => {
    const folder = temporaryFolder(
      below({
        ...EXAMPLE_CATALOG,
        'innovations/lion.yaml': LION.replace('perikanan', 'perikanam'),
      }),
    );
    const ran = runCli(folder, []);
    expect(ran.exit).toBe(0);
    expect(ran.stdout).toContain('1 galat');
    expect(typed(ran.stdout)?.slice(0, 1)).toEqual(['tular validate']);
    expect(typed(ran.stdout)).toContain('tular explain ref/unresolved');
  });

  it('says nothing of next steps where it should be quiet', () => {
    const folder = temporaryFolder(below(EXAMPLE_CATALOG));
    expect(runCli(folder, ['-q']).stdout).not.toContain('tular ');
    expect(runCli(temporaryFolder(), ['--catalog', folder]).stdout).toContain('keadaan per');
  });

  it('fits 80 columns in both languages', () => {
    const folder = temporaryFolder(below(EXAMPLE_CATALOG));
    for (const where of [folder, temporaryFolder(), join(import.meta.dirname, '../..')])
      for (const language of ['id', 'en']) {
        const { stdout } = runCli(where, ['--lang', language]);
        expect(stdout.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
      }
  });

  it('still knows no option that there is not', () => {
    expect(runCli(temporaryFolder(), ['--fast'])).toMatchObject({ exit: 2, stdout: '' });
    expect(runCli(temporaryFolder(), ['--as-of'])).toMatchObject({ exit: 2, stdout: '' });
  });
});

describe('the next steps', () => {
  const calm: State = {
    worst: undefined,
    canFix: false,
    changed: false,
    isEmpty: false,
    lastYear: '2025',
  };

  it('are three commands that there are, whatever the state', () => {
    const names = new Set(COMMANDS.map(({ name }) => name));
    for (const worst of [undefined, 'ref/unresolved'])
      for (const canFix of [true, false])
        for (const changed of [true, false])
          for (const isEmpty of [true, false]) {
            const steps = nextSteps({ ...calm, worst, canFix, changed, isEmpty });
            expect(steps.length).toBe(3);
            for (const { typed } of [...steps, ...WITHOUT_CATALOG]) {
              const name = typed.id.split(' ')[1] ?? '';
              expect([typed.id, name.startsWith('--') || names.has(name)]).toEqual([
                typed.id,
                true,
              ]);
              expect(stringWidth(typed.id)).toBeLessThan(45);
            }
          }
  });

  it('bring records in where there are none', () => {
    expect(nextSteps({ ...calm, isEmpty: true }).map(({ typed }) => typed.id)).toEqual([
      'tular import BERKAS.xlsx --kind innovation',
      'tular new innovation',
      'tular todo',
    ]);
  });
});
