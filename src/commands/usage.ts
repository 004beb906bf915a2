import type { CommanderError } from 'commander';
import { terminal } from '../output/escape.ts';
import type { Language } from '../text/language.ts';
import { nearest } from '../util/nearest.ts';

/** Arguments as an Indonesian sentence names them. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  kind: 'jenis rekaman',
  id: 'pengenal rekaman',
  record: 'pengenal rekaman',
  action: 'tindakan',
  document: 'berkas atau alamat',
  words: 'kata yang dicari',
};

/** What was wrong with the command line, in the reader's language, with what to do. */
export function explainUsage(
  error: CommanderError,
  args: readonly string[],
  language: Language,
  names: readonly string[],
): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const id = language === 'id';
  const argument = id ? (ARGUMENTS[quoted] ?? quoted) : quoted;
  const sentences: Record<string, string> = {
    'commander.unknownCommand': id
      ? `tidak ada perintah "${quoted}"`
      : `there is no command "${quoted}"`,
    'commander.unknownOption': id ? `pilihan ${quoted} tidak dikenal` : `unknown option ${quoted}`,
    'commander.missingArgument': id ? `${argument} belum diisi` : `${argument} is missing`,
    'commander.optionMissingArgument': id
      ? `pilihan ${quoted} memerlukan nilai`
      : `option ${quoted} needs a value`,
    'commander.excessArguments': id ? 'terlalu banyak masukan' : 'too many arguments',
    'tular.choice': id
      ? `nilai tidak dikenal: ${error.message}`
      : `unknown value: ${error.message}`,
  };
  const near = error.code === 'commander.unknownCommand' ? nearest(quoted, names) : [];
  const command = args.find((arg) => names.includes(arg));
  const lines = [`tular: ${sentences[error.code] ?? error.message}`];
  if (near.length > 0)
    lines.push(`  ${id ? 'Mungkin maksudnya' : 'Did you mean'}: ${near.join(', ')}`);
  lines.push(
    `  ${id ? 'Lihat' : 'See'}: tular ${command === undefined ? '' : `${command} `}--help`,
  );
  return `${lines.map((line) => terminal(line)).join('\n')}\n`;
}
