import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelOf, fieldsOf } from '../../src/model/fields.ts';
import { readAddress } from '../../src/sheet/cells/addresses.ts';
import { readChoice } from '../../src/sheet/cells/choices.ts';
import { readCode, readId, readRegion } from '../../src/sheet/cells/codes.ts';
import { readList } from '../../src/sheet/cells/lists.ts';
import { numberReading, readInteger, readNumber } from '../../src/sheet/cells/numbers.ts';
import { readText } from '../../src/sheet/cells/text.ts';
import { readTruth } from '../../src/sheet/cells/truths.ts';
import { joinList } from '../../src/sheet/list-cell.ts';
import type { Cell } from '../../src/sheet/sheet.ts';
import { numberWords } from '../../src/text/numbers.ts';

const text = (written: string): Cell => ({ kind: 'text', text: written });
const number = (value: number, format?: string): Cell =>
  format === undefined
    ? { kind: 'number', number: value }
    : { kind: 'number', number: value, format };
const refused = (propose?: string) =>
  propose === undefined ? { fault: expect.anything() } : { fault: expect.anything(), propose };

describe('a text', () => {
  it.each([
    ['Dinas\u00a0Kesehatan', 'Dinas Kesehatan'],
    ['Dinas  Kesehatan\u202f', 'Dinas Kesehatan'],
    ['Dinas\tKesehatan', 'Dinas Kesehatan'],
    ['Dinas\nKesehatan', 'Dinas Kesehatan'],
    ['Pe\u00adla\u200byan\ufeffan', 'Pelayanan'],
    ['Cafe\u0301', 'Café'],
    ['“GERTAK” – Ma’ruf', '“GERTAK” – Ma’ruf'],
    ['Jum`at Berkah', 'Jum`at Berkah'],
    ['مرحبا', 'مرحبا'],
    ['👨‍👩‍👧 keluarga', '👨‍👩‍👧 keluarga'],
    ['__proto__', '__proto__'],
    ['=1+1', '=1+1'],
  ])('%j is %j', (written, value) => expect(readText(text(written))).toEqual({ value }));

  it('of several lines keeps them, with Word’s bullets as dashes', () => {
    const written = '\uf0b7\tsatu\u000b\uf0a7 dua\r\n\r\n\r\n\r\ntiga ';
    expect(readText(text(written), { prose: true })).toEqual({ value: '- satu\n- dua\n\ntiga' });
  });

  it.each([
    ['CafÃ© Ceria', 'Café Ceria'],
    ['â€œGERTAKâ€\u009d', '“GERTAK”'],
    ['2019 â€“ 2021', '2019 – 2021'],
    ['DinasÂ\u00a0Sosial', 'Dinas Sosial'],
    ['eksekusiĀ\u00a0 lebih', 'eksekusi lebih'],
    ['CafÃƒÂ© Ceria', 'Café Ceria'],
    ['ab\u0007cd', 'abcd'],
    ['abc\u202edef', 'abcdef'],
    ['lambang \uf04a di tengah', 'lambang di tengah'],
  ])('%j is refused and %j proposed', (written, propose) =>
    expect(readText(text(written))).toEqual({ fault: expect.anything(), propose }),
  );

  it('that lost letters, or holds a citizen number, is refused without a proposal', () => {
    for (const written of ['Dinas \ufffdehatan', 'Dinas ï¿½', 'NIK 3503010101900001'])
      expect(readText(text(written))).toEqual({ fault: expect.anything() });
    expect(readText(text('NIP 196501011990031005'))).toHaveProperty('value');
  });

  it('is left alone where its letters only look odd', () => {
    for (const written of ['Ångström', 'naïve — tést', 'Āyāt', '½ jam', '25°C']) {
      expect(readText(text(written))).toMatchObject({ value: written });
      expect(readText(text(written))).not.toHaveProperty('propose');
    }
    expect(readText(text('eksekusiĀ  lebih'))).toHaveProperty('note');
  });

  it('that a spreadsheet keeps as something else is told', () => {
    expect(readText(number(2020))).toEqual({ value: '2020' });
    expect(readText(number(0.85, '0%'))).toEqual({ value: '85%' });
    expect(readText(number(3.50301e15))).toEqual(refused());
    expect(readText({ kind: 'date', date: '2021-01-03' })).toEqual(refused('2021-01-03'));
    expect(readText({ kind: 'truth', truth: true })).toEqual(refused('Ya'));
    for (const code of ['#N/A', '#REF!', '#BARU!', '=A1', '>12000'])
      expect(readText({ kind: 'fault', code })).toEqual(refused());
    expect(readText(text('#REF!'))).toEqual(refused());
    expect(readText(text('#####'))).toEqual(refused());
    expect(readText(text('#JatimBangkit'))).toEqual({ value: '#JatimBangkit' });
  });

  it('that says nothing is absent, in its own words', () => {
    for (const written of [
      '',
      '-',
      '–',
      '--',
      '...',
      'n/a',
      'NIHIL',
      'Tidak Ada',
      'belum\u00a0ada',
    ])
      expect(readText(text(written))).toMatchObject({ absent: true });
    expect(readText(text('Nihil'))).toEqual({ absent: true, written: 'Nihil' });
    expect(readText({ kind: 'empty' })).toEqual({ absent: true, written: '' });
    for (const written of ['Tidak ada lagi antrean', '0', 'nihilisme', '-5'])
      expect(readText(text(written))).toHaveProperty('value');
  });

  it('reads to one that reads to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (written, prose) => {
        const once = readText(text(written), { prose });
        if ('value' in once)
          expect(readText(text(once.value), { prose })).toMatchObject({ value: once.value });
      }),
    );
  });
});

describe('a number', () => {
  it.each([
    ['12', 12],
    ['-12', -12],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1.000.000', 1_000_000],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['0,85', 0.85],
    ['Rp 1.500.000,00', 1_500_000],
    ['Rp1.500.000,-', 1_500_000],
    ['Rp. 1,5 juta', 1_500_000],
    ['1,2 juta', 1_200_000],
    ['2.5jt', 2_500_000],
    ['Rp 12,5 miliar', 12_500_000_000],
    ['3 rb', 3000],
    ['2 T', 2e12],
  ])('%j is %d', (written, value) => expect(readNumber(text(written))).toMatchObject({ value }));

  it.each([
    ['12,5 %', 12.5, 'persen'],
    ['85%', 85, 'persen'],
    ['85 persen', 85, 'persen'],
    ['120 orang', 120, 'orang'],
    ['3 juta jiwa', 3_000_000, 'jiwa'],
    ['20 poin persen', 20, 'poin persen'],
  ])('%j is %d %s', (written, value, unit) =>
    expect(readNumber(text(written))).toMatchObject({ value, unit, note: expect.anything() }),
  );

  it.each([
    '1.234',
    '1,234',
    'Rp1,5 M',
    'naik 20%',
    '> 100%',
    '±100',
    '1.23.4',
    '1,2,3',
    'dua',
    '1e5',
    '10-20',
    '9'.repeat(20),
  ])('%j alone is refused', (written) => expect(readNumber(text(written))).toHaveProperty('fault'));

  it('in a cell of percent counts in hundredths, whatever the computer adds', () => {
    expect(readNumber(number(0.85, '0%'))).toMatchObject({ value: 85, unit: 'persen' });
    expect(readNumber(number(0.07, '0.00%'))).toMatchObject({ value: 7, unit: 'persen' });
    expect(readNumber(number(0.85))).toEqual({ value: 0.85 });
    expect(readNumber(number(5, '0 "%"'))).toEqual({ value: 5 });
    expect(readNumber(number(1e15))).toEqual(refused());
    expect(readNumber({ kind: 'date', date: '2021-05-01' })).toEqual(refused());
    expect(readInteger(number(1.5))).toEqual(refused());
    expect(readInteger(text('1.234.567'))).toEqual({ value: 1_234_567 });
  });

  it('is read as its column is written', () => {
    const column = (...written: string[]) => numberReading(written.map(text));
    expect(column('1.234', '5,5')).toBe('comma');
    expect(column('1.234', '5.5')).toBe('point');
    expect(column('1.234', '2.000')).toBe('ambiguous');
    expect(column('12', '-', 'n/a', '7 orang')).toBe('either');
    expect(column('1,5', '2.5')).toBe('mixed');
    expect(readNumber(text('1.234'), { decimals: 'comma' })).toEqual({ value: 1234 });
    expect(readNumber(text('1.234'), { decimals: 'point' })).toEqual({ value: 1.234 });
    expect(readNumber(text('1.234'), { decimals: 'ambiguous' })).toEqual(refused('1234'));
    expect(readNumber(text('1.5'), { decimals: 'comma' })).toEqual(refused('1.5'));
    expect(readNumber(text('1,5'), { decimals: 'mixed' })).toHaveProperty('fault');
  });

  it('is itself as tular writes it, in a column of its language', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => Number(n.toFixed(3)));
    fc.assert(
      fc.property(value, (n) => {
        fc.pre(Math.abs(n) > 1e-5 || n === 0);
        const plain = n === 0 ? 0 : n;
        expect(readNumber(text(numberWords(plain, 'id')), { decimals: 'comma' })).toEqual({
          value: plain,
        });
        expect(readNumber(text(numberWords(plain, 'en')), { decimals: 'point' })).toEqual({
          value: plain,
        });
      }),
    );
  });
});

it.each([
  ...['Ya', 'Y', 'sudah', 'v', 'V', '√', '✓', '✔️', 'TRUE', '1', 'Benar'].map(
    (word) => [word, true] as const,
  ),
  ...['Tidak', 'tdk', 'Belum', 'FALSE', '0', '✗', 'T'].map((word) => [word, false] as const),
])('%j is %s', (word, value) => expect(readTruth(text(word))).toEqual({ value }));

it('a truth is refused where a mark can mean both', () => {
  for (const word of ['x', 'X', 'mungkin', '2']) expect(readTruth(text(word))).toEqual(refused());
  expect(readTruth({ kind: 'truth', truth: false })).toEqual({ value: false });
  expect(readTruth(number(1))).toEqual({ value: true });
  expect(readTruth(text('-'))).toMatchObject({ absent: true });
});

describe('a list', () => {
  const known = (part: string) =>
    ['Dinas Sosial', 'Dinas Kesehatan', 'Bappeda', 'RSUD'].includes(part);
  it.each([
    ['1) a 2) b', ['a', 'b']],
    ['1. Nelayan 2. Pedagang ikan 3. Warga', ['Nelayan', 'Pedagang ikan', 'Warga']],
    ['a. Nelayan b. Warga', ['Nelayan', 'Warga']],
    ['(1) Nelayan; (2) Warga', ['Nelayan', 'Warga']],
    ['Nelayan; Warga', ['Nelayan', 'Warga']],
    ['Nelayan;', ['Nelayan']],
    ['Nelayan\nWarga', ['Nelayan', 'Warga']],
    ['1. Nelayan\r\n2. Warga', ['Nelayan', 'Warga']],
    ['- Nelayan;\n- Warga', ['Nelayan', 'Warga']],
    ['\uf0b7 Nelayan\u000b\uf0b7 Warga', ['Nelayan', 'Warga']],
    ['• Nelayan', ['Nelayan']],
    ['Nelayan | Warga', ['Nelayan', 'Warga']],
    ['Nelayan; -; Warga', ['Nelayan', 'Warga']],
    ['"Nelayan; buruh"; Warga', ['Nelayan; buruh', 'Warga']],
    // One, for nothing says that its commas or words divide.
    ['Ir. Budi Santoso, S.Kom., M.T.', ['Ir. Budi Santoso, S.Kom., M.T.']],
    ['Komunikasi, Informatika dan Statistik', ['Komunikasi, Informatika dan Statistik']],
    ['Versi 1.2 dan 2.0', ['Versi 1.2 dan 2.0']],
    ['1.234 orang', ['1.234 orang']],
  ])('%j is %j', (written, value) => expect(readList(text(written))).toMatchObject({ value }));

  it('is divided by commas and `dan` only into what is known', () => {
    const parts = (written: string) => readList(text(written), { known });
    const all = ['Dinas Sosial', 'Dinas Kesehatan', 'Bappeda'];
    expect(parts('Dinas Sosial, Dinas Kesehatan, Bappeda')).toEqual({ value: all });
    expect(parts('Dinas Sosial, Dinas Kesehatan, dan Bappeda')).toEqual({ value: all });
    expect(parts('Dinas Sosial, Dinas Kesehatan & Bappeda')).toEqual({ value: all });
    expect(parts('Bappeda/RSUD')).toEqual({ value: ['Bappeda', 'RSUD'] });
    expect(parts('Dinas Sosial, Dinas Entah')).toEqual({ value: ['Dinas Sosial, Dinas Entah'] });
  });

  it('is divided by what its reader declares', () => {
    expect(readList(text('a, b; c'), { separator: ',' })).toEqual({ value: ['a', 'b; c'] });
    expect(readList(text('a; b\nc'))).toEqual(refused());
    expect(readList(text('-'))).toMatchObject({ absent: true });
    expect(readList(text('- ; -'))).toMatchObject({ absent: true });
  });

  it('reads back as it is exported', () => {
    const item = fc.string({ unit: fc.constantFrom('a', 'B', '1', ';', ',', '"', ' ', '.', ')') });
    fc.assert(
      fc.property(fc.array(item, { minLength: 2, maxLength: 4 }), (drawn) => {
        const items = drawn.map((each) => `n${each.replace(/\s+/g, ' ').trim()}`);
        expect(readList(text(joinList(items)))).toEqual({ value: items });
      }),
    );
  });
});

it('a choice is read by value or label, and near ones are proposed', () => {
  const labels = fieldsOf('agency')['/level']?.labels ?? {};
  for (const value of Object.keys(labels)) {
    const { id, en } = labelOf('agency', '/level', value);
    for (const written of [value, id, en, id.toUpperCase(), ` ${en} `, value.replace('-', ' ')])
      expect(readChoice(text(written), labels)).toEqual({ value });
  }
  expect(readChoice(text('Kementrian'), labels)).toEqual(refused('kementerian'));
  expect(readChoice(text('perangkatdaerah'), labels)).toEqual(refused('perangkat-daerah'));
  expect(readChoice(text('entah apa'), labels)).toEqual(refused());
  expect(readChoice(text('__proto__'), labels)).toEqual(refused());
  expect(readChoice(number(4), { 4: { id: 'Pendidikan', en: 'Education' } })).toEqual({
    value: '4',
  });
});

describe('a code', () => {
  it.each([
    ['35.03', '35.03'],
    ['35', '35'],
    ['35.03.01', '35.03.01'],
    ['35.03.01.2001', '35.03.01.2001'],
    ['35,03', '35.03'],
    ['Kabupaten Trenggalek', '35.03'],
    ['Kab. Trenggalek', '35.03'],
    ['PEMKAB TRENGGALEK', '35.03'],
    ['Pemerintah Kabupaten Trenggalek', '35.03'],
    ['Trenggalek', '35.03'],
    ['Kota Malang', '35.73'],
    ['Pemprov Jawa Timur', '35'],
    ['Propinsi Jawa Timur', '35'],
    ['DIY', '34'],
    ['Kab. Batang Hari', '15.04'],
  ])('of region %j is %s', (written, value) =>
    expect(readRegion(text(written))).toMatchObject({ value }),
  );

  it.each([
    ['3503', '35.03'],
    ['35-03', '35.03'],
    ['35.3', '35.30'],
    ['35.1', '35.10'],
    ['35.3.1', '35.03.01'],
    ['3503012001', '35.03.01.2001'],
  ])('of region %j is refused', (written, meant) => {
    const read = readRegion(text(written));
    expect(read).toHaveProperty('fault');
    // 35.30 is no region, so that nothing is proposed for 35.3.
    if (meant !== '35.30') expect(read).toMatchObject({ propose: meant });
    else expect(read).not.toHaveProperty('propose');
  });

  it('of a region that can be two, or is none, is refused with what it can be', () => {
    expect(readRegion(text('Malang'))).toMatchObject({ fault: { id: /35\.07.*35\.73/ } });
    for (const written of ['99.99', 'ID-JI', 'Kabupaten Entah', '35.99', '3'])
      expect(readRegion(text(written))).toEqual(refused());
  });

  it('of a region kept as a number is read where no zero can be lost', () => {
    expect(readRegion(number(35.03))).toEqual({ value: '35.03' });
    expect(readRegion(number(35.1, '00.00'))).toEqual({ value: '35.10' });
    expect(readRegion(number(35.1))).toEqual(refused('35.10'));
    expect(readRegion(number(3503))).toEqual(refused('35.03'));
    expect(readRegion(number(35))).toEqual({ value: '35' });
  });

  it('of another kind keeps its digits, and says where it may have lost some', () => {
    expect(readCode(text('06811'))).toEqual({ value: '06811' });
    expect(readCode(number(6811, '00000'))).toMatchObject({ value: '06811' });
    expect(readCode(number(6811))).toMatchObject({ value: '6811', note: expect.anything() });
    expect(readCode(text('3.50301E+15'))).toEqual(refused());
    expect(readCode(number(3.503010101900001e15))).toEqual(refused());
    expect(readCode(text('3503010101900001'))).toEqual(refused());
    expect(readCode(number(81234567890))).toEqual(refused('081234567890'));
    expect(readCode(text('188.45/123/2020'))).toEqual({ value: '188.45/123/2020' });
  });

  it('that is an id is written as files are named', () => {
    expect(readId(text('petung-dadi'))).toEqual({ value: 'petung-dadi' });
    expect(readId(text('jember:lion'))).toEqual({ value: 'jember:lion' });
    expect(readId(text('Petung Dadi'))).toEqual(refused('petung-dadi'));
    expect(readId(text('../../etc/passwd'))).toEqual(refused('etc-passwd'));
    expect(readId(text('***'))).toEqual(refused());
  });
});

describe('an address', () => {
  it.each([
    'https://contoh.go.id',
    'http://contoh.go.id/a?b=c#d',
    'https://id.wikipedia.org/wiki/Trenggalek_(kota)',
    'https://contoh.go.id/3503010101900001',
    'https://contoh.go.id/a,b;c',
  ])('%j is one', (written) => expect(readAddress(text(written))).toEqual({ value: written }));

  it.each([
    ['www.contoh.go.id', 'https://www.contoh.go.id'],
    ['contoh.go.id/', 'https://contoh.go.id/'],
    ['http//contoh.go.id', 'https://contoh.go.id'],
    ['http:/contoh.go.id', 'https://contoh.go.id'],
    ['https://contoh.go.id/a.', 'https://contoh.go.id/a'],
    ['https://contoh.go.id/a)', 'https://contoh.go.id/a'],
    ['bit.ly/abc', 'https://bit.ly/abc'],
    ['(contoh.go.id)', 'https://contoh.go.id'],
  ])('%j is refused and %s proposed', (written, propose) =>
    expect(readAddress(text(written))).toEqual(refused(propose)),
  );

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://a.go.id https://b.go.id',
    'https://user:pass@contoh.go.id',
    'https://localhost/',
    '@trenggalek',
    'lihat lampiran',
    'https://',
  ])('%j is refused', (written) => expect(readAddress(text(written))).toEqual(refused()));

  it('is where a text leads, if the text is none itself', () => {
    const link = (written: string, target: string) =>
      readAddress({ kind: 'text', text: written, link: target });
    expect(link('berita', 'https://contoh.go.id/b')).toMatchObject({
      value: 'https://contoh.go.id/b',
      note: expect.anything(),
    });
    expect(link('https://a.go.id/x', 'https://b.go.id')).toEqual({ value: 'https://a.go.id/x' });
    expect(link('berita', 'javascript:alert(1)')).toEqual(refused());
  });
});
