import { defineRule } from '../check/rule.ts';
import { bodyTable, namedBody } from '../derive/bodies.ts';
import { innovationsByName, innovationsCalled } from '../derive/origins.ts';

export default defineRule({
  id: 'replication/origin-unlinked',
  severity: 'info',
  scope: 'catalog',
  docs: {
    what: {
      id: 'Inovasi asal yang sudah punya rekaman dirujuk dengan `innovation`, bukan disebut dengan namanya.',
      en: 'An origin that has a record is referred to by `innovation`, not given by its name.',
    },
    why: {
      id: 'Rujukan tetap benar bila namanya berubah, dan `tular show` menampilkan replikasinya pada inovasi itu.',
      en: 'A reference stays right when the name changes, and `tular show` lists the copy with the innovation.',
    },
    fix: {
      id: 'Ganti `name` dan pemiliknya dengan `innovation` dan pengenal rekamannya.',
      en: 'Put `innovation` and the id of the record in place of `name` and its owner.',
    },
  },
  fixes: {
    safe: {
      id: 'Nama yang dengan pemiliknya menunjuk tepat satu rekaman diganti rujukan.',
      en: 'A name that with its owner means exactly one record becomes a reference.',
    },
    unsafe: {
      id: 'Nama tanpa pemilik yang hanya dimiliki satu rekaman di katalog ini diganti rujukan.',
      en: 'A name without an owner that only one record of this catalogue bears becomes a reference.',
    },
  },
  messages: {
    same: {
      id: '{here} "{name}" milik pemilik itu sudah punya rekaman: {innovation}',
      en: '{here} "{name}" of that owner has a record: {innovation}',
    },
    likely: {
      id: '{here} "{name}" tanpa pemilik; satu rekaman bernama demikian: {innovation}',
      en: '{here} "{name}" comes without an owner; one record bears the name: {innovation}',
    },
    'related-innovation': { id: 'Rekamannya di sini', en: 'Its record is here' },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
          'replications/lion-blora.yaml':
            'origins: [{innovation: lion}, {name: Lion, owner: pemkab-kebumen}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nlong_name: Lelang Ikan Online\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
          'replications/lion-blora.yaml':
            'origins:\n  - name: Lelang Ikan Online\n    owner: dinas-perikanan\n    note: Lelang daring\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'same', 'Lelang Ikan Online']],
        fixed: {
          safe: {
            'replications/lion-blora.yaml':
              'origins:\n  - innovation: lion\n    note: Lelang daring\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
          },
        },
      },
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
          'replications/lion-blora.yaml':
            'origins: [{name: LION}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'likely', 'LION']],
        fixed: {
          unsafe: {
            'replications/lion-blora.yaml':
              'origins: [{innovation: lion}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: dijajaki, date: 2020}\nsources: {berita: {title: Berita}}\n',
          },
        },
      },
    ],
  },
  check({ graph, report }) {
    const bodies = bodyTable(graph);
    const named = innovationsByName(graph, bodies);
    const called = innovationsCalled(graph);
    for (const document of graph.all('replication'))
      document.value.origins.forEach(({ name, owner, owner_name }, index) => {
        if (name === undefined) return;
        const here = `/origins/${index}`;
        const [only, ...others] = called(name);
        const hasOwner = owner !== undefined || owner_name !== undefined;
        const body =
          owner_name === undefined
            ? bodies(graph.out(document).find(({ pointer }) => pointer === `${here}/owner`))
            : namedBody(owner_name, undefined, undefined);
        const ref = hasOwner
          ? named(name, body)
          : only && others.length === 0
            ? graph.refOf(only)
            : undefined;
        const innovation = ref && graph.get(ref);
        if (innovation?.kind !== 'innovation') return;
        report({
          messageId: hasOwner ? 'same' : 'likely',
          document,
          pointer: `${here}/name`,
          args: { name, innovation: innovation.id },
          related: [{ messageId: 'related-innovation', document: innovation, pointer: '/name' }],
          fix: {
            safe: hasOwner,
            changes: [
              { change: 'rename', pointer: `${here}/name`, key: 'innovation' },
              { change: 'set', pointer: `${here}/name`, value: innovation.id },
              ...(['owner', 'owner_name'] as const).flatMap((key) =>
                document.value.origins[index]?.[key] === undefined
                  ? []
                  : [{ change: 'remove' as const, pointer: `${here}/${key}` }],
              ),
            ],
          },
        });
      });
  },
});
