import { defineRule } from '../check/rule.ts';
import { FOLDERS, type Kind } from '../model/record.ts';
import { textsOf } from '../model/texts.ts';

export default defineRule({
  id: 'evidence/file-missing',
  severity: 'error',
  scope: 'catalog',
  docs: {
    what: {
      id: 'Berkas yang disebut harus ada di dalam katalog.',
      en: 'A file that is named must be in the catalogue.',
    },
    why: {
      id: 'Bukti yang berkasnya tidak ada tidak dapat ditunjukkan.',
      en: 'Evidence whose file is not there cannot be shown.',
    },
    fix: {
      id: 'Tambahkan berkasnya ke folder katalog, atau perbaiki jalurnya (relatif terhadap folder katalog).',
      en: 'Add the file to the catalogue, or correct its path (relative to the catalogue folder).',
    },
  },
  messages: {
    missing: {
      id: '{here}: berkas "{path}" tidak ada di katalog',
      en: '{here}: there is no file "{path}" in the catalogue',
    },
  },
  examples: {
    good: [
      {
        files: {
          'evidence/sop-blora.pdf': 'PDF',
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2020, evidence: [{kind: sop, date: 2020, file: evidence/sop-blora.pdf}]}\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'replications/lion-blora.yaml':
            'origins: [{name: Lion, owner: dinas-perikanan}]\nadopter: {agency: pemkab-blora}\nmilestones:\n  - {stage: diterapkan, date: 2020, evidence: [{kind: sop, date: 2020, file: evidence/sop-blora.pdf}]}\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['replications/lion-blora.yaml', 'missing', 'evidence/sop-blora.pdf']],
      },
    ],
  },
  check({ graph, report }) {
    for (const kind of Object.keys(FOLDERS) as Kind[])
      for (const document of graph.all(kind))
        for (const [pointer, path] of textsOf(document, ({ shape }) => shape === 'path'))
          if (!graph.files.has(path))
            report({ messageId: 'missing', document, pointer, args: { path } });
  },
});
