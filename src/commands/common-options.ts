import type { Command, Option } from './command.ts';

/** Where a command looks at a catalogue. */
const OF_CATALOG: readonly Option[] = [
  {
    flags: '--catalog <dir>',
    help: {
      id: 'folder katalog; tanpa ini, catalog/ terdekat',
      en: 'folder of the catalogue; otherwise the nearest catalog/',
    },
  },
  {
    flags: '--rev <ref>',
    help: { id: 'baca katalog pada revisi git ini', en: 'read the catalogue at this git revision' },
  },
  {
    flags: '--as-of <date>',
    help: {
      id: 'keadaan per tanggal (2025, 2025-06, 2025-06-30)',
      en: 'state as of a date (2025, 2025-06, 2025-06-30)',
    },
  },
  {
    flags: '-q, --quiet',
    help: {
      id: 'diam bila tidak ada yang perlu dikatakan',
      en: 'say nothing when there is nothing to say',
    },
  },
];

/** Of every command. */
const COMMON: readonly Option[] = [
  {
    flags: '--lang <code>',
    choices: ['id', 'en'],
    help: { id: 'bahasa keluaran: id atau en', en: 'language of the output: id or en' },
  },
  { flags: '--no-color', help: { id: 'tanpa warna', en: 'no colour' } },
  {
    flags: '--no-pager',
    help: { id: 'tanpa membagi keluaran per layar', en: 'do not page the output' },
  },
];

/** Every option that a command takes: its own, then those of a catalogue, then those that all have. */
export function optionsOf({ options = [], readsCatalog, without }: Command): Option[] {
  return [
    ...options,
    ...(readsCatalog === false ? [] : OF_CATALOG).filter(
      ({ flags }) => !without?.some((name) => flags.includes(name)),
    ),
    ...COMMON,
  ];
}
