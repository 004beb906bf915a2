import { nearest } from '../util/nearest.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Command, ExitCode, Io, Options } from './command.ts';
import { type Gathered, gather } from './gather.ts';

/** What one word after `remote` does. */
export type Action = (
  io: Io,
  gathered: Gathered,
  args: readonly string[],
  options: Options,
) => ExitCode | Promise<ExitCode>;

interface Described {
  /** Options of its own that it takes. */
  readonly takes: readonly string[];
  /** Fewest and most arguments. */
  readonly arguments: readonly [number, number];
  load(): Promise<Action>;
}

const MANY = Number.POSITIVE_INFINITY;
const ACTIONS: Readonly<Record<string, Described>> = {
  add: {
    takes: ['ref', 'path'],
    arguments: [2, 2],
    load: async () => (await import('./remote/add.ts')).add,
  },
  update: {
    takes: [],
    arguments: [0, MANY],
    load: async () => (await import('./remote/update.ts')).update,
  },
  list: {
    takes: ['format'],
    arguments: [0, 0],
    load: async () => (await import('./remote/list.ts')).list,
  },
  status: {
    takes: ['format'],
    arguments: [0, MANY],
    load: async () => (await import('./remote/status.ts')).status,
  },
  verify: {
    takes: [],
    arguments: [0, MANY],
    load: async () => (await import('./remote/verify.ts')).verify,
  },
  reconcile: {
    takes: ['format', 'accept'],
    arguments: [0, MANY],
    load: async () => (await import('./remote/reconcile.ts')).reconcile,
  },
};
const OWN = ['ref', 'path', 'format', 'accept'];

export const command: Command = {
  arguments: [
    {
      name: '<action>',
      words: Object.keys(ACTIONS),
      help: {
        id: 'add, update, list, status, verify, atau reconcile',
        en: 'add, update, list, status, verify or reconcile',
      },
    },
    {
      name: '[args...]',
      completes: 'remote',
      help: {
        id: 'untuk add: kunci dan alamat; untuk yang lain: kunci katalog lain, tanpa ini semuanya',
        en: 'for add: key and address; for the others: keys of catalogues, otherwise all',
      },
    },
  ],
  options: [
    {
      flags: '--ref <ref>',
      completes: [],
      help: {
        id: 'untuk add: cabang, tag, atau komit; tanpa ini, cabang utama di sana',
        en: 'for add: branch, tag or commit; otherwise the main branch there',
      },
    },
    {
      flags: '--path <dir>',
      completes: [],
      help: {
        id: 'untuk add: folder katalog di sana; tanpa ini, catalog',
        en: 'for add: folder of the catalogue there; otherwise catalog',
      },
    },
    {
      flags: '--format <name>',
      choices: ['table', 'json', 'csv'],
      help: {
        id: 'untuk list, status, reconcile: table, json, atau csv',
        en: 'for list, status, reconcile: table, json or csv',
      },
    },
    {
      flags: '--accept',
      help: {
        id: 'untuk reconcile: ambil alih replikasi inovasi kita yang hanya tercatat di sana, sebagai pernyataan mereka',
        en: 'for reconcile: take over copies of our innovations that only they record, as their statement',
      },
    },
  ],
  without: ['--rev'],
  more: {
    id: 'update dan verify memakai jaringan (git, dengan kredensial sendiri); selebihnya tidak.\n\nContoh:\n  tular remote add bandung https://git.bandung.go.id/katalog --ref main\n  tular remote update\n  tular remote verify\n  tular remote status bandung\n  tular remote reconcile bandung --format csv\n  tular remote reconcile bandung --accept',
    en: 'update and verify use the network (git, with your own credentials); nothing else does.\n\nExamples:\n  tular remote add bandung https://git.bandung.go.id/katalog --ref main\n  tular remote update\n  tular remote verify\n  tular remote status bandung\n  tular remote reconcile bandung --format csv\n  tular remote reconcile bandung --accept',
  },
  async run(io, [name = '', ...args], options) {
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!action) throw unknownAction(name);
    const odd = OWN.find((each) => options[each] !== undefined && !action.takes.includes(each));
    if (odd !== undefined)
      throw new UsageError(
        {
          id: `--${odd} tidak berlaku untuk remote ${name}.`,
          en: `--${odd} means nothing to remote ${name}.`,
        },
        { id: 'Lihat: tular remote --help', en: 'See: tular remote --help' },
      );
    const [fewest, most] = action.arguments;
    if (args.length < fewest || args.length > most)
      throw new UsageError(
        {
          id: `Jumlah masukan untuk remote ${name} tidak sesuai.`,
          en: `remote ${name} takes another number of arguments.`,
        },
        { id: 'Lihat: tular remote --help', en: 'See: tular remote --help' },
      );
    return (await action.load())(io, gather(io, options), args, options);
  },
};

function unknownAction(name: string): UsageError {
  const near = nearest(name, Object.keys(ACTIONS))[0];
  const all = Object.keys(ACTIONS).join(', ');
  return new UsageError(
    {
      id: `remote tidak mengenal ${JSON.stringify(name)}.`,
      en: `remote knows no ${JSON.stringify(name)}.`,
    },
    near === undefined
      ? { id: `Pilihannya: ${all}.`, en: `Choose from: ${all}.` }
      : {
          id: `Mungkin maksudnya: ${near}. Pilihannya: ${all}.`,
          en: `Did you mean: ${near}? Choose from: ${all}.`,
        },
  );
}
