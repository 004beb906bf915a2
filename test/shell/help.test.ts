import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { COMMANDS, GROUPS } from '../../src/commands/index.ts';
import { helpText } from '../../src/commands/help-text.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const bin = join(import.meta.dirname, '../../bin/tular.js');

async function helpOf(args: readonly string[]): Promise<string> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [bin, ...args], { env: { PATH, HOME } });
  return text(child.stdout);
}

describe.each(['id', 'en'] as const)('help in %s', (language) => {
  it.each(COMMANDS.map(({ name }) => name))(
    'of %s fits 80 columns and has an example',
    async (name) => {
      const help = await helpOf([name, '--help', '--lang', language]);
      expect(help.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
      const title = language === 'id' ? 'Contoh:' : 'Examples:';
      expect(help).toContain(`\n${title}\n  tular ${name}`);
    },
  );

  it('groups the commands by what people do', async () => {
    const help = await helpOf(['--help', '--lang', language]);
    expect(help.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
    for (const { name, alias, group, summary } of COMMANDS) {
      const chapter = help.split(`\n${GROUPS[group][language]}:\n`)[1]?.split('\n\n')[0] ?? '';
      const shown = chapter.replaceAll(/\s+/g, ' ');
      expect(shown).toContain(`${alias ? `${name}, ${alias}` : name} ${summary[language]}`);
    }
  });
});

describe('the text under the options', () => {
  it('goes on below its own start', () => {
    expect(helpText('  annual  laporan tahunan penyebarluasan dan replikasi', 50)).toBe(
      '  annual  laporan tahunan penyebarluasan dan\n          replikasi',
    );
    expect(helpText('Katalog yang pendek.', 50)).toBe('Katalog yang pendek.');
  });

  it('breaks an example between options only', () => {
    expect(helpText('  tular link a b --stage dijajaki --source "Laporan kunjungan"', 40)).toBe(
      '  tular link a b --stage dijajaki \\\n      --source "Laporan kunjungan"',
    );
  });
});

describe('a slip on the command line', () => {
  const told = (...args: string[]) => runCli(temporaryFolder(), args).stderr;

  it('is answered with the option that was most likely meant', () => {
    expect(told('validate', '--fromat', 'json')).toBe(
      'tular: pilihan --fromat tidak dikenal\n  Mungkin maksudnya: --format\n  Lihat: tular validate --help\n',
    );
    expect(told('show', 'lion', '--as-off=2024', '--lang', 'en')).toBe(
      'tular: unknown option --as-off=2024\n  Did you mean: --as-of\n  See: tular show --help\n',
    );
  });

  it('is answered with an example where something is missing or too much', () => {
    expect(told('show')).toBe(
      'tular: pengenal rekaman belum diisi\n  Contoh: tular show gertak\n  Lihat: tular show --help\n',
    );
    expect(told('validate', 'lion')).toContain('  Contoh: tular validate\n');
  });

  it('is answered with the command that was most likely meant, also by its alias', () => {
    expect(told('vaildate')).toContain('Mungkin maksudnya: validate');
    expect(told('chek')).toContain('Mungkin maksudnya: check');
  });
});
