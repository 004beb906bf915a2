import { defineRule } from '../check/rule.ts';
import { chainOf } from '../derive/bodies.ts';
import type { Edge } from '../link/graph.ts';

/** Bodies that have a head and a budget of their own, although a record may stand above theirs. */
const AUTONOMOUS = ['provinsi', 'kabupaten', 'kota', 'desa', 'bumd', 'legislatif', 'komunitas'];

export default defineRule({
  id: 'replication/adopter-under-owner',
  severity: 'warning',
  scope: 'catalog',
  docs: {
    what: {
      id: 'Penerima bukan unit di bawah pemilik inovasi asal.',
      en: 'The adopter is no unit below the owner of the origin.',
    },
    why: {
      id: 'Pemilik yang memakai inovasinya di unitnya sendiri memperluas, bukan mereplikasi; dalam laporan akan terhitung sebagai instansi lain.',
      en: 'An owner that uses its innovation in a unit of its own extends it; the report would count that as another agency.',
    },
    fix: {
      id: 'Catat perluasannya sebagai tahapan (`milestones`) inovasi itu, atau isi pemilik yang sebenarnya: dinas atau unit yang membuatnya.',
      en: 'Record the extension as a milestone of the innovation, or name the owner proper: the office or unit that made it.',
    },
  },
  messages: {
    under: {
      id: '{here}: {adopter} berada di bawah {owner}, pemilik inovasi asalnya',
      en: '{here}: {adopter} stands below {owner}, which owns the origin innovation',
    },
    'related-origin': { id: 'Asalnya di sini', en: 'The origin is here' },
  },
  examples: {
    good: [
      {
        files: {
          'agencies/desa-prigi.yaml':
            'name: Pemerintah Desa Prigi\nlevel: desa\nparent: pemkab-trenggalek\n',
          'replications/lion-gandusari.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: puskesmas-gandusari}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
          'replications/lion-prigi.yaml':
            'origins: [{name: Lomba Desa, owner: pemkab-trenggalek}]\nadopter: {agency: desa-prigi}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [pemkab-trenggalek]\nsources: {berita: {title: Berita}}\n',
          'replications/lion-gandusari.yaml':
            'origins: [{innovation: lion}]\nadopter: {agency: puskesmas-gandusari}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-gandusari.yaml', 'under', 'puskesmas-gandusari']],
      },
    ],
  },
  check({ graph, report }) {
    const agencyOf = (edge: Edge) => {
      const agency = edge.ref && graph.get(edge.ref);
      return agency?.kind === 'agency' ? agency : undefined;
    };
    for (const document of graph.all('replication')) {
      const edges = graph.out(document);
      const owners = edges.flatMap((origin) => {
        if (origin.role === 'origin-owner') return [{ origin, owner: agencyOf(origin) }];
        const innovation =
          origin.role === 'origin' && origin.ref ? graph.get(origin.ref) : undefined;
        return innovation
          ? graph.out(innovation, 'owner').map((edge) => ({ origin, owner: agencyOf(edge) }))
          : [];
      });
      for (const edge of edges) {
        if (!['adopter', 'member', 'co-adopter'].includes(edge.role)) continue;
        const adopter = agencyOf(edge);
        if (!adopter || AUTONOMOUS.includes(adopter.value.level)) continue;
        const above = chainOf(graph, adopter).slice(1);
        const found = owners.find(({ owner }) => owner && above.includes(owner));
        // One of several owners that is the adopter itself is told by replication/self.
        if (!found || owners.some(({ owner }) => owner === adopter)) continue;
        report({
          messageId: 'under',
          document,
          pointer: edge.pointer,
          args: { adopter: adopter.value.name, owner: found.owner?.value.name ?? '' },
          related: [{ messageId: 'related-origin', document, pointer: found.origin.pointer }],
        });
      }
    }
  },
});
