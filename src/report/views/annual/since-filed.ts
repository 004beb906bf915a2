import type { Block } from '../../blocks.ts';
import { paragraph, table } from '../../build.ts';
import type { Filed } from '../../filed.ts';
import { type Context, text } from '../../material/context.ts';

/** How a report of the same period that was handed in before is named. */
export function filedName({ t, date }: Pick<Context, 't' | 'date'>, filed: Filed): string {
  const number =
    filed.number === undefined ? '' : t(` Nomor ${filed.number}`, ` No. ${filed.number}`);
  const day =
    filed.date === undefined ? '' : t(` tanggal ${date(filed.date)}`, ` of ${date(filed.date)}`);
  return t(
    `laporan yang telah diserahkan${number}${day}`,
    `the report handed in${number === '' && day === '' ? '' : ','}${number}${day}`,
  );
}

/** What the report said when it was handed in and says now, and the records that changed in between. */
export function sinceFiled(context: Context, filed: Filed): Block[] {
  const { t, number } = context;
  const { since } = filed;
  const name = filedName(context, filed);
  if (since === undefined)
    return [
      paragraph(
        t(
          `Periode ini telah dimuat dalam ${name}. Versi data yang dipakai saat itu tidak tersedia ketika laporan ini disusun, sehingga perubahannya tidak dapat ditunjukkan.`,
          `This period was told in ${name}. The data used then were not at hand when this report was made, so what changed cannot be shown.`,
        ),
      ),
    ];
  return [
    paragraph(
      t(
        `Periode ini telah dimuat dalam ${name}, menurut keadaan ${context.date(filed.asOf)}. Laporan yang diserahkan itu tetap sebagaimana adanya; berikut yang berbeda antara laporan tersebut dan laporan ini.`,
        `This period was told in ${name}, as of ${context.date(filed.asOf)}. That report stays as it is; below is what differs between it and this one.`,
      ),
    ),
    table(
      'angka-berubah',
      t('Angka yang berubah sejak diserahkan', 'Figures that changed since it was handed in'),
      [t('Angka', 'Figure'), `${t('Semula', 'Before')}#`, `${t('Menjadi', 'Now')}#`],
      since.figures.map((figure) => ({
        cells: [text(figure.text), text(number(figure.before)), text(number(figure.after))],
        records: [],
      })),
      t('Tidak ada angka yang berubah.', 'No figure changed.'),
    ),
    table(
      'catatan-berubah',
      t('Catatan yang berubah sejak diserahkan', 'Records that changed since it was handed in'),
      [t('Pengenal catatan', 'Record id'), t('Perubahan', 'Change')],
      since.records.map((record) => ({
        cells: [{ type: 'records', ids: [record.id] }, text(record.text)],
        records: [record.id],
      })),
      t('Tidak ada catatan yang berubah.', 'No record changed.'),
    ),
  ];
}
