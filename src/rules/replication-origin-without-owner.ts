import { defineRule } from '../check/rule.ts';
import { innovationsCalled } from '../derive/origins.ts';

export default defineRule({
  id: 'replication/origin-without-owner',
  severity: 'warning',
  scope: 'catalog',
  docs: {
    what: {
      id: 'Inovasi asal yang disebut dengan namanya disertai pemiliknya.',
      en: 'An origin that is given by its name comes with its owner.',
    },
    why: {
      id: 'Nama saja tidak menunjuk satu inovasi: banyak daerah memakai nama yang sama, dan tanpa pemilik replikasinya tidak dapat dipertemukan dengan catatan instansi asal.',
      en: 'A name alone is no innovation: many regions use the same one, and without an owner the copy cannot meet what the origin agency records.',
    },
    fix: {
      id: 'Cari pemiliknya pada sumber lain, lalu isi `owner` (atau `owner_name` bila belum ada rekaman instansinya).',
      en: 'Find the owner in another source and fill in `owner` (or `owner_name` where it has no record).',
    },
  },
  messages: {
    missing: {
      id: '{here} "{name}" belum disertai pemiliknya (`owner`)',
      en: '{here} "{name}" comes without its owner (`owner`)',
    },
  },
  examples: {
    good: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}, {name: e-RK, owner_name: Pemerintah Kota Bandung}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'replications/ceting-blora.yaml':
            'origins: [{name: Ayo Ceting}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/ceting-blora.yaml', 'missing', 'Ayo Ceting']],
      },
    ],
  },
  check({ graph, report }) {
    const called = innovationsCalled(graph);
    for (const document of graph.all('replication'))
      document.value.origins.forEach(({ name, owner, owner_name }, index) => {
        if (name === undefined || owner !== undefined || owner_name !== undefined) return;
        // Where just one record here bears the name, replication/origin-unlinked tells.
        if (called(name).length === 1) return;
        report({
          messageId: 'missing',
          document,
          pointer: `/origins/${index}/name`,
          args: { name },
        });
      });
  },
});
