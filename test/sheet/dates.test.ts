import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOrder, readDate, readSpan, type DayOrder } from '../../src/sheet/cells/dates.ts';
import type { Cell } from '../../src/sheet/sheet.ts';
import { dateText } from '../../src/text/dates.ts';
import { addDays, parseDate, weekday } from '../../src/util/dates.ts';

const text = (written: string): Cell => ({ kind: 'text', text: written });
const read = (written: string, order?: DayOrder) =>
  readDate(text(written), order === undefined ? {} : { order });

describe('a date in a cell', () => {
  it.each([
    ['2020', '2020'],
    ['2018-05', '2018-05'],
    ['2020-12-14', '2020-12-14'],
    ['../2024', '../2024'],
    ['2019/..', '2019/..'],
    ['14 Desember 2020', '2020-12-14'],
    ['14 DESEMBER 2020', '2020-12-14'],
    ['14 Des 2020', '2020-12-14'],
    ['14 Des. 2020', '2020-12-14'],
    ['14-Des-2020', '2020-12-14'],
    ['  14\u00a0Desember\u00a02020 ', '2020-12-14'],
    ['Desember 2020', '2020-12'],
    ['bulan Desember 2020', '2020-12'],
    ['Nop 2020', '2020-11'],
    ['Nopember 2020', '2020-11'],
    ['1 Pebruari 2019', '2019-02-01'],
    ['3 Agust 2021', '2021-08-03'],
    ['3 Ags 2021', '2021-08-03'],
    ['3 Sept 2021', '2021-09-03'],
    ['3 May 2021', '2021-05-03'],
    ['December 14, 2020', '2020-12-14'],
    ['Dec 14 2020', '2020-12-14'],
    ['14th December 2020', '2020-12-14'],
    ['14/12/2020', '2020-12-14'],
    ['14.12.2020', '2020-12-14'],
    ['14-12-2020', '2020-12-14'],
    ['05/05/2021', '2021-05-05'],
    ['2020/12/14', '2020-12-14'],
    ['2020.12.14', '2020-12-14'],
    ['12/2020', '2020-12'],
    ['tahun 2021', '2021'],
    ['Th. 2021', '2021'],
    ['Senin, 14 Desember 2020', '2020-12-14'],
    ['Senin (14/12/2020)', '2020-12-14'],
    ["Jum'at, 11 Desember 2020", '2020-12-11'],
    ['Monday, December 14, 2020', '2020-12-14'],
    // The weekday proves which of the two it is.
    ['Senin, 05/04/2021', '2021-04-05'],
    ['tanggal 14 Desember 2020', '2020-12-14'],
    ['Triwulan II 2021', '2021-04/2021-06'],
    ['TW 4 2021', '2021-10/2021-12'],
    ['Semester 1 2021', '2021-01/2021-06'],
    ['14–16 Desember 2020', '2020-12-14/2020-12-16'],
    ['14-16 Desember 2020', '2020-12-14/2020-12-16'],
    ['14 s.d. 16 Desember 2020', '2020-12-14/2020-12-16'],
    ['14 s/d 16 Desember 2020', '2020-12-14/2020-12-16'],
    ['14 dan 15 Desember 2020', '2020-12-14/2020-12-15'],
    ['28 Nov – 2 Des 2020', '2020-11-28/2020-12-02'],
    ['28 Desember 2020 - 2 Januari 2021', '2020-12-28/2021-01-02'],
    ['Januari–Maret 2021', '2021-01/2021-03'],
    ['Januari-Maret 2021', '2021-01/2021-03'],
    ['2019 s.d. 2021', '2019/2021'],
    ['2019-2021', '2019/2021'],
    ['antara 2019 – 2021', '2019/2021'],
    ['2019/2020', '2019/2020'],
    ['paling lambat 2024', '../2024'],
    ['sebelum akhir 2024', '../2024'],
  ])('%j is %s', (written, value) => {
    expect(read(written)).toMatchObject({ value });
    expect(parseDate(value)).toBeDefined();
  });

  it.each([
    ['12/14/2020', '2020-12-14'],
    ['05/04/2021', '2021-04-05'],
    ['14-12-20', '2020-12-14'],
    ['14 Des 20', '2020-12-14'],
    ["'20", '2020'],
    ['Selasa, 14 Desember 2020', '2020-12-14'],
    ['2O20', '2020'],
    ['14 Desember 2O2O', '2020-12-14'],
    ['l4 Desember 2020', '2020-12-14'],
    ['14 Desembr 2020', '2020-12-14'],
    ['2020.0', '2020'],
    ['20201214', '2020-12-14'],
    ['2563', '2020'],
    ['14 Desember 2563', '2020-12-14'],
    ['1441 H', '2019/2020'],
    ['1441', '2019/2020'],
    ['12 Rabiul Awal 1441', '2019/2020'],
    ['12 Ramadhan 1441 H', '2019/2020'],
    ['sejak 2019', '2019'],
    ['2019 - sekarang', '2019'],
    ['s.d. 2024', '2024'],
    ['awal 2020', '2020'],
    ['sekitar tahun 2020', '2020'],
  ])('%j is refused and %s proposed', (written, propose) => {
    expect(read(written)).toMatchObject({ fault: expect.anything(), propose });
  });

  it.each([
    '30/11',
    '14 Desember',
    '14-16 Desember',
    '31/11/2020',
    '29 Februari 2021',
    '29/2/2021',
    '0/1/2020',
    '20200',
    '1899',
    'kemarin',
    'Desember',
    '13/2020',
    '16–14 Desember 2020',
    '2021 - 2019',
    'TRUE',
    'Minggu ke-3 Mei 2020',
    'x'.repeat(9999),
  ])('%j is refused without a proposal', (written) => {
    const refused = read(written);
    expect(refused).toHaveProperty('fault');
    expect(refused).not.toHaveProperty('propose');
  });

  it.each(['', ' ', '-', '–', 'n/a', 'N/A', 'Nihil', 'tidak ada', 'belum ada', '...', '\u200b'])(
    '%j is nothing',
    (written) => expect(read(written)).toMatchObject({ absent: true }),
  );

  it('of two small numbers is read in the order that is stated', () => {
    expect(read('05/04/2021', 'day-first')).toMatchObject({ value: '2021-04-05' });
    expect(read('05/04/2021', 'month-first')).toMatchObject({ value: '2021-05-04' });
    expect(read('12/14/2020', 'month-first')).toMatchObject({ value: '2020-12-14' });
    expect(read('12/14/2020', 'day-first')).toMatchObject({ propose: '2020-12-14' });
  });

  it('loses its time of day with a note', () => {
    for (const cell of [
      { kind: 'date', date: '2020-12-14T09:30' },
      text('14 Desember 2020 pukul 09.30 WIB'),
      text('2020-12-14 09:30:00'),
      text('2020-12-14T09:30'),
    ] as Cell[])
      expect(readDate(cell)).toMatchObject({ value: '2020-12-14', note: { id: /^Jam “.*09.30/ } });
    expect(readDate({ kind: 'date', date: '2020-12-14' })).toEqual({ value: '2020-12-14' });
  });

  it('that is a number is a year, else its serial number is told', () => {
    const number = (value: number) => readDate({ kind: 'number', number: value });
    expect(number(2020)).toEqual({ value: '2020' });
    expect(number(44179)).toMatchObject({ propose: '2020-12-14' });
    expect(number(44179.5)).toMatchObject({ propose: '2020-12-14' });
    expect(number(20201214)).toMatchObject({ propose: '2020-12-14' });
    for (const wrong of [0, 60, -1, 1e300, 20200.5e9])
      expect(number(wrong)).not.toHaveProperty('propose');
    expect(readDate({ kind: 'date', date: '2563-12-14' })).toMatchObject({ propose: '2020-12-14' });
    expect(readDate({ kind: 'truth', truth: true })).toHaveProperty('fault');
    expect(readDate({ kind: 'fault', code: '#REF!' })).toHaveProperty('fault');
  });

  it('is itself however it is written in Indonesian', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1960-01-01', days));
    fc.assert(
      fc.property(days, (day) => {
        const named = dateText(day, 'id');
        const [year, month, date] = day.split('-');
        const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', "Jum'at", 'Sabtu'];
        for (const written of [
          day,
          named,
          named.toUpperCase(),
          dateText(day, 'en'),
          `${weekdays[weekday(day)]}, ${named}`,
          `pada tanggal ${named}`,
          `${year}/${month}/${date}`,
        ])
          expect(read(written)).toEqual({ value: day });
        expect(read(`${date}/${month}/${year}`, 'day-first')).toEqual({ value: day });
        expect(read(`${month}/${date}/${year}`, 'month-first')).toEqual({ value: day });
        const other = weekdays[(weekday(day) + 1) % 7];
        expect(read(`${other}, ${named}`)).toMatchObject({ propose: day });
      }),
    );
  });

  it('never throws, and reads only what the catalogue can hold', () => {
    const pieces = fc.constantFrom(
      '14',
      '12',
      '2020',
      ' ',
      '/',
      '-',
      '–',
      'Desember',
      's.d.',
      'Senin',
      ',',
      '.',
      'H',
      "'",
      '(',
      '0',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const got = read(parts.join(''));
        if ('value' in got) expect(parseDate(got.value)).toBeDefined();
        if ('fault' in got) expect(got.fault.id).not.toBe(got.fault.en);
        if ('propose' in got) expect(parseDate(got.propose ?? '')).toBeDefined();
      }),
    );
  });
});

it('a span keeps the ends that its cell tells', () => {
  expect(readSpan(text('sejak 2019'))).toEqual({ value: { start: '2019' } });
  expect(readSpan(text('mulai 3 Mei 2019'))).toEqual({ value: { start: '2019-05-03' } });
  expect(readSpan(text('2019 s.d. sekarang'))).toEqual({ value: { start: '2019' } });
  expect(readSpan(text('s.d. 2024'))).toEqual({ value: { end: '2024' } });
  expect(readSpan(text('14–16 Desember 2020'))).toMatchObject({
    value: { start: '2020-12-14', end: '2020-12-16' },
  });
  expect(readSpan(text('14 Desember 2020'))).toEqual({
    value: { start: '2020-12-14', end: '2020-12-14' },
  });
  expect(readSpan(text('-'))).toMatchObject({ absent: true });
});

it('a column tells the order of its dates where one of them proves it', () => {
  const order = (...written: string[]) => dayOrder(written.map(text));
  expect(order('05/04/2021', '14/12/2020')).toBe('day-first');
  expect(order('05/04/2021', '12/14/2020')).toBe('month-first');
  expect(order('14/12/2020', '12/14/2020')).toBe('mixed');
  expect(order('05/04/2021', '2020', 'x')).toBeUndefined();
});
