import { defineRule } from '../check/rule.ts';

export default defineRule({
  id: 'ref/wrong-kind',
  severity: 'error',
  scope: 'neighbours',
  docs: {
    what: {
      id: 'Rujukan harus menuju rekaman yang jenisnya diminta isian itu.',
      en: 'A reference must lead to a record of the kind that the field asks for.',
    },
    why: {
      id: 'Pemilik harus instansi dan asal harus inovasi; selain itu hitungan dan laporan tidak bermakna.',
      en: 'An owner must be an agency and an origin an innovation; anything else makes counts and reports meaningless.',
    },
    fix: {
      id: 'Tulis pengenal rekaman yang jenisnya sesuai.',
      en: 'Give the id of a record of the right kind.',
    },
  },
  messages: {
    wrong: {
      id: '{here} meminta {wanted}, tetapi "{text}" adalah {actual}',
      en: '{here} wants a record of kind {wanted}, but "{text}" is of kind {actual}',
    },
    'related-target': { id: 'Yang dirujuk adalah rekaman ini', en: 'The target is this record' },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'activities/tif-2020.yaml':
            'name: Trenggalek Innovation Festival 2020\nkind: festival\nsources: {berita: {title: Berita}}\n',
          'innovations/lion.yaml':
            'name: Lion\nowners: [tif-2020]\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['innovations/lion.yaml', 'wrong', 'tif-2020']],
      },
    ],
  },
  check(document, { graph, report }) {
    for (const edge of graph.out(document)) {
      if (edge.target !== 'wrong-kind' || !edge.ref) continue;
      const target = graph.get(edge.ref);
      report({
        messageId: 'wrong',
        document,
        pointer: edge.pointer,
        args: { text: edge.text, wanted: { kind: edge.wanted }, actual: { kind: edge.ref.kind } },
        ...(target && {
          related: [{ messageId: 'related-target', document: target, pointer: '', part: 'key' }],
        }),
      });
    }
  },
});
