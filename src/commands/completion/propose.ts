import type { Words } from '../../model/fields.ts';
import type { Completes } from '../command.ts';
import type { Table, TableCommand, TableOption, Value } from './table.ts';

export interface Proposal {
  readonly text: string;
  readonly help?: Words;
}

/** What fits at the end of a command line: words, or a name that the shell itself finds on the disk. */
export interface Proposals {
  readonly all: readonly Proposal[];
  readonly disk?: 'file' | 'folder';
}

/** Gives what a catalogue holds for a place; `before` are the words of the command so far. */
export type Lookup = (
  completes: Completes,
  word: string,
  before: readonly string[],
) => readonly Proposal[];

/** What may follow `tular`: the words so far, and the one that is being typed, which may be empty. */
export function propose(table: Table, words: readonly string[], lookup: Lookup): Proposals {
  const word = words.at(-1) ?? '';
  const [name, ...before] = words.slice(0, -1);
  if (name === undefined) return word.startsWith('-') ? fitting(TOP, word) : commands(table, word);
  const command = table.commands.find(({ names }) => names.includes(name));
  if (!command) return NONE;
  const { option, place, given, isEnded } = walk(command, before);
  if (option?.value) return values(option.value, word, '', before, lookup);
  if (!isEnded && word.startsWith('-')) {
    const [flag = '', start] = word.split(/=(.*)/s);
    const meant = optionNamed(command, flag);
    if (start === undefined) return flags(command, word, given);
    return meant?.value ? values(meant.value, start, `${flag}=`, before, lookup) : NONE;
  }
  const last = command.arguments.at(-1);
  const value = command.arguments[place] ?? (last?.rest ? last : undefined);
  return value ? values(value, word, '', before, lookup) : NONE;
}

const NONE: Proposals = { all: [] };
const HELP = { text: '--help', help: { id: 'menampilkan bantuan', en: 'show help' } };
const VERSION = { text: '--version', help: { id: 'menampilkan versi', en: 'show the version' } };
const TOP = [HELP, VERSION];

function commands({ commands }: Table, word: string): Proposals {
  const first = commands.map(({ names: [text = ''], summary }) => ({ text, help: summary }));
  const found = fitting(first, word);
  if (found.all.length > 0) return found;
  const aliases = commands.flatMap(({ names, summary }) =>
    names.slice(1).map((text) => ({ text, help: summary })),
  );
  return fitting(aliases, word);
}

/** Where the words so far lead: an option that waits for its value, or how many arguments there are. */
function walk(command: TableCommand, before: readonly string[]) {
  const given = new Set<TableOption>();
  let option: TableOption | undefined;
  let place = 0;
  let isEnded = false;
  for (const word of before) {
    if (option) option = undefined;
    else if (isEnded || !word.startsWith('-')) place += 1;
    else if (word === '--') isEnded = true;
    else {
      const found = optionNamed(command, word.replace(/=.*/s, ''));
      if (found) given.add(found);
      if (found?.value && !word.includes('=')) option = found;
    }
  }
  return { option, place, given, isEnded };
}

function optionNamed({ options }: TableCommand, name: string): TableOption | undefined {
  return options.find(({ names }) => names.includes(name));
}

function flags(command: TableCommand, word: string, given: ReadonlySet<TableOption>): Proposals {
  const open = command.options.filter((option) => option.repeatable || !given.has(option));
  const all = open.map(({ names, help }) => ({ text: names.at(-1) ?? '', help }));
  return fitting([...all, HELP], word);
}

function values(
  { completes, words, separated, withPath }: Value,
  word: string,
  start: string,
  before: readonly string[],
  lookup: Lookup,
): Proposals {
  if (withPath && word.includes('=')) return { all: [], disk: 'file' };
  const kept = separated ? word.slice(0, word.lastIndexOf(',') + 1) : '';
  const typed = word.slice(kept.length);
  const done = new Set(kept.split(','));
  const all = [
    ...words.map((text) => ({ text })),
    ...completes.flatMap((each) => lookup(each, typed, before)),
  ].filter(({ text }) => !done.has(text));
  const [disk] = completes.flatMap((each) => (each === 'file' || each === 'folder' ? [each] : []));
  return { ...fitting(all, typed, start + kept), ...(disk && { disk }) };
}

function fitting(all: readonly Proposal[], typed: string, start = ''): Proposals {
  const wanted = typed.toLowerCase();
  return {
    all: all
      .filter(({ text }) => text.toLowerCase().startsWith(wanted))
      .map((each) => ({ ...each, text: start + each.text })),
  };
}
