import { describe, expect, it } from 'vitest';
import { pullRequest } from '../support/pull-request.ts';
import { runCli } from '../support/run-cli.ts';
import { gitIn } from '../support/temporary.ts';

describe('a pull request', () => {
  it('starts from a catalogue without a fault', () => {
    const root = pullRequest();
    gitIn(root, 'checkout', '-q', 'main');
    expect(runCli(root, ['validate', '--as-of', '2025', '--format', 'compact'])).toEqual({
      stdout: '',
      stderr: '',
      exit: 0,
    });
  });

  it('with eleven faults in six files has eleven findings', () => {
    const root = pullRequest();
    const ran = runCli(root, [
      'validate',
      '--since',
      'main',
      '--as-of',
      '2025',
      '--format',
      'compact',
    ]);
    expect(ran.stdout.trim().split('\n')).toHaveLength(11);
    expect(
      new Set(
        ran.stdout
          .trim()
          .split('\n')
          .map((line) => line.split(':')[0]),
      ).size,
    ).toBe(6);
  });
});
