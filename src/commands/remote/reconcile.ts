import { type Reconciled, reconcile as compare } from '../../derive/reconcile.ts';
import { fieldAt, labelOf } from '../../model/fields.ts';
import { json, terminal } from '../../output/escape.ts';
import { dateText } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import { parseDate } from '../../util/dates.ts';
import { groupBy } from '../../util/order.ts';
import type { ExitCode } from '../command.ts';
import type { Action } from '../remote.ts';
import { accept } from './accept.ts';
import { declaredPlaces } from './declared.ts';

const WORDS = {
  id: {
    head: [
      'Katalog',
      'Inovasi asal',
      'Penerima',
      'Hasil',
      'Isian',
      'Menurut kita',
      'Menurut mereka',
    ],
    agreed: 'sepakat',
    'ours-only': 'hanya menurut kita',
    'theirs-only': 'hanya menurut mereka',
    differs: 'berbeda',
    none: 'Tidak ada replikasi yang menyangkut kedua katalog.',
    short: ['Inovasi asal', 'Penerima', 'Hasil', 'Perbedaan (kita ↔ mereka)'],
    missing: 'belum diambil; jalankan tular remote update',
    date: 'Tanggal',
    stage: 'Status',
  },
  en: {
    head: ['Catalogue', 'Original', 'Adopter', 'Result', 'Field', 'We say', 'They say'],
    agreed: 'agreed',
    'ours-only': 'only we say so',
    'theirs-only': 'only they say so',
    differs: 'differs',
    none: 'No copy concerns both catalogues.',
    short: ['Original', 'Adopter', 'Result', 'Difference (we ↔ they)'],
    missing: 'was never fetched; run tular remote update',
    date: 'Date',
    stage: 'Stage',
  },
} as const;

/** Each pair that concerns both catalogues: agreed, told by one only, or told differently. */
export const reconcile: Action = async (io, gathered, ids, options): Promise<ExitCode> => {
  const { derived, loaded, language } = gathered;
  const words = WORDS[language];
  const rows: Reconciled[] = [];
  for (const { id } of declaredPlaces(gathered, ids)) {
    if (loaded.graph.remotes.get(id)?.header) rows.push(...compare(loaded.graph, id, derived.day));
    else io.stderr.write(`${id}: ${words.missing}\n`);
  }
  const format = options['format'];
  if (format === 'json')
    io.stdout.write(
      `${json(rows.map(({ remote, origin, adopter, status, fields, ours, theirs }) => ({ remote, origin, adopter, status, fields, ours, theirs })))}\n`,
    );
  else if (format === 'csv') {
    const { csv } = await import('../../output/csv.ts');
    io.stdout.write(
      csv(
        words.head,
        rows.flatMap((row) => cellsOf(row, language)),
      ),
    );
  } else if (rows.length > 0) {
    const { tableText } = await import('../../listing/table.ts');
    const sections = [...groupBy(rows, ({ remote }) => remote)].map(
      ([remote, some]) =>
        `${remote}\n${tableText(
          words.short,
          some.map((row) => shortCells(row, language)),
          io.columns,
        )}\n`,
    );
    io.stdout.write(sections.join('\n'));
  } else if (!options.quiet) io.stderr.write(`${words.none}\n`);
  if (options['accept'] === true)
    for (const file of accept(gathered, rows)) {
      // What a program reads stays whole: there the files are talk.
      const out = format === 'json' || format === 'csv' ? io.stderr : io.stdout;
      out.write(`${terminal(file)}\n`);
    }
  return 0;
};

/** A line for each difference; a single one where there is none. */
function cellsOf(
  { remote, origin, adopter, status, fields }: Reconciled,
  language: Language,
): string[][] {
  const start = [remote, origin, adopter, WORDS[language][status]];
  if (fields.length === 0) return [[...start, '', '', '']];
  return fields.map(({ field, ours, theirs }) => [
    ...start,
    fieldText(field, language),
    valueText(field, ours, language),
    valueText(field, theirs, language),
  ]);
}

/** A pair on one line, for people: what differs stands together. */
function shortCells(row: Reconciled, language: Language): string[] {
  const { origin, adopter, status, fields } = row;
  const told = fields.map(
    ({ field, ours, theirs }) =>
      `${fieldText(field, language)}: ${valueText(field, ours, language)} ↔ ${valueText(field, theirs, language)}`,
  );
  return [origin, adopter, WORDS[language][status], told.join('; ')];
}

const STAGES = '/milestones/*/stage';

function fieldText(field: string, language: Language): string {
  const [first = '', stage] = field.split('/');
  if (stage !== undefined)
    return `${WORDS[language].date} (${labelOf('replication', STAGES, stage)[language].toLowerCase()})`;
  if (field === 'stage') return WORDS[language].stage;
  return fieldAt('replication', `/${first}`)?.title[language] ?? first;
}

function valueText(field: string, value: string, language: Language): string {
  if (field.startsWith('date/')) return parseDate(value) ? dateText(value, language) : value;
  if (field === 'known_as' || field === 'becomes') return value;
  const pattern = field === 'stage' ? STAGES : `/${field}`;
  return value
    .split('–')
    .map((each) => labelOf('replication', pattern, each)[language].toLowerCase())
    .join('–');
}
