import type { CommanderError } from 'commander';
import { terminal } from '../output/escape.ts';
import type { Language } from '../text/language.ts';
import { nearest } from '../util/nearest.ts';
import type { Table, TableCommand } from './completion/table.ts';

/** Arguments as an Indonesian sentence names them. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  kind: 'jenis rekaman',
  id: 'pengenal rekaman',
  record: 'pengenal rekaman',
  action: 'tindakan',
  document: 'berkas atau alamat',
  base: 'revisi pembanding',
  file: 'berkas',
  words: 'kata yang dicari',
};
/** What an example shows better than any sentence. */
const SHOWN_BY_EXAMPLE = ['commander.missingArgument', 'commander.excessArguments'];

/** What was wrong with the command line, in the reader's language, with what to do. */
export function explainUsage(
  error: CommanderError,
  args: readonly string[],
  language: Language,
  { commands }: Table,
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
  const command = commands.find(({ names }) => args.some((arg) => names.includes(arg)));
  const name = command?.names.find((each) => args.includes(each));
  const near = nearest(quoted.replace(/=.*/s, ''), candidates(error.code, commands, command));
  const lines = [`tular: ${sentences[error.code] ?? error.message}`];
  if (near.length > 0)
    lines.push(`  ${id ? 'Mungkin maksudnya' : 'Did you mean'}: ${near.join(', ')}`);
  if (command?.example && SHOWN_BY_EXAMPLE.includes(error.code))
    lines.push(`  ${id ? 'Contoh' : 'Example'}: ${command.example[language]}`);
  lines.push(`  ${id ? 'Lihat' : 'See'}: tular ${name === undefined ? '' : `${name} `}--help`);
  return `${lines.map((line) => terminal(line)).join('\n')}\n`;
}

/** What a word that is not known may have been meant for. */
function candidates(
  code: string,
  commands: readonly TableCommand[],
  command: TableCommand | undefined,
): string[] {
  if (code === 'commander.unknownCommand') return commands.flatMap(({ names }) => names);
  if (code !== 'commander.unknownOption' || !command) return [];
  return ['--help', ...command.options.flatMap(({ names }) => names)].filter(
    (name) => name.length > 2,
  );
}
