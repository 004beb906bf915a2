import { defineRule } from '../check/rule.ts';
import { parseDate } from '../util/dates.ts';
import { DATES } from '../model/plan.gen.ts';
import { valuesAlong } from '../util/pointer.ts';

const SHAPE = /^[\d./-]*\d{4}(-\d{2}){0,2}[\d./-]*$/;
const RANGE = /^(\d{4}(?:-\d{2}){0,2})\/(\d{4}(?:-\d{2}){0,2})$/;

export default defineRule({
  id: 'date/impossible',
  severity: 'error',
  scope: 'record',
  docs: {
    what: {
      id: 'Tanggal harus ada di kalender, dan rentang harus berjalan maju.',
      en: 'A date must exist in the calendar, and a range must run forward.',
    },
    why: {
      id: 'Tanggal yang tidak mungkin tidak dapat dihitung, dan biasanya pertanda salah ketik.',
      en: 'An impossible date cannot be counted with, and is usually a slip of the hand.',
    },
    fix: {
      id: 'Periksa sumbernya. Bila harinya tidak pasti, tulis bulan atau tahunnya saja (misalnya `2021-02`).',
      en: 'Look at the source. If the day is not certain, write the month or year only (`2021-02`, say).',
    },
  },
  messages: {
    'no-such-day': {
      id: '{here}: tanggal {value} tidak ada di kalender',
      en: '{here}: there is no such date as {value}',
    },
    reversed: {
      id: '{here}: rentang {value} berakhir sebelum dimulai',
      en: '{here}: the range {value} ends before it starts',
    },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nmilestones:\n  - {id: peluncuran, phase: penerapan, date: 2020-02-29}\n  - {id: versi-2, phase: penerapan, date: ../2024}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nmilestones:\n  - {id: peluncuran, phase: penerapan, date: 2021-02-30}\n  - {id: versi-2, phase: penerapan, date: 2024/2022}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [
          ['innovations/lion.yaml', 'no-such-day', '2021-02-30'],
          ['innovations/lion.yaml', 'reversed', '2024/2022'],
        ],
      },
    ],
  },
  check(document, { report }) {
    const tell = (pointer: string, value: string) => {
      if (parseDate(value)) return;
      const [, from = '', to = ''] = RANGE.exec(value) ?? [];
      report({
        messageId: parseDate(from) && parseDate(to) ? 'reversed' : 'no-such-day',
        document,
        pointer,
        args: { value },
      });
    };
    for (const path of DATES[document.kind] ?? [])
      for (const [pointer, value] of valuesAlong(document.value, path))
        if (typeof value === 'string' && value !== '') tell(pointer, value);
    // The readings of a disputed date are dates too.
    for (const [pointer, value] of valuesAlong(document.value, [
      'disputes',
      '*',
      'values',
      '*',
      'value',
    ]))
      if (typeof value === 'string' && SHAPE.test(value) && value.includes('-'))
        tell(pointer, value);
  },
});
