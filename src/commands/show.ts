import { RULES } from '../rules/index.ts';
import { subjectOf } from '../check/check.ts';
import { cardOf } from '../listing/card.ts';
import { cardText } from '../listing/card-text.ts';
import { json } from '../output/escape.ts';
import { compactLine } from '../output/compact-line.ts';
import { present } from '../present/present.ts';
import type { Command } from './command.ts';
import { findRecord } from './find-record.ts';
import { gather } from './gather.ts';
import { checkAll } from './judge.ts';

export const command: Command = {
  paged: true,
  arguments: [
    {
      name: '<id>',
      completes: 'record',
      help: {
        id: 'pengenal rekaman (nama berkas tanpa .yaml), atau katalog:pengenal',
        en: 'id of the record (file name without .yaml), or catalogue:id',
      },
    },
  ],
  options: [
    {
      flags: '--format <name>',
      choices: ['text', 'json'],
      help: { id: 'bentuk keluaran: text atau json', en: 'form of the output: text or json' },
    },
  ],
  more: {
    id: 'Contoh:\n  tular show gertak\n  tular show lion --as-of 2021 --format json',
    en: 'Examples:\n  tular show gertak\n  tular show lion --as-of 2021 --format json',
  },
  async run(io, [id = ''], options) {
    const gathered = gather(io, options);
    const { derived, loaded, snapshot, language } = gathered;
    const record = findRecord(loaded.graph, id);
    const about = checkAll(gathered).filter(
      (diagnostic) =>
        diagnostic.subject === subjectOf(record) && diagnostic.at.file === record.file,
    );
    const findings = present(about, snapshot, RULES, language, loaded.reads);
    const card = cardOf(derived, record, language);
    if (options['format'] === 'json')
      io.stdout.write(
        `${json({ version: io.version, ...card, findings: findings.map(({ rule, severity, message, pointer }) => ({ rule, severity, message, pointer })) })}\n`,
      );
    else io.stdout.write(cardText(card, findings, language, io.columns));
    if (record.flaws.length > 0)
      for (const finding of findings.filter((each) => each.severity === 'error'))
        io.stderr.write(`${compactLine(finding)}\n`);
    return 0;
  },
};
