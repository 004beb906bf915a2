import { defineRule } from '../check/rule.ts';

export default defineRule({
  id: 'id/item-duplicate',
  severity: 'error',
  scope: 'record',
  docs: {
    what: {
      id: 'Pengenal butir hanya dipakai sekali di dalam daftarnya, dan rujukan yang sama tidak ditulis dua kali.',
      en: 'An item id is used once in its list, and one reference is not written twice.',
    },
    why: {
      id: 'Sengketa dan temuan menyebut butir dengan pengenalnya; butir ganda juga terhitung ganda.',
      en: 'Disputes and findings name items by their id; double items also count double.',
    },
    fix: {
      id: 'Ganti pengenal salah satunya, atau hapus butir yang terulang.',
      en: 'Rename one of them, or remove the repeated item.',
    },
  },
  messages: {
    duplicate: {
      id: '{here}: "{id}" sudah dipakai butir lain di daftar ini',
      en: '{here}: "{id}" is already used in this list',
    },
    'related-first': { id: 'Pertama dipakai di sini', en: 'First used here' },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan, dinas-kominfo]\nmilestones: [{id: a, phase: uji-coba, date: 2019}, {id: b, phase: penerapan, date: 2020}]\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan, dinas-perikanan]\nmilestones: [{id: luncur, phase: uji-coba, date: 2019}, {id: luncur, phase: penerapan, date: 2020}]\nsources: {berita: {title: Berita}}\n',
        },
        expect: [
          ['innovations/lion.yaml', 'duplicate', 'dinas-perikanan'],
          ['innovations/lion.yaml', 'duplicate', 'luncur'],
        ],
      },
    ],
  },
  check(document, { report }) {
    const walk = (value: unknown, pointer: string) => {
      if (Array.isArray(value)) {
        const seen = new Map<string, string>();
        value.forEach((item: unknown, index) => {
          const id =
            typeof item === 'string'
              ? item
              : item !== null && typeof item === 'object'
                ? (item as { id?: unknown }).id
                : undefined;
          if (typeof id !== 'string') return;
          const at = typeof item === 'string' ? `${pointer}/${index}` : `${pointer}/${index}/id`;
          const first = seen.get(id);
          if (first === undefined) seen.set(id, at);
          else
            report({
              messageId: 'duplicate',
              document,
              pointer: at,
              args: { id },
              related: [{ messageId: 'related-first', document, pointer: first }],
            });
        });
      }
      if (value !== null && typeof value === 'object')
        for (const [key, item] of Object.entries(value)) walk(item, `${pointer}/${key}`);
    };
    if (document.kind !== 'exceptions') walk(document.value, '');
  },
});
