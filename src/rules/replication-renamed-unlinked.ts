import { distance } from 'fastest-levenshtein';
import { type Context, defineRule } from '../check/rule.ts';
import { bodyTable } from '../derive/bodies.ts';
import { namesOf } from '../derive/origins.ts';
import type { Graph } from '../link/graph.ts';
import type { Document } from '../model/record.ts';
import { fold } from '../util/fold.ts';
import { groupBy } from '../util/order.ts';

/** Shorter names lie too near to each other by chance. */
const SHORTEST_SIMILAR = 8;

export default defineRule({
  id: 'replication/renamed-unlinked',
  severity: 'warning',
  scope: 'catalog',
  docs: {
    what: {
      id: 'Replikasi yang berganti nama dan sudah punya rekaman inovasi sendiri merujuknya dengan `becomes`.',
      en: 'A copy that was renamed and has a record of its own as an innovation links to it by `becomes`.',
    },
    why: {
      id: 'Tanpa rujukan itu inovasinya terlihat asli, silsilahnya terputus, dan yang menirunya lagi tidak terhitung dalam keluarga inovasi asal.',
      en: 'Without the link the innovation looks like an original, the lineage breaks, and its own copies are lost to the family of the origin.',
    },
    fix: {
      id: 'Isi `becomes` dengan pengenal rekaman inovasi itu.',
      en: 'Fill in `becomes` with the id of that innovation.',
    },
  },
  fixes: {
    unsafe: {
      id: 'Rujukan `becomes` yang menunjuk inovasi lain dialihkan ke yang bernama sama.',
      en: 'A `becomes` that leads to another innovation is turned to the one of that name.',
    },
  },
  messages: {
    unlinked: {
      id: '{here} "{name}" adalah nama inovasi {innovation} milik penerima; tambahkan: becomes: {innovation}',
      en: '{here} "{name}" is the name of innovation {innovation} of the adopter; add: becomes: {innovation}',
    },
    similar: {
      id: '{here} "{name}" mirip dengan nama inovasi {innovation} milik penerima; bila memang itu, tambahkan: becomes: {innovation}',
      en: '{here} "{name}" is like the name of innovation {innovation} of the adopter; if that is it, add: becomes: {innovation}',
    },
    another: {
      id: '{here} menuju "{text}", tetapi namanya di penerima, "{name}", adalah nama {innovation}',
      en: '{here} leads to "{text}", but its name at the adopter, "{name}", is that of {innovation}',
    },
    'related-innovation': { id: 'Inovasinya di sini', en: 'The innovation is here' },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/cinta.yaml':
            'name: Bioreeftek Cinta\nowners: [pemkab-blora]\nsources: {berita: {title: Berita}}\n',
          'replications/reef-blora.yaml':
            'origins: [{name: Bioreeftek, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nknown_as: Bioreeftek Cinta\nbecomes: cinta\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
          'replications/reef-kebumen.yaml':
            'origins: [{name: Bioreeftek, owner: dinas-perikanan}]\nadopter: {agency: pemkab-kebumen}\nknown_as: Bioreeftek Cinta\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/cinta.yaml':
            'name: Bioreeftek Cinta\nowners: [dinsos-blora]\nsources: {berita: {title: Berita}}\n',
          'replications/reef-blora.yaml':
            'origins: [{name: Bioreeftek, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nknown_as: BIOREEFTEK-Cinta\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/reef-blora.yaml', 'unlinked', 'BIOREEFTEK-Cinta']],
      },
      {
        files: {
          'innovations/cinta.yaml':
            'name: Bioreeftek Cinta\nowners: [pemkab-blora]\nsources: {berita: {title: Berita}}\n',
          'replications/reef-blora.yaml':
            'origins: [{name: Bioreeftek, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nknown_as: Bioriftek Cinta\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/reef-blora.yaml', 'similar', 'Bioriftek Cinta']],
      },
      {
        files: {
          'innovations/cinta.yaml':
            'name: Bioreeftek Cinta\nowners: [pemkab-blora]\nsources: {berita: {title: Berita}}\n',
          'innovations/karang.yaml':
            'name: Taman Karang\nowners: [pemkab-blora]\nsources: {berita: {title: Berita}}\n',
          'replications/reef-blora.yaml':
            'origins: [{name: Bioreeftek, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nknown_as: Bioreeftek Cinta\nbecomes: karang\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/reef-blora.yaml', 'another', 'karang']],
        fixed: {
          unsafe: {
            'replications/reef-blora.yaml':
              'origins: [{name: Bioreeftek, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nknown_as: Bioreeftek Cinta\nbecomes: cinta\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
          },
        },
      },
    ],
  },
  check(context) {
    const named = namedBy(context.graph);
    for (const document of context.graph.all('replication'))
      if (document.value.known_as) look(document, named, context);
  },
});

function look(
  document: Document<'replication'>,
  named: (key: string) => readonly Named[],
  { graph, derived, report }: Context<'unlinked' | 'similar' | 'another' | 'related-innovation'>,
): void {
  const name = document.value.known_as ?? '';
  const pairs = derived.pairsIn(document);
  const kin = new Set(
    pairs.flatMap((pair) => [...pair.adopters, ...pair.coAdopters]).map((body) => body.kin),
  );
  const origins = new Set(graph.out(document, 'origin').map(({ ref }) => ref?.id));
  const ofAdopter = (keys: readonly string[]) =>
    [...kin]
      .flatMap((each) => keys.flatMap((key) => named(`${each} ${key}`)))
      .filter(({ innovation }) => !origins.has(innovation.id));
  const linked = pairs
    .flatMap((pair) => pair.records)
    .flatMap((record) => graph.out(record, 'becomes'));
  const same = [...new Set(ofAdopter([wholeKey(name)]).map(({ innovation }) => innovation))];
  if (same.some((innovation) => linked.some(({ ref }) => ref && graph.get(ref) === innovation)))
    return;
  const [becomes] = graph.out(document, 'becomes');
  const [only, ...others] = same;
  if (only && becomes) {
    report({
      messageId: 'another',
      document,
      pointer: '/becomes',
      args: { text: becomes.text, name, innovation: only.id },
      related: [{ messageId: 'related-innovation', document: only, pointer: '/name' }],
      ...(others.length === 0 && {
        suggest: [only.id],
        fix: { safe: false, changes: [{ change: 'set', pointer: '/becomes', value: only.id }] },
      }),
    });
    return;
  }
  const found =
    only ?? ofAdopter(endKeys(name)).find((other) => isNear(squeeze(name), other.name))?.innovation;
  if (!found || linked.length > 0) return;
  report({
    messageId: only ? 'unlinked' : 'similar',
    document,
    pointer: '/known_as',
    args: { name, innovation: found.id },
    related: [{ messageId: 'related-innovation', document: found, pointer: '/name' }],
  });
}

interface Named {
  readonly innovation: Document<'innovation'>;
  readonly name: string;
}

/**
 * Innovations here by what their owner is kin by and a key of each of their names: all of it, and its
 * ends, so that a name is compared with the few that are like it and not with all.
 */
function namedBy(graph: Graph): (key: string) => readonly Named[] {
  const bodies = bodyTable(graph);
  const all = graph.all('innovation').flatMap((innovation) => {
    const kin = new Set(graph.out(innovation, 'owner').map((edge) => bodies(edge)?.kin ?? ''));
    return [...kin].flatMap((each) =>
      [...namesOf(innovation)].flatMap((name) =>
        [wholeKey(name), ...endKeys(name)].map((key) => ({
          key: `${each} ${key}`,
          named: { innovation, name: squeeze(name) },
        })),
      ),
    );
  });
  const byKey = groupBy(all, ({ key }) => key);
  return (key) => (byKey.get(key) ?? []).map(({ named }) => named);
}

const squeeze = (name: string) => fold(name).replaceAll(' ', '');
const wholeKey = (name: string) => `=${squeeze(name)}`;

/** The first and the last letters: two names that are near share the one or the other. */
function endKeys(name: string): string[] {
  const bare = squeeze(name);
  return bare.length < SHORTEST_SIMILAR ? [] : [`<${bare.slice(0, 4)}`, `>${bare.slice(-4)}`];
}

/** One slip in eight letters, and no digits: "Posko 1" and "Posko 2" are two. */
function isNear(name: string, other: string): boolean {
  return (
    !/\d/.test(name + other) && distance(name, other) <= Math.ceil(name.length / SHORTEST_SIMILAR)
  );
}
