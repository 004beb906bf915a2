import { defineRule, isKind } from '../check/rule.ts';
import { findCycles } from '../derive/cycles.ts';

export default defineRule({
  id: 'replication/cycle',
  severity: 'error',
  scope: 'catalog',
  docs: {
    what: {
      id: 'Salinan sebuah salinan tidak boleh kembali menjadi asalnya.',
      en: 'A copy of a copy must not come back to its origin.',
    },
    why: {
      id: 'Silsilah yang melingkar tidak punya asal, jadi tidak dapat dikatakan siapa meniru siapa.',
      en: 'A lineage in a circle has no origin, so nobody can say who copied whom.',
    },
    fix: {
      id: 'Periksa arah setiap replikasi: `origins` adalah asal, `becomes` adalah hasilnya.',
      en: 'Check the direction of each: `origins` is where it came from, `becomes` what came of it.',
    },
  },
  messages: {
    cycle: {
      id: '{here}: {chain} saling menjadi asal',
      en: "{here}: {chain} are each other's origin",
    },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
          'innovations/lion-blora.yaml':
            'name: Lion Blora\nowners: [pemkab-blora]\nsources: {berita: {title: Berita}}\n',
          'replications/ke-blora.yaml':
            'origins: [{innovation: lion}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nbecomes: lion-blora\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
          'innovations/lion-blora.yaml':
            'name: Lion Blora\nowners: [pemkab-blora]\nsources: {berita: {title: Berita}}\n',
          'replications/ke-blora.yaml':
            'origins: [{innovation: lion}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nbecomes: lion-blora\nsources: {berita: {title: Berita}}\n',
          'replications/ke-trenggalek.yaml':
            'origins: [{innovation: lion-blora}]\nadopter: {agency: dinas-perikanan}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nbecomes: lion\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/ke-trenggalek.yaml', 'cycle', 'lion']],
      },
    ],
  },
  check({ graph, report }) {
    const steps = new Map<string, { to: string; by: string }[]>();
    for (const replication of graph.all('replication')) {
      const becomes = graph.out(replication, 'becomes')[0];
      if (becomes?.target !== 'local') continue;
      for (const origin of graph.out(replication, 'origin')) {
        // One that becomes itself is told by replication/self.
        if (origin.target !== 'local' || origin.ref?.id === becomes.ref?.id) continue;
        const from = origin.ref?.id ?? '';
        const step = { to: becomes.ref?.id ?? '', by: replication.id };
        const known = steps.get(from);
        if (known) known.push(step);
        else steps.set(from, [step]);
      }
    }
    for (const cycle of findCycles([...steps.keys()].sort(), (id) =>
      (steps.get(id) ?? []).map((step) => step.to),
    )) {
      const inside = cycle.flatMap((id, index) =>
        (steps.get(id) ?? [])
          .filter((step) => step.to === cycle[(index + 1) % cycle.length])
          .map((step) => step.by),
      );
      const last = graph.byId([...inside].sort().at(-1) ?? '');
      if (last && isKind(last, 'replication'))
        report({
          messageId: 'cycle',
          document: last,
          pointer: '/becomes',
          args: { chain: { list: cycle } },
        });
    }
  },
});
