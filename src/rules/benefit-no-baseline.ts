import { defineRule, isKind } from '../check/rule.ts';

export default defineRule({
  id: 'benefit/no-baseline',
  severity: 'info',
  scope: 'record',
  kinds: ['innovation'],
  docs: {
    what: {
      id: 'Hasil ukur lebih berarti bila ada nilai sebelum inovasi atau targetnya.',
      en: 'A measurement says more beside the value before the innovation, or its target.',
    },
    why: {
      id: 'Tanpa pembanding, pembaca tidak tahu apakah angka itu membaik.',
      en: 'Without something to compare with, a reader cannot tell whether the number is good.',
    },
    fix: {
      id: 'Isi `baseline` (keadaan sebelum inovasi) atau `target`.',
      en: 'Fill in `baseline` (the state before) or `target`.',
    },
  },
  messages: {
    missing: {
      id: 'Manfaat "{metric}" belum punya nilai awal atau target',
      en: 'Benefit "{metric}" has neither baseline nor target',
    },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nbenefits:\n  - {metric: Nelayan berekening, unit: orang, result: {value: 15}, target: {value: 50}}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nbenefits:\n  - metric: Nelayan berekening\n    unit: orang\n    result: {value: 15}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['innovations/lion.yaml', 'missing', 'metric']],
      },
    ],
  },
  check(document, { report }) {
    if (!isKind(document, 'innovation')) return;
    document.value.benefits?.forEach((benefit, index) => {
      if (
        typeof benefit.result.value === 'number' &&
        benefit.baseline === undefined &&
        benefit.target === undefined
      )
        report({
          messageId: 'missing',
          document,
          pointer: `/benefits/${index}`,
          part: 'key',
          args: { metric: benefit.metric },
        });
    });
  },
});
