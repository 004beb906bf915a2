import { defineRule, isKind } from '../check/rule.ts';

const NO_UNIT = /^[\s\-–—.]*$|^(n\/?a|nihil|tidak ada)$/iu;

export default defineRule({
  id: 'benefit/not-measurable',
  severity: 'warning',
  scope: 'record',
  kinds: ['innovation'],
  docs: {
    what: {
      id: 'Manfaat ditulis sebagai angka dengan satuan, bukan kata sifat.',
      en: 'A benefit is a number with a unit, not an adjective.',
    },
    why: {
      id: 'Manfaat inovasi harus dapat diukur; "meningkat" tidak dapat dibandingkan dengan tahun lalu atau daerah lain.',
      en: 'The benefit of an innovation has to be measurable; "improved" cannot be compared with last year or another region.',
    },
    fix: {
      id: 'Isi `result.value` dengan angka dan `unit` dengan satuannya; pindahkan penjelasan ke `note`.',
      en: 'Put a number in `result.value` and its unit in `unit`; move the explanation to `note`.',
    },
  },
  messages: {
    text: {
      id: '{here} berisi "{value}", bukan angka',
      en: '{here} holds "{value}", not a number',
    },
    unit: {
      id: '{here}: satuan manfaat "{metric}" belum jelas',
      en: '{here}: the unit of benefit "{metric}" is not clear',
    },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nbenefits:\n  - {metric: Nelayan berekening, unit: orang, result: {value: 15, period: 2022}, baseline: {value: 0}}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nbenefits:\n  - {metric: Pendapatan nelayan, unit: rupiah, result: {value: meningkat}}\n  - {metric: Kepuasan, unit: "-", result: {value: 80}, baseline: {value: 60}}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [
          ['innovations/lion.yaml', 'text', 'meningkat'],
          ['innovations/lion.yaml', 'unit', '"-"'],
        ],
      },
    ],
  },
  check(document, { report }) {
    if (!isKind(document, 'innovation')) return;
    document.value.benefits?.forEach((benefit, index) => {
      if (typeof benefit.result.value !== 'number')
        report({
          messageId: 'text',
          document,
          pointer: `/benefits/${index}/result/value`,
          args: { value: String(benefit.result.value) },
        });
      else if (NO_UNIT.test(benefit.unit))
        report({
          messageId: 'unit',
          document,
          pointer: `/benefits/${index}/unit`,
          args: { metric: benefit.metric },
        });
    });
  },
});
