import { Command as Program, CommanderError, Option as ProgramOption } from 'commander';
import { say, type Language } from '../text/language.ts';
import type { Argument, Command, ExitCode, Io, Option, Options } from './command.ts';
import { optionsOf } from './common-options.ts';
import { helpText } from './help-text.ts';
import { ALONE, type Entry, GROUPS } from './index.ts';
import { paged } from './pager.ts';

const WORDS = {
  id: {
    about:
      'Memeriksa katalog inovasi pelayanan publik, menautkannya dengan replikasinya, dan menulis laporannya.',
    help: 'menampilkan bantuan',
    version: 'menampilkan versi',
    titles: {
      'Usage:': 'Pemakaian:',
      'Arguments:': 'Masukan:',
      'Options:': 'Pilihan:',
      'Commands:': 'Perintah:',
    } as Record<string, string>,
    more: '\nBantuan sebuah perintah: tular <perintah> --help',
    choices: 'pilihan',
  },
  en: {
    about:
      'Checks a catalogue of public-service innovations, links it to its replications, and writes its reports.',
    help: 'show help',
    version: 'show the version',
    titles: {} as Record<string, string>,
    more: '\nHelp on one command: tular <command> --help',
    choices: 'choices',
  },
} as const;

/** The command line as commander sees it: only the command that was asked for is loaded. */
export async function buildProgram(
  io: Io,
  args: readonly string[],
  language: Language,
  entries: readonly Entry[],
  done: (code: ExitCode) => void,
): Promise<{ run(): Promise<ExitCode | undefined> }> {
  const words = WORDS[language];
  const program = new Program('tular');
  const width = Math.min(io.columns, 100);
  const dress = (command: Program) =>
    command
      .helpOption('-h, --help', words.help)
      .helpCommand(false)
      .exitOverride()
      .configureHelp({
        helpWidth: width,
        styleTitle: (title) => words.titles[title] ?? title,
        subcommandTerm: (sub) => [sub.name(), ...sub.aliases()].join(', '),
      })
      .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: () => undefined });
  dress(program)
    .description(words.about)
    .usage(language === 'id' ? '<perintah> [pilihan]' : '<command> [options]')
    .version(`tular ${io.version}`, '-V, --version', words.version)
    .addHelpText('after', words.more);

  const fillIn = (sub: Program, command: Command) => {
    for (const argument of command.arguments ?? [])
      sub.argument(argument.name, argumentHelp(argument, language));
    for (const option of optionsOf(command))
      sub.addOption(programOption(option, language, words.choices));
    if (command.more) sub.addHelpText('after', `\n${helpText(say(command.more, language), width)}`);
    sub.usage(
      [
        language === 'id' ? '[pilihan]' : '[options]',
        ...(command.arguments ?? []).map((each) => each.name),
      ].join(' '),
    );
    sub.action(async (...given: unknown[]) => {
      const options = given.at(-2) as Options;
      const values = given
        .slice(0, -2)
        .flat()
        .filter((value) => value !== undefined) as string[];
      const run = (shown: Io) => command.run(shown, values, options);
      done(await (command.paged && options.pager !== false ? paged(io, run) : run(io)));
    });
  };

  const wanted = args.find((arg) => !arg.startsWith('-'));
  const groups = Object.keys(GROUPS);
  const inOrder = [...entries].sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
  for (const entry of inOrder) {
    const sub = dress(program.command(entry.name))
      .helpGroup(`${say(GROUPS[entry.group], language)}:`)
      .summary(say(entry.summary, language))
      .description(`${capital(say(entry.summary, language))}.`);
    if (entry.alias !== undefined) sub.alias(entry.alias);
    if (wanted === undefined || (wanted !== entry.name && wanted !== entry.alias)) continue;
    fillIn(sub, await entry.load());
  }
  const alone = isAlone(args);
  if (alone) fillIn(dress(program.command(HERE, { hidden: true })), await ALONE.load());
  return { run: () => runProgram(program, io, alone ? [HERE, ...args] : args, language) };
}

/** What stands for a command where none is named. */
const HERE = '.';

/** True where no command is named, nor help or the version asked for. */
function isAlone(args: readonly string[]): boolean {
  const takesValue = /^--(catalog|as-of|lang)$/;
  return args.every(
    (arg, index) =>
      (arg.startsWith('-') || takesValue.test(args[index - 1] ?? '')) &&
      !['-h', '--help', '-V', '--version', '--'].includes(arg),
  );
}

async function runProgram(
  program: Program,
  io: Io,
  args: readonly string[],
  language: Language,
): Promise<ExitCode | undefined> {
  try {
    await program.parseAsync([...args], { from: 'user' });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const { explainUsage } = await import('./usage.ts');
    const { readTable } = await import('./completion/read-table.ts');
    io.stderr.write(explainUsage(error, args, language, await readTable()));
    return 2;
  }
}

function programOption(option: Option, language: Language, choices: string): ProgramOption {
  const made = new ProgramOption(option.flags, say(option.help, language));
  if (option.choices)
    made.argParser((value: string, before: unknown) => choose(option, value, before, choices));
  else if (option.repeatable)
    made.argParser((value: string, before: unknown) => [
      ...((before as string[] | undefined) ?? []),
      value,
    ]);
  return made;
}

function choose(option: Option, value: string, before: unknown, choices: string): unknown {
  const parts = option.repeatable ? value.split(',') : [value];
  for (const part of parts)
    if (!option.choices?.includes(option.withPath ? part.replace(/=.*$/s, '') : part))
      throw new CommanderError(
        2,
        'tular.choice',
        `${option.flags.split(' ')[0]} ${part} (${choices}: ${option.choices?.join(', ')})`,
      );
  return option.repeatable ? [...((before as string[] | undefined) ?? []), ...parts] : value;
}

function argumentHelp(argument: Argument, language: Language): string {
  return say(argument.help, language);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
