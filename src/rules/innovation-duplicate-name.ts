import { distance } from 'fastest-levenshtein';
import { defineRule } from '../check/rule.ts';
import { chainOf } from '../derive/bodies.ts';
import type { Graph } from '../link/graph.ts';
import type { Document } from '../model/record.ts';
import { fold } from '../util/fold.ts';
import { by } from '../util/order.ts';

/** Shorter names differ by one letter too easily to be called alike. */
const SHORTEST_SIMILAR = 8;

export default defineRule({
  id: 'innovation/duplicate-name',
  severity: 'warning',
  scope: 'catalog',
  docs: {
    what: {
      id: 'Dua rekaman tidak boleh menceritakan inovasi yang sama. Nama yang hanya berbagi satu kata tetap dianggap berbeda.',
      en: 'Two records must not tell of one innovation. Names that merely share a word count as different.',
    },
    why: {
      id: 'Inovasi yang tercatat dua kali dihitung dua kali.',
      en: 'An innovation recorded twice is counted twice.',
    },
    fix: {
      id: 'Gabungkan kedua rekaman; atau bedakan namanya bila memang dua inovasi.',
      en: 'Merge the two records; or tell their names apart if they are two innovations.',
    },
  },
  messages: {
    same: {
      id: '{here}: "{name}" sama dengan nama inovasi {other}',
      en: '{here}: "{name}" is also the name of innovation {other}',
    },
    similar: {
      id: '{here}: "{name}" hanya berbeda satu huruf dari inovasi {other}',
      en: '{here}: "{name}" differs by one letter from innovation {other}',
    },
    'related-other': { id: 'Inovasi yang satu lagi', en: 'The other innovation' },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/kenek-beraksi.yaml':
            'name: Kenek Beraksi\nowners: [puskesmas-gandusari]\nsources: {berita: {title: Berita}}\n',
          'innovations/pendekar-beraksi.yaml':
            'name: Pendekar Beraksi\nowners: [puskesmas-gandusari]\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/petung-dadi.yaml':
            'name: Petung Dadi\nowners: [dinas-kominfo]\nsources: {berita: {title: Berita}}\n',
          'innovations/petungdadi.yaml':
            'name: PETUNG-DADI\nlong_name: Pelayanan Tunggal\nowners: [dinas-kominfo]\nsources: {berita: {title: Berita}}\n',
          'innovations/petung-dadu.yaml':
            'name: Petung Dadu\nowners: [dinas-kominfo]\nsources: {berita: {title: Berita}}\n',
        },
        expect: [
          ['innovations/petung-dadu.yaml', 'similar', 'Petung Dadu'],
          ['innovations/petungdadi.yaml', 'same', 'PETUNG-DADI'],
        ],
      },
    ],
  },
  check({ graph, report }) {
    const seen = new Map<string, Document<'innovation'>>();
    // Only names of one owner and about one length are compared, or all would be with all.
    const alike = new Map<string, [name: string, innovation: Document<'innovation'>][]>();
    for (const innovation of [...graph.all('innovation')].sort(by((each) => each.file))) {
      const name = squeeze(innovation.value.name);
      if (name === '') continue;
      const tell = (messageId: 'same' | 'similar', other: Document<'innovation'>) =>
        report({
          messageId,
          document: innovation,
          pointer: '/name',
          args: { name: innovation.value.name, other: other.id },
          related: [{ messageId: 'related-other', document: other, pointer: '/name' }],
        });
      const same = seen.get(name);
      if (same && sharesOwner(graph, same, innovation)) tell('same', same);
      else if (name.length >= SHORTEST_SIMILAR) {
        const near = [-1, 0, 1]
          .flatMap((offset) =>
            innovation.value.owners.flatMap(
              (owner) => alike.get(`${owner} ${name.length + offset}`) ?? [],
            ),
          )
          .find(([other]) => !/\d/.test(name + other) && distance(other, name) === 1);
        if (near) tell('similar', near[1]);
      }
      for (const each of [innovation.value.name, ...(innovation.value.aliases ?? [])].map(squeeze))
        if (!seen.has(each)) seen.set(each, innovation);
      for (const owner of innovation.value.owners) {
        const key = `${owner} ${name.length}`;
        const list = alike.get(key);
        if (list) list.push([name, innovation]);
        else alike.set(key, [[name, innovation]]);
      }
    }
  },
});

function squeeze(name: string): string {
  return fold(name).replaceAll(' ', '');
}

/**
 * Two puskesmas may each have a "Posyandu Ceria": one name is one innovation only where one owner is
 * the other or stands above it.
 */
function sharesOwner(graph: Graph, a: Document<'innovation'>, b: Document<'innovation'>): boolean {
  const above = (innovation: Document<'innovation'>) =>
    new Set(
      graph.out(innovation, 'owner').flatMap((edge) => {
        const owner = edge.ref && graph.get(edge.ref);
        return owner?.kind === 'agency' ? chainOf(graph, owner).map(({ id }) => id) : [edge.text];
      }),
    );
  const [aboveA, aboveB] = [above(a), above(b)];
  return a.value.owners.some((id) => aboveB.has(id)) || b.value.owners.some((id) => aboveA.has(id));
}
