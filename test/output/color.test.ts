import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { runInProcess } from '../support/run-in-process.ts';

const root = join(import.meta.dirname, '../..');
const args = ['validate', '--catalog', 'test/cases/broken', '--as-of', '2021'];
const isColored = (text: string) => text.includes('\u001b[');

describe('colour', () => {
  it.each([
    ['on a terminal', true, {}, [], true],
    ['not where the output is piped', false, {}, [], false],
    ['in a pipe where it is forced', false, { FORCE_COLOR: '1' }, [], true],
    ['not where it is forced off', true, { FORCE_COLOR: '0' }, [], false],
    ['not with NO_COLOR', true, { NO_COLOR: '1' }, [], false],
    ['as ever with NO_COLOR empty', true, { NO_COLOR: '' }, [], true],
    ['not with NO_COLOR, forced or not', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, [], false],
    ['not with --no-color, forced or not', true, { FORCE_COLOR: '1' }, ['--no-color'], false],
    ['not on a terminal that has none', true, { TERM: 'dumb' }, [], false],
  ] as const)('is there %s', async (_name, isTTY, env, more, colored) => {
    const ran = await runInProcess(root, [...args, ...more], env, { isTTY });
    expect(isColored(ran.stdout)).toBe(colored);
  });

  it('is that of the built program too', () => {
    expect(isColored(runCli(root, args).stdout)).toBe(false);
    expect(isColored(runCli(root, args, { FORCE_COLOR: '1' }).stdout)).toBe(true);
    expect(isColored(runCli(root, args, { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout)).toBe(false);
  });

  it('changes nothing but the colour', () => {
    const colored = runCli(root, args, { FORCE_COLOR: '1' }).stdout;
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(runCli(root, args).stdout);
  });
});
