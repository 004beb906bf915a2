import { defineRule } from '../check/rule.ts';
import { bodyTable } from '../derive/bodies.ts';
import type { Edge } from '../link/graph.ts';

export default defineRule({
  id: 'replication/facilitator-is-side',
  severity: 'error',
  scope: 'catalog',
  docs: {
    what: {
      id: 'Fasilitator adalah pihak ketiga: bukan penerima dan bukan pemilik inovasi asal.',
      en: 'A facilitator is a third party: neither the adopter nor the owner of the origin.',
    },
    why: {
      id: 'Instansi fasilitator menjembatani pihak asal dan penerima; yang menjadi salah satunya tidak menjembatani apa pun, dan perannya terhitung dua kali.',
      en: 'A facilitator stands between origin and adopter; one that is either stands between nothing, and its part would be told twice.',
    },
    fix: {
      id: 'Keluarkan dari `facilitators`, atau periksa penerima dan pemilik asalnya.',
      en: 'Take it out of `facilitators`, or check who the adopter and the owner are.',
    },
  },
  messages: {
    adopter: {
      id: '{here}: {facilitator} adalah penerimanya sendiri',
      en: '{here}: {facilitator} is the adopter itself',
    },
    owner: {
      id: '{here}: {facilitator} adalah pemilik inovasi asalnya',
      en: '{here}: {facilitator} owns the origin innovation',
    },
    'related-side': { id: 'Disebut juga di sini', en: 'It is also named here' },
  },
  examples: {
    good: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nfacilitators: [kemenpanrb, bappedalitbang]\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nfacilitators: [kemenpanrb, pemkab-blora]\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'adopter', 'pemkab-blora']],
      },
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
          'replications/lion-nasional.yaml':
            'origins: [{innovation: lion}]\nadopter: {group: {label: Nasional}}\nfacilitators: [dinas-perikanan]\nmilestones:\n  - {stage: diusulkan, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-nasional.yaml', 'owner', 'dinas-perikanan']],
      },
    ],
  },
  check({ graph, report }) {
    const bodies = bodyTable(graph);
    for (const document of graph.all('replication')) {
      const edges = graph.out(document);
      const facilitators = edges.filter(({ role }) => role === 'facilitator');
      if (facilitators.length === 0) continue;
      const ownersOf = (edge: Edge): Edge[] => {
        if (edge.role === 'origin-owner') return [edge];
        const innovation = edge.role === 'origin' && edge.ref ? graph.get(edge.ref) : undefined;
        return innovation ? [...graph.out(innovation, 'owner')] : [];
      };
      for (const facilitator of facilitators) {
        const key = bodies(facilitator)?.key;
        const isIt = (edge: Edge) => key !== undefined && bodies(edge)?.key === key;
        const adopter = edges.find(
          (edge) => ['adopter', 'member', 'co-adopter'].includes(edge.role) && isIt(edge),
        );
        const origin = edges.find((edge) => ownersOf(edge).some(isIt));
        const side = adopter ?? origin;
        if (side)
          report({
            messageId: adopter ? 'adopter' : 'owner',
            document,
            pointer: facilitator.pointer,
            args: { facilitator: facilitator.text },
            related: [{ messageId: 'related-side', document, pointer: side.pointer }],
          });
      }
    }
  },
});
