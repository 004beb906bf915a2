import { fieldAt, type Words } from '../../model/fields.ts';
import { FOLDERS, type Kind } from '../../model/record.ts';
import { RULES } from '../../rules/index.ts';
import type { Argument, Completes, Option, Proposed } from '../command.ts';
import { optionsOf } from '../common-options.ts';
import { firstExample } from '../help-text.ts';
import type { Entry } from '../index.ts';

/** What may stand at one place of the command line. */
export interface Value {
  readonly completes: readonly Completes[];
  readonly words: readonly string[];
  /** Several may stand there, with commas between. */
  readonly separated?: true;
  /** A path may follow behind `=`. */
  readonly withPath?: true;
}

export interface TableOption {
  readonly names: readonly string[];
  readonly help: Words;
  /** None where the option takes no value. */
  readonly value?: Value;
  readonly repeatable?: true;
}

export interface TableCommand {
  /** Its name, then its alias. */
  readonly names: readonly string[];
  readonly summary: Words;
  readonly arguments: readonly (Value & { readonly rest?: true })[];
  readonly options: readonly TableOption[];
  /** The first example of its help. */
  readonly example?: Words;
}

/** The command line as the completion of a shell needs it: everything that is no file of a catalogue. */
export interface Table {
  readonly commands: readonly TableCommand[];
  readonly kinds: Readonly<Record<Kind, { readonly title: Words; readonly fields: string[] }>>;
  readonly rules: readonly string[];
}

/** What the commands declare. Loads all of them, and so is made once, when the program is built. */
export async function tableOf(entries: readonly Entry[]): Promise<Table> {
  const commands: TableCommand[] = [];
  for (const { name, alias, summary, load } of entries) {
    const command = await load();
    const example = command.more && exampleIn(command.more);
    commands.push({
      names: alias === undefined ? [name] : [name, alias],
      summary,
      arguments: (command.arguments ?? []).map(argumentOf),
      options: optionsOf(command).map(optionOf),
      ...(example && { example }),
    });
  }
  const kinds = (Object.keys(FOLDERS) as Kind[]).map((kind) => {
    const { title = { id: kind, en: kind }, keys = [] } = fieldAt(kind, '') ?? {};
    return [kind, { title, fields: [...keys] }] as const;
  });
  return {
    commands,
    kinds: Object.fromEntries(kinds) as unknown as Table['kinds'],
    rules: RULES.map(({ id }) => id),
  };
}

function exampleIn(more: Words): Words | undefined {
  const [id, en] = [firstExample(more.id), firstExample(more.en)];
  return id === undefined || en === undefined ? undefined : { id, en };
}

function argumentOf(argument: Argument): Value & { readonly rest?: true } {
  return {
    ...valueOf(argument, argument.name),
    ...(argument.name.includes('...') && { rest: true }),
  };
}

function optionOf(option: Option): TableOption {
  const { flags, help, choices, repeatable, withPath } = option;
  const value = valueOf(option, flags);
  return {
    names: flags.match(/(?<=^|[\s,])--?[\w-]+/g) ?? [],
    help,
    ...(/[<[]/.test(flags) && {
      value: {
        ...value,
        ...(choices && repeatable && { separated: true }),
        ...(withPath && { withPath: true }),
      },
    }),
    ...(repeatable && { repeatable }),
  };
}

/** What a place takes that is called so, and does not say what it takes. */
const BY_NAME: Readonly<Record<string, Completes>> = {
  dir: 'folder',
  folder: 'folder',
  file: 'file',
  files: 'file',
  path: 'file',
  record: 'record',
  kind: 'kind',
  field: 'field',
  'field=value': 'assignment',
  assignments: 'assignment',
  agency: 'agency',
  rule: 'rule',
  ref: 'revision',
};

function valueOf({ completes, words, choices, separated }: Proposed, named: string): Value {
  const name = /[<[]([\w=-]+)/.exec(named)?.[1] ?? '';
  const byName = words || choices ? undefined : BY_NAME[name];
  return {
    completes: [completes ?? byName ?? []].flat(),
    words: [...(choices ?? []), ...(words ?? [])],
    ...(separated && { separated }),
  };
}
