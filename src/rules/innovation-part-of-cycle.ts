import { findCycles } from '../derive/cycles.ts';
import { defineRule } from '../check/rule.ts';

export default defineRule({
  id: 'innovation/part-of-cycle',
  severity: 'error',
  scope: 'catalog',
  docs: {
    what: {
      id: 'Inovasi tidak boleh menjadi bagian dari dirinya sendiri, langsung atau lewat inovasi lain.',
      en: 'An innovation must not be part of itself, directly or through others.',
    },
    why: {
      id: 'Tanpa pangkal, tidak dapat dikatakan mana payung dan mana bagiannya.',
      en: 'Without a beginning nobody can say which is the whole and which the part.',
    },
    fix: {
      id: 'Hapus `part_of` pada inovasi yang menjadi payung.',
      en: 'Remove `part_of` from the one that is the umbrella.',
    },
  },
  messages: {
    cycle: {
      id: '{here}: {chain} saling memuat dan kembali ke awal',
      en: '{here}: {chain} contain each other in a circle',
    },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/super-keren.yaml':
            'name: Super Keren\nowners: [pemkab-trenggalek]\nsources: {berita: {title: Berita}}\n',
          'innovations/musrena-keren.yaml':
            'name: Musrena Keren\nowners: [pemkab-trenggalek]\npart_of: [{innovation: super-keren}]\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/super-keren.yaml':
            'name: Super Keren\nowners: [pemkab-trenggalek]\npart_of: [{innovation: musrena-keren}]\nsources: {berita: {title: Berita}}\n',
          'innovations/musrena-keren.yaml':
            'name: Musrena Keren\nowners: [pemkab-trenggalek]\npart_of: [{innovation: super-keren}]\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['innovations/super-keren.yaml', 'cycle', 'musrena-keren']],
      },
    ],
  },
  check({ graph, report }) {
    const wholes = (id: string) => {
      const innovation = graph.byId(id);
      return innovation
        ? graph
            .out(innovation, 'whole')
            .filter((edge) => edge.target === 'local')
            .map((edge) => edge.ref?.id ?? '')
        : [];
    };
    for (const cycle of findCycles(
      graph.all('innovation').map((each) => each.id),
      wholes,
    )) {
      const last = [...cycle].sort().at(-1) ?? '';
      const document = graph.byId(last);
      const next = cycle[(cycle.indexOf(last) + 1) % cycle.length];
      const edge = document && graph.out(document, 'whole').find((each) => each.ref?.id === next);
      if (document && edge)
        report({
          messageId: 'cycle',
          document,
          pointer: edge.pointer,
          args: { chain: { list: cycle } },
        });
    }
  },
});
