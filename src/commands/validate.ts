import { OUTPUTS } from '../output/index.ts';
import type { Command } from './command.ts';
import { gather } from './gather.ts';
import { judge } from './judge.ts';

export const command: Command = {
  options: [
    {
      flags: '--format <name>',
      choices: Object.keys(OUTPUTS),
      help: { id: 'bentuk keluaran: pretty atau json', en: 'form of the output: pretty or json' },
    },
  ],
  more: {
    id: 'Contoh:\n  tular validate\n  tular validate --as-of 2025 --format json\n  tular validate --rev HEAD~1',
    en: 'Examples:\n  tular validate\n  tular validate --as-of 2025 --format json\n  tular validate --rev HEAD~1',
  },
  async run(io, _args, options) {
    const gathered = gather(io, options);
    const { findings, summary } = judge(gathered);
    const output = await (
      OUTPUTS[String(options['format'] ?? 'pretty')] as (typeof OUTPUTS)[string]
    )(findings.length === 0);
    const quiet = options.quiet === true && findings.length === 0;
    if (!quiet)
      io.stdout.write(
        output(findings, summary, {
          language: gathered.language,
          color: io.color,
          columns: io.columns,
          version: io.version,
        }),
      );
    return summary.errors > 0 ? 1 : 0;
  },
};
