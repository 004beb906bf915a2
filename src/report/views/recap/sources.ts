import { fieldAt, labelOf } from '../../../model/fields.ts';
import type { CatalogRecord } from '../../../model/record.ts';
import type { Source } from '../../../model/types.gen.ts';
import { parseDate } from '../../../util/dates.ts';
import { rowsForEach, table } from '../../build.ts';
import type { Answers } from '../../material/answers.ts';
import { type Context, text } from '../../material/context.ts';
import type { Sheet } from '../recap.ts';
import { agreementsThere, copiesThere } from './records.ts';

/** The sources of every record that the other sheets tell of. */
export function sourceSheet(
  context: Context,
  { innovations, activities, entries }: Answers,
): Sheet {
  const { t, language } = context;
  const records: CatalogRecord[] = [
    ...innovations.map(({ document }) => document),
    ...copiesThere(context),
    ...activities.map(({ document }) => document),
    ...agreementsThere(context),
    ...new Set(entries.map(({ document }) => document)),
  ];
  const rows = rowsForEach(
    records,
    (record) => sourcesBy(context, record),
    (record, { publisher, title, kind, published, url }) => ({
      cells: [
        text(context.refId(record)),
        text(fieldAt(record.kind, '')?.title[language] ?? record.kind),
        text(publisher),
        text(title),
        text(kind && labelOf(record.kind, '/sources/*/kind', kind)[language]),
        published === undefined ? { type: 'unknown' } : { type: 'date', date: published },
        url === undefined ? { type: 'none' } : { type: 'link', text: url, url },
      ],
      records: [context.refId(record)],
    }),
  );
  return {
    table: table(
      'sumber',
      t('Sumber', 'Sources'),
      [
        t('Pengenal catatan', 'Id of the record'),
        t('Jenis catatan', 'Kind of record'),
        t('Penerbit', 'Publisher'),
        t('Judul', 'Title'),
        t('Jenis sumber', 'Kind of source'),
        t('Terbit', 'Published'),
        t('Alamat', 'Address'),
      ],
      rows,
      t('Belum ada sumber yang tercatat.', 'No source is on record.'),
    ),
    about: t(
      'Setiap sumber dari catatan pada tabel lainnya. Sumber yang terbit setelah tanggal keadaan hanya dicantumkan apabila tidak ada yang lebih awal.',
      'Every source of the records in the other tables. One published after the day is listed only where there is no earlier one.',
    ),
  };
}

/** A record's sources by the day; those that came later only where it has no others. */
function sourcesBy({ day }: Context, { value }: CatalogRecord): Source[] {
  const all = Object.values(
    (value as { sources?: Readonly<Record<string, Source>> }).sources ?? {},
  );
  const early = all.filter(
    ({ published }) => published === undefined || (parseDate(published)?.lo ?? '') <= day,
  );
  return early.length > 0 ? early : all;
}
