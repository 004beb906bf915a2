import { defineRule, isKind } from '../check/rule.ts';

export default defineRule({
  id: 'replication/self',
  severity: 'error',
  // Whether an owner's reference leads anywhere matters only where the adopter is that very agency.
  scope: 'neighbours',
  kinds: ['replication'],
  docs: {
    what: {
      id: 'Pemilik inovasi tidak dapat mereplikasi inovasinya sendiri.',
      en: 'An owner cannot replicate its own innovation.',
    },
    why: {
      id: 'Replikasi adalah pemindahan ke instansi lain; selain itu adalah pengembangan.',
      en: 'Replication is a transfer to another agency; anything else is development.',
    },
    fix: {
      id: 'Periksa penerimanya. Pengembangan oleh pemilik dicatat sebagai tahapan (`milestones`) inovasi.',
      en: 'Check the adopter. Development by the owner is a milestone of the innovation.',
    },
  },
  messages: {
    owner: {
      id: '{here}: {adopter} adalah pemilik inovasi asalnya',
      en: '{here}: {adopter} owns the origin innovation',
    },
    innovation: {
      id: '{here}: hasil replikasi sama dengan inovasi asalnya',
      en: '{here}: the copy is the origin innovation itself',
    },
    'related-origin': { id: 'Asalnya di sini', en: 'The origin is here' },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
          'replications/lion-blora.yaml':
            'origins: [{innovation: lion}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
          'replications/lion-sendiri.yaml':
            'origins: [{innovation: lion}]\nadopter: {agency: dinas-perikanan}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-sendiri.yaml', 'owner', 'dinas-perikanan']],
      },
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
          'replications/lion-bersama.yaml':
            'origins: [{innovation: lion}]\nadopter: {agency: pemkab-blora, with: [dinas-perikanan]}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-bersama.yaml', 'owner', 'dinas-perikanan']],
      },
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
          'replications/lion-blora.yaml':
            'origins: [{innovation: lion}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nbecomes: lion\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'innovation', 'lion']],
      },
    ],
  },
  check(document, { graph, report }) {
    if (!isKind(document, 'replication')) return;
    const edges = graph.out(document);
    const adopters = edges.filter(({ role }) => ['adopter', 'member', 'co-adopter'].includes(role));
    const becomes = edges.find((edge) => edge.role === 'becomes');
    for (const origin of edges) {
      if (origin.role !== 'origin' && origin.role !== 'origin-owner') continue;
      const innovation = origin.role === 'origin' && origin.ref ? graph.get(origin.ref) : undefined;
      const owners = innovation
        ? graph.out(innovation, 'owner').map((edge) => edge.ref)
        : [origin.ref];
      const related = [{ messageId: 'related-origin' as const, document, pointer: origin.pointer }];
      for (const adopter of adopters) {
        if (
          !adopter.ref ||
          !owners.some(
            (owner) => owner?.catalog === adopter.ref?.catalog && owner?.id === adopter.ref?.id,
          )
        )
          continue;
        report({
          messageId: 'owner',
          document,
          pointer: adopter.pointer,
          args: { adopter: adopter.text },
          related,
        });
      }
      if (
        becomes?.ref &&
        innovation &&
        becomes.ref.id === origin.ref?.id &&
        becomes.ref.catalog === origin.ref.catalog
      )
        report({ messageId: 'innovation', document, pointer: '/becomes', related });
    }
  },
});
