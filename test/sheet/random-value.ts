import fc from 'fast-check';
import { type Field, fieldsOf } from '../../src/model/fields.ts';
import type { Json } from '../../src/parse/json.ts';

/** Texts that are hard on a cell: of a list, of CSV, of XML, of a spreadsheet that helps. */
export const text = fc.oneof(
  fc.constantFrom(
    'Nelayan',
    'a; b',
    '"Lion"',
    '"',
    '""',
    "'kutip",
    '=1+1',
    "'=1+1",
    '+62 812',
    '-',
    'satu\ndua\n',
    'dua  blanko',
    ' depan',
    '_x0041_',
    '2021',
    '2021-05',
    '007',
    '1e5',
    '1.234,56',
    'ya',
    'Ya',
    '35.10',
    'TRUE',
    '<b>&amp;',
    'tab\tdi tengah',
    'cr\r\nlf',
    '\u0001',
    '\uFFFF',
    'x;=1',
    '😀',
    '##[group]',
    '::error::',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);

const dates = fc.constantFrom(
  '2021',
  '2021-05',
  '2021-05-31',
  '2020-02-29',
  '1899-01-01',
  '1900-02-28',
  '../2024',
  '2019/2020',
  '2024-01/..',
);

const BY_SHAPE: Readonly<Record<string, fc.Arbitrary<string>>> = {
  date: dates,
  region: fc.constantFrom('35', '35.03', '35.10', '35.03.01.2001'),
};

const NUMBERS = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
);

/** A value of a kind, any of its fields there or not; lists, maps and objects hold something. */
export function valueOf(kind: string): fc.Arbitrary<{ [key: string]: Json }> {
  const fields = fieldsOf(kind);
  return objectAt(fields, '', fields[''] as Field) as fc.Arbitrary<{ [key: string]: Json }>;
}

type Fields = Readonly<Record<string, Field>>;

function valueAt(fields: Fields, pattern: string): fc.Arbitrary<Json> {
  const field = fields[pattern] as Field;
  return fc.oneof(...field.type.map((type) => valueOfType(fields, pattern, field, type)));
}

function valueOfType(fields: Fields, pattern: string, field: Field, type: string) {
  if (type === 'integer') return fc.nat() as fc.Arbitrary<Json>;
  if (type === 'number') return NUMBERS as fc.Arbitrary<Json>;
  if (type === 'boolean') return fc.boolean() as fc.Arbitrary<Json>;
  if (type === 'string') {
    if (field.labels) return fc.constantFrom(...Object.keys(field.labels)) as fc.Arbitrary<Json>;
    return (BY_SHAPE[field.shape ?? ''] ?? text) as fc.Arbitrary<Json>;
  }
  const items = `${pattern}/*`;
  if (type === 'array')
    return fc.array(valueAt(fields, items), { minLength: 1, maxLength: 3 }) as fc.Arbitrary<Json>;
  return objectAt(fields, pattern, field);
}

function objectAt(fields: Fields, pattern: string, field: Field): fc.Arbitrary<Json> {
  const items = `${pattern}/*`;
  if (Object.hasOwn(fields, items))
    return fc.dictionary(fc.constantFrom('berita', 'situs-resmi', '2021'), valueAt(fields, items), {
      minKeys: 1,
      maxKeys: 3,
    }) as fc.Arbitrary<Json>;
  const keys = field.keys ?? [];
  return fc
    .subarray([...keys], { minLength: 1 })
    .chain((chosen) =>
      fc.record(
        Object.fromEntries(chosen.map((key) => [key, valueAt(fields, `${pattern}/${key}`)])),
      ),
    ) as fc.Arbitrary<Json>;
}
