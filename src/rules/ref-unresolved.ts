import { defineRule, likely } from '../check/rule.ts';
import type { Fix } from '../diagnostic.ts';
import type { Edge, Graph } from '../link/graph.ts';

export default defineRule({
  id: 'ref/unresolved',
  severity: 'error',
  scope: 'neighbours',
  docs: {
    what: {
      id: 'Rujukan harus menuju rekaman yang ada, di katalog ini atau di katalog lain yang terdaftar.',
      en: 'A reference must lead to a record that exists, here or in a declared catalogue.',
    },
    why: {
      id: 'Rujukan yang menggantung membuat inovasi kehilangan pemilik atau replikasi kehilangan asal, dan hitungan laporan menjadi keliru.',
      en: 'A dangling reference costs an innovation its owner or a copy its origin, and makes the report count wrongly.',
    },
    fix: {
      id: 'Perbaiki pengenalnya, atau tambahkan rekaman yang dirujuk. Pengenal adalah nama berkas tanpa `.yaml`.',
      en: 'Correct the id, or add the record. An id is the file name without `.yaml`.',
    },
  },
  fixes: {
    safe: {
      id: 'Nama, singkatan, atau alias yang hanya dimiliki satu rekaman diganti dengan pengenalnya.',
      en: 'A name, short name or alias that only one record has becomes its id.',
    },
    unsafe: {
      id: 'Pengenal diganti dengan satu-satunya yang mirip.',
      en: 'The id becomes the only one like it.',
    },
  },
  messages: {
    unknown: {
      id: '{here} merujuk "{text}", tetapi tidak ada rekaman {kind} dengan pengenal itu',
      en: '{here} refers to "{text}", but there is no {kind} record with that id',
    },
    name: {
      id: '{here} berisi nama "{text}"; tulis pengenal rekamannya, yaitu {meant}',
      en: '{here} holds the name "{text}"; write the id of its record, which is {meant}',
    },
    'shared-name': {
      id: '{here} berisi nama "{text}", yang dipakai beberapa rekaman; tulis salah satu pengenal ini: {meant}',
      en: '{here} holds the name "{text}", which several records have; write one of these ids: {meant}',
    },
    'unknown-catalog': {
      id: '{here} merujuk katalog "{catalog}" yang tidak terdaftar di `remotes`',
      en: '{here} refers to catalogue "{catalog}", which is not declared in `remotes`',
    },
    'not-an-id': {
      id: '{here} berisi "{text}", padahal yang diminta pengenal rekaman {kind} (huruf kecil, angka, tanda hubung)',
      en: '{here} holds "{text}", where the id of a {kind} record is wanted (lower-case letters, digits, hyphens)',
    },
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
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikana]\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['innovations/lion.yaml', 'unknown', 'dinas-perikana']],
        fixed: {
          unsafe: {
            'innovations/lion.yaml':
              'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
          },
        },
      },
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [Dinas Perikanan]\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['innovations/lion.yaml', 'name', 'Dinas Perikanan']],
        fixed: {
          safe: {
            'innovations/lion.yaml':
              'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
          },
        },
      },
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners:\n  - "Diskominfo" # menurut berita\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['innovations/lion.yaml', 'name', '"Diskominfo"']],
        fixed: {
          safe: {
            'innovations/lion.yaml':
              'name: Lion\nowners:\n  - "dinas-kominfo" # menurut berita\nsources: {berita: {title: Berita}}\n',
          },
        },
      },
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [Diskominfo]\nsources: {berita: {title: Berita}}\n',
          'agencies/diskominfo-blora.yaml':
            'name: Dinas Komunikasi dan Informatika Kabupaten Blora\nshort: Diskominfo\nlevel: perangkat-daerah\nparent: pemkab-blora\n',
        },
        expect: [['innovations/lion.yaml', 'shared-name', 'Diskominfo']],
      },
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [Kelompok Nelayan]\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['innovations/lion.yaml', 'not-an-id', 'Kelompok Nelayan']],
      },
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [blitar:dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['innovations/lion.yaml', 'unknown-catalog', 'blitar:dinas-perikanan']],
      },
    ],
  },
  check(document, { graph, report }) {
    for (const edge of graph.out(document)) {
      if (edge.target !== 'unresolved') continue;
      const [, catalog] = /^([a-z0-9-]+):[a-z0-9-]+$/.exec(edge.text) ?? [];
      const declared =
        catalog !== undefined &&
        (catalog === graph.home || Object.hasOwn(graph.manifest?.value.remotes ?? {}, catalog));
      const suggest = edge.suggest ?? [];
      const messageId = edge.isName
        ? suggest.length === 1
          ? 'name'
          : 'shared-name'
        : !/^[a-z0-9:-]+$/.test(edge.text)
          ? 'not-an-id'
          : catalog !== undefined && !declared
            ? 'unknown-catalog'
            : 'unknown';
      report({
        messageId,
        document,
        pointer: edge.pointer,
        args: {
          text: edge.text,
          kind: { kind: edge.wanted },
          catalog: catalog ?? '',
          ...(edge.isName && { meant: { list: suggest } }),
        },
        suggest,
        fix: fixOf(edge, graph),
      });
    }
  },
});

/** A name that only one record has can mean no other; an id that is like only one most likely means it. */
function fixOf(
  { pointer, text, isName, suggest = [] }: Edge,
  { placeholders }: Graph,
): Fix | undefined {
  // A record of another catalogue is none of ours, however alike.
  if (!isName) return text.includes(':') ? undefined : likely(pointer, suggest);
  const [value, another] = suggest;
  if (value === undefined || another !== undefined) return undefined;
  // A record that could not be read may have the same name.
  return { safe: placeholders.length === 0, changes: [{ change: 'set', pointer, value }] };
}
