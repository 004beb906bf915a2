import { terminal } from '../output/escape.ts';
import { pretty } from '../output/pretty.ts';
import { summaryText } from '../output/summary.ts';
import { VIEWS } from '../report/views/index.ts';
import type { Document } from '../model/record.ts';
import type { Command } from './command.ts';
import { gather } from './gather.ts';
import { judge } from './judge.ts';
import { makeReport, writeReport } from './report/write.ts';

const FOLDER = 'reports';
const WORDS = {
  id: { checked: 'Diperiksa', written: 'Ditulis', open: 'Buka', try: 'Coba', details: 'rincian' },
  en: { checked: 'Checked', written: 'Written', open: 'Open', try: 'Try', details: 'details' },
} as const;

/** The first five minutes: check, write the latest annual report, and say what to look at next. */
export const command: Command = {
  more: {
    id: 'Laporannya ditulis ke folder reports.\n\nContoh:\n  tular start',
    en: 'The report is written to the folder reports.\n\nExamples:\n  tular start',
  },
  async run(io, _args, options) {
    const gathered = gather(io, options);
    const { language, loaded } = gathered;
    const words = WORDS[language];
    const { findings, summary } = judge(gathered);
    const errors = findings.filter((finding) => finding.severity === 'error');
    if (errors.length > 0) {
      io.stdout.write(
        pretty(errors, summary, {
          language,
          color: io.color,
          columns: io.columns,
          version: io.version,
          failOn: 'error',
          canFix: options.rev === undefined,
          rules: [],
        }),
      );
      return 1;
    }
    io.stdout.write(
      `${words.checked}: ${summaryText(summary, language)}${summary.warnings + summary.infos > 0 ? ` (${words.details}: npx tular validate)` : ''}\n`,
    );
    const [view] = VIEWS;
    const formats = ['html', 'md', 'json'];
    const made = await makeReport(io, gathered, options, { view, draft: false });
    const written = await writeReport(io, made, formats, FOLDER);
    const [page = ''] = written;
    const copies = (id: Document<'innovation'>) =>
      loaded.graph.in(loaded.graph.refOf(id), 'origin').length;
    const example = [...loaded.graph.all('innovation')].sort((a, b) => copies(b) - copies(a))[0];
    const next = example ? `npx tular show ${example.id}` : 'npx tular list innovations';
    io.stdout.write(`${words.written}:\n`);
    for (const path of written) io.stdout.write(`  ${terminal(path)}\n`);
    io.stdout.write(`${words.open}: ${terminal(page)}\n`);
    io.stdout.write(`${words.try}: ${next}\n`);
    return 0;
  },
};
