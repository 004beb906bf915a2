import type { Link } from '../../../workbook/worksheet.ts';
import type { Report } from '../../blocks.ts';
import { draftMark } from '../words.ts';
import { textValue, type Value, valueOf } from './cells.ts';
import { plainSheet, type Sheet } from './sheet.ts';

/** The first sheet: what the report is, and a list of the sheets behind it with links to them. */
export function coverSheet(report: Report, sheets: readonly Sheet[]): string {
  const { language } = report;
  const t = (id: string, en: string) => (language === 'id' ? id : en);
  const styled = (content: string, style: Value['style']): Value => ({ content, style });
  const mark = draftMark(report);
  const rows: (Value | undefined)[][] = [
    [styled(report.title, 'title')],
    ...(mark === undefined ? [] : [[styled(mark, 'strong')]]),
    [],
    ...(
      [
        [t('Tahun', 'Year'), textValue(report.year)],
        [
          t('Keadaan sampai dengan', 'As of'),
          valueOf({ type: 'date', date: report.asOf }, language),
        ],
        [t('Disusun oleh', 'Prepared by'), textValue(report.author)],
        [t('Versi data (komit)', 'Commit of the data'), textValue(commitText(report))],
        [t('Perangkat lunak', 'Software'), textValue(report.tool)],
      ] as const
    ).map(([label, value]) => [styled(label, 'strong'), value]),
    [],
    ...[
      t(
        'Setiap lembar memuat satu tabel. Uraian dan gambar terdapat pada laporan dalam bentuk dokumen.',
        'Each sheet holds one table. Text and figures are in the report as a document.',
      ),
      t(
        'Sel kosong berarti belum diketahui atau tidak ada yang perlu diisi; angka seperti 0–3 berarti sumbernya membuka kemungkinan antara keduanya.',
        'An empty cell is not known, or has nothing to say; a figure such as 0–3 means that the sources leave it open between the two.',
      ),
      t(
        'Kolom terakhir setiap lembar, Rekaman, memuat pengenal catatan yang menjadi dasar baris tersebut.',
        'The last column of each sheet, Records, holds the ids of the records behind the row.',
      ),
    ].map((sentence) => [styled(sentence, 'plain')]),
    [],
    [
      styled(t('Lembar', 'Sheet'), 'head'),
      styled(t('Isi', 'Holds'), 'head'),
      styled(t('Baris', 'Rows'), 'numericHead'),
    ],
  ];
  const links: Link[] = [];
  for (const sheet of sheets) {
    const { name, table, length } = sheet;
    links.push({ row: rows.length + 1, column: 0, target: `'${name}'!A1` });
    rows.push([
      styled(name, 'link'),
      textValue(captionOf(sheet, t('lanjutan', 'continued'))),
      valueOf({ type: 'number', value: length }, language),
    ]);
    if (table.rows.length === 0 && table.empty !== '')
      rows.push([undefined, textValue(table.empty)]);
  }
  return plainSheet(rows, [34, 90, 12], links, language);
}

function captionOf({ table, from }: Sheet, continued: string): string {
  const number = table.number === '' ? '' : `${table.number}. `;
  return `${number}${table.title}${from === 0 ? '' : ` (${continued})`}`;
}

function commitText({ commit, changed, language }: Report): string {
  if (commit === null) return language === 'id' ? 'tidak berversi' : 'unversioned';
  if (!changed) return commit;
  return `${commit} ${language === 'id' ? 'dengan perubahan yang belum dikomit' : 'with changes not committed'}`;
}
