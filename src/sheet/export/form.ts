import { fieldAt, type Words } from '../../model/fields.ts';
import type { Language } from '../../text/language.ts';
import type { Column, Table } from '../columns.ts';
import { CHOICES } from '../sheet-names.ts';

/**
 * Whether a row must have something in a column: always, as one of several, or where other columns of
 * the same object are filled in.
 */
export function isNeeded(
  table: Table,
  { pattern }: Column,
): 'always' | 'one-of' | 'within' | undefined {
  const parent = pattern.slice(0, pattern.lastIndexOf('/'));
  const key = pattern.slice(parent.length + 1);
  const { required = [], oneOf = [] } = fieldAt(table.kind, parent) ?? {};
  if (oneOf.includes(key)) return 'one-of';
  if (!required.includes(key)) return undefined;
  return parent === table.items ? 'always' : 'within';
}

/** How a column is filled in: in a few words, and with an example. */
export function formOf(
  { item, isList }: Column,
  language: Language,
): { readonly short: string; readonly long: string } {
  const single = singleForm(item.shape, item, language);
  if (!isList) return single;
  const many = { id: 'beberapa, dipisah titik koma (;)', en: 'several, with semicolons (;)' };
  const isFree = item.type.includes('string') && item.shape === undefined;
  const more = item.labels ?? item.reference;
  const hint =
    more !== undefined
      ? { id: ` Lihat lembar ${CHOICES.id}.`, en: ` See the sheet ${CHOICES.en}.` }
      : isFree
        ? {
            id: ' Yang memuat titik koma diapit tanda kutip ganda.',
            en: ' What holds a semicolon stands in double quotes.',
          }
        : { id: '', en: '' };
  return {
    short: `${single.short}; ${many[language]}`,
    long: `${single.short}; ${many[language]}.${hint[language]}`,
  };
}

function singleForm(
  shape: string | undefined,
  item: Column['item'],
  language: Language,
): { readonly short: string; readonly long: string } {
  const say = (short: Words, long = short) => ({ short: short[language], long: long[language] });
  if (item.labels) return say({ id: 'Pilih dari daftar', en: 'Choose from the list' });
  if (item.reference !== undefined) {
    const title = fieldAt(item.reference, '')?.title;
    return say({
      id: `Pengenal ${title?.id.toLowerCase() ?? ''}`,
      en: `Id of an ${title?.en.toLowerCase() ?? ''}`,
    });
  }
  if (shape === 'date')
    return say(
      { id: 'Tanggal, bulan, atau tahun', en: 'A day, a month or a year' },
      {
        id: 'Tanggal, bulan, atau tahun: 2021-05-31, 2021-05, atau 2021; rentang: 2019/2020.',
        en: 'A day, a month or a year: 2021-05-31, 2021-05 or 2021; a span: 2019/2020.',
      },
    );
  if (shape === 'region')
    return say({ id: 'Kode wilayah, misalnya 35.03', en: 'Region code, such as 35.03' });
  if (shape === 'url')
    return say({ id: 'Alamat lengkap (https://…)', en: 'Full address (https://…)' });
  const may = (type: string) => item.type.includes(type);
  if (may('boolean')) return say({ id: 'Ya atau Tidak', en: 'Yes or No' });
  if ((may('number') || may('integer')) && may('string'))
    return say({ id: 'Angka atau teks', en: 'A number or a text' });
  if (may('number') || may('integer')) return say({ id: 'Angka', en: 'A number' });
  return say({ id: 'Teks', en: 'A text' });
}
