import { defineRule, likely } from '../check/rule.ts';
import { fieldAt } from '../model/fields.ts';
import { nearest } from '../util/nearest.ts';

interface Disputed {
  readonly disputes?: readonly { readonly field: string; readonly sources?: unknown }[];
}

export default defineRule({
  id: 'dispute/unknown-field',
  severity: 'error',
  scope: 'record',
  docs: {
    what: {
      id: 'Sengketa harus menyebut isian yang dikenal; butir daftar disebut dengan pengenalnya.',
      en: 'A dispute must name a field that exists; list items by their id.',
    },
    why: {
      id: 'Sengketa yang tidak kena pada isian mana pun tidak melebarkan tanggal mana pun, jadi hitungan tampak lebih pasti dari kenyataan.',
      en: 'A dispute that touches no field widens no date, so counts look surer than they are.',
    },
    fix: {
      id: 'Tulis misalnya `start`, atau `milestones/peluncuran/date` dengan pengenal butirnya.',
      en: 'Write for example `start`, or `milestones/peluncuran/date` with the id of the item.',
    },
  },
  fixes: {
    unsafe: {
      id: 'Nama isian atau pengenal butir diganti dengan satu-satunya yang mirip.',
      en: 'The field or the id of the item becomes the only one like it.',
    },
  },
  messages: {
    field: { id: '{here}: tidak ada isian "{field}"', en: '{here}: there is no field "{field}"' },
    item: {
      id: '{here}: tidak ada butir "{item}" di daftar `{list}`',
      en: '{here}: there is no item "{item}" in list `{list}`',
    },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nmilestones: [{id: luncur, phase: penerapan, date: 2020}]\ndisputes: [{field: milestones/luncur/date, values: [{value: 2019}, {value: 2020}], status: terbuka}]\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nmilestones: [{id: luncur, phase: penerapan, date: 2020}]\ndisputes:\n  - {field: milestones/lunsur/date, values: [{value: 2019}, {value: 2020}], status: terbuka}\n  - {field: sumary, values: [{value: a}, {value: b}], status: terbuka}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [
          ['innovations/lion.yaml', 'item', 'milestones/lunsur/date'],
          ['innovations/lion.yaml', 'field', 'sumary'],
        ],
        fixed: {
          unsafe: {
            'innovations/lion.yaml':
              'name: Lion\nowners: [dinas-perikanan]\nmilestones: [{id: luncur, phase: penerapan, date: 2020}]\ndisputes:\n  - {field: milestones/luncur/date, values: [{value: 2019}, {value: 2020}], status: terbuka}\n  - {field: summary, values: [{value: a}, {value: b}], status: terbuka}\nsources: {berita: {title: Berita}}\n',
          },
        },
      },
    ],
  },
  check(document, { report }) {
    const disputes = (document.value as Disputed).disputes;
    disputes?.forEach(({ field }, index) => {
      const pointer = `/disputes/${index}/field`;
      const [list = '', item, ...rest] = field.split('/');
      const value = (document.value as unknown as Record<string, unknown>)[list];
      const known = fieldAt(document.kind, `/${list}`);
      // A list that did not fit may have lost the very item.
      if (document.flaws.some((flaw) => `${flaw}/`.startsWith(`/${list}/`))) return undefined;
      if (known === undefined) {
        const suggest = nearest(list, fieldAt(document.kind, '')?.keys ?? []).map((near) =>
          [near, ...field.split('/').slice(1)].join('/'),
        );
        const fix = likely(pointer, suggest);
        return report({ messageId: 'field', document, pointer, args: { field }, suggest, fix });
      }
      if (item === undefined) return undefined;
      if (!Array.isArray(value))
        return fieldAt(document.kind, `/${field}`)
          ? undefined
          : report({ messageId: 'field', document, pointer, args: { field } });
      const ids = value.flatMap((each: { id?: unknown }) =>
        typeof each?.id === 'string' ? [each.id] : [],
      );
      if (!ids.includes(item)) {
        const suggest = nearest(item, ids).map((near) => [list, near, ...rest].join('/'));
        const fix = likely(pointer, suggest);
        return report({ messageId: 'item', document, pointer, args: { item, list }, suggest, fix });
      }
      if (rest.length > 0 && !fieldAt(document.kind, `/${list}/0/${rest.join('/')}`))
        return report({ messageId: 'field', document, pointer, args: { field } });
      return undefined;
    });
  },
});
