import { wholeName } from '../derive/names.ts';
import { statsOf } from '../listing/stats/stats.ts';
import { json } from '../output/escape.ts';
import { figuresOf } from '../report/views/annual/figures.ts';
import { RULES } from '../rules/index.ts';
import type { Command } from './command.ts';
import { gather } from './gather.ts';
import { AGENCY_OPTION, lookWithin } from './within-agency.ts';

export const command: Command = {
  options: [
    AGENCY_OPTION,
    {
      flags: '--format <name>',
      choices: ['text', 'json', 'csv'],
      help: {
        id: 'bentuk keluaran: text, json, atau csv',
        en: 'form of the output: text, json or csv',
      },
    },
  ],
  more: {
    id: 'Angka dihitung seperti dalam laporan tahunan pada tanggal yang sama: gagasan, payung, dan paket tidak masuk jumlah.\n\nContoh:\n  tular stats\n  tular stats --agency bappedalitbang --as-of 2025\n  tular stats --format csv > angka.csv',
    en: 'Numbers are counted as in the annual report of the same day: ideas, umbrellas and packages are in no total.\n\nExamples:\n  tular stats\n  tular stats --agency bappedalitbang --as-of 2025\n  tular stats --format csv > numbers.csv',
  },
  async run(io, _args, options) {
    const gathered = gather(io, options);
    const { language } = gathered;
    const { derived, findings } = lookWithin(gathered, options);
    const counts = figuresOf(derived, derived.day.slice(0, 4));
    const whatOf = (rule: string) =>
      RULES.find(({ id }) => id === rule)?.docs.what[language] ?? rule;
    const stats = statsOf(derived, counts, findings, whatOf);
    if (options['format'] === 'json')
      io.stdout.write(`${json({ version: io.version, ...stats })}\n`);
    else if (options['format'] === 'csv') {
      const { csv } = await import('../output/csv.ts');
      const { STATS_COLUMNS, statsRows } = await import('../listing/stats/rows.ts');
      io.stdout.write(csv(STATS_COLUMNS, statsRows(stats)));
    } else {
      const name = wholeName(derived.graph, derived.day, language) ?? derived.graph.home;
      const { statsText } = await import('../listing/stats/text.ts');
      const { graph } = derived;
      const isNew = graph.all('innovation').length + graph.all('replication').length === 0;
      io.stdout.write(statsText(stats, name, isNew, language, io.columns));
    }
    return 0;
  },
};
