import { asHeld, OWN_COLUMNS } from '../../listing/columns.ts';
import { fieldsIn } from '../../listing/query.ts';
import { COLUMNS, type Row } from '../../listing/rows.ts';
import { fieldAt } from '../../model/fields.ts';
import type { Kind } from '../../model/record.ts';
import { nearest } from '../../util/nearest.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { Options } from '../command.ts';

/** Columns of a table that holds several kinds. */
const OF_ALL = ['id', 'kind', 'name'];

/** What was asked for of rows of some kinds. */
export interface AskedRows {
  readonly where: readonly string[];
  readonly sort: string | undefined;
  readonly columns: readonly string[];
  /** The columns were named, so no other is added to them. */
  readonly chosen: boolean;
}

/** What was asked for, with every field checked against those that the kinds have. */
export function rowsAsked(
  kinds: readonly Kind[],
  rows: readonly Row[],
  options: Options,
): AskedRows {
  const where = (options['where'] as string[] | undefined) ?? [];
  const sort = options['sort'] as string | undefined;
  const chosen = typeof options['columns'] === 'string';
  const [only] = kinds;
  const columns = chosen
    ? (options['columns'] as string)
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean)
    : only !== undefined && kinds.length === 1
      ? COLUMNS[only]
      : OF_ALL;
  if (columns.length === 0)
    throw new UsageError(
      {
        id: 'Isian pada --columns masih kosong.',
        en: '--columns names no field.',
      },
      {
        id: 'Tulis isiannya dengan koma, misalnya --columns id,name.',
        en: 'Name fields with commas between, such as --columns id,name.',
      },
    );
  const known = new Set([
    ...fieldsIn(rows),
    ...kinds.flatMap((kind) => [...(fieldAt(kind, '')?.keys ?? []), ...COLUMNS[kind]]),
    ...OWN_COLUMNS,
  ]);
  for (const condition of where)
    if (!condition.includes('='))
      throw new UsageError(
        {
          id: `--where "${condition}" tidak berbentuk isian=nilai.`,
          en: `--where "${condition}" is not field=value.`,
        },
        { id: 'Misalnya --where type=digital.', en: 'For example --where type=digital.' },
      );
  for (const field of [
    ...where.map((each) => each.slice(0, each.indexOf('='))),
    ...(sort === undefined ? [] : [sort.replace(/^-/, '')]),
    ...columns,
  ])
    mustBeKnown(field.split('.')[0] ?? '', known, kinds);
  const held = where.map((each) => {
    const field = each.slice(0, each.indexOf('='));
    return `${field}=${asHeld(field, each.slice(field.length + 1))}`;
  });
  return { where: held, sort, columns, chosen };
}

function mustBeKnown(field: string, known: ReadonlySet<string>, kinds: readonly Kind[]): void {
  if (known.has(field)) return;
  const near = nearest(field, known);
  const choice = (near.length > 0 ? near : [...known].sort()).join(', ');
  const kind = kinds.length === 1 ? kinds[0] : undefined;
  const title = kind === undefined ? undefined : (fieldAt(kind, '')?.title.id ?? kind);
  throw new UsageError(
    {
      id: `Tidak ada isian "${field}" pada rekaman${title === undefined ? '' : ` ${title.toLowerCase()}`}.`,
      en: `${kind ?? 'A record'} has no field "${field}".`,
    },
    { id: `Pilihannya: ${choice}.`, en: `Choose from: ${choice}.` },
  );
}
